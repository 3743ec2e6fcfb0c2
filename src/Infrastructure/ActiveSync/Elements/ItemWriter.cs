using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes an item of any kind.</summary>
internal static class ItemWriter
{
    /// <summary>Writes the elements of ApplicationData or Properties.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="item">The item's key.</param>
    /// <param name="snapshot">What the device shows, see <see cref="Snapshot"/>.</param>
    /// <param name="extras">What the CRM has no field for.</param>
    /// <param name="body">How the notes are wanted.</param>
    /// <param name="recipient">For whom.</param>
    public static void Write(WbxmlWriter writer, ItemKind kind, long item, ReadOnlySpan<byte> snapshot, ReadOnlySpan<byte> extras, BodyPreferences body, Recipient recipient)
    {
        switch (kind)
        {
            case ItemKind.Appointment:
                new CalendarWriter(writer, Snapshot.Decode<AppointmentView>(snapshot), Extras.Decode(extras), recipient).Write(item, body);
                break;
            case ItemKind.Task:
                new TaskWriter(writer, Snapshot.Decode<TaskView>(snapshot), Extras.Decode(extras), recipient).Write(body);
                break;
            default:
                ContactWriter.Write(writer, snapshot, extras, body, recipient.Version, recipient.Quirks);
                break;
        }
    }
}
