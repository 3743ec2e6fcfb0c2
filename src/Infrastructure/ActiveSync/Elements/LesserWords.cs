using System.Text;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>
/// What a client makes of what it was given that knows no out of office, reads the UTF-8 of categories as Latin-1, and sends back the first category alone (<see cref="Protocol.ClientQuirks.SaysLess"/>).
/// </summary>
internal static class LesserWords
{
    /// <summary>What becomes of a field of an appointment; null where it is said as it is.</summary>
    public static string? Of(AppointmentField field, string given) => field switch
    {
        AppointmentField.BusyStatus when AppointmentTexts.BusyStatus(given) == BusyStatus.Oof => AppointmentTexts.Text(BusyStatus.Busy),
        AppointmentField.Categories => Category(given),
        _ => null,
    };

    /// <summary>What becomes of a field of a task; null where it is said as it is.</summary>
    public static string? Of(TaskField field, string given) => field == TaskField.Categories ? Category(given) : null;

    private static string? Category(string lines) => lines.Length > 0 ? Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(lines.Split('\n')[0])) : null;
}
