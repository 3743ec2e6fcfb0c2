using NodaTime;
using NodaTime.Text;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Dates as one writes them.</summary>
internal static class Dates
{
    public static LocalDate Day(string iso) => LocalDatePattern.Iso.Parse(iso).Value;

    public static LocalDate? DayOrNone(string? iso) => iso is null ? null : Day(iso);

    /// <summary>Dates with blanks between them.</summary>
    public static string Text(this IEnumerable<LocalDate> dates) => string.Join(' ', dates.Select(LocalDatePattern.Iso.Format));
}
