using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes an item of any kind.</summary>
internal static class ItemWriter
{
    /// <summary>Writes the elements of ApplicationData or Properties.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="kind">The item's kind.</param>
    /// <param name="snapshot">What the device shows, see <see cref="Snapshot"/>.</param>
    /// <param name="extras">What the CRM has no field for.</param>
    /// <param name="body">How the notes are wanted.</param>
    /// <param name="version">The version spoken.</param>
    /// <param name="quirks">What the client is known for.</param>
    public static void Write(
        WbxmlWriter writer, ItemKind kind, ReadOnlySpan<byte> snapshot, ReadOnlySpan<byte> extras, BodyPreferences body, ProtocolVersion version, ClientQuirks quirks)
    {
        if (kind == ItemKind.Task)
            new TaskWriter(writer, Snapshot.Decode<TaskView>(snapshot), Extras.Decode(extras), version).Write(body);
        else
            ContactWriter.Write(writer, snapshot, extras, body, version, quirks);
    }
}
