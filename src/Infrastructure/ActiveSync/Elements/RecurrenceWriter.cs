using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes a series of the CRM and the occurrences that do not take place (MS-ASCAL 2.2.2.22, 2.2.2.37).</summary>
/// <param name="writer">Where to.</param>
/// <param name="times">When the first occurrence takes place.</param>
/// <param name="recipient">For whom.</param>
internal sealed class RecurrenceWriter(WbxmlWriter writer, MeantTimes times, Recipient recipient)
{
    /// <summary>Writes Recurrence.</summary>
    public void Write(Recurrence recurrence)
    {
        var pattern = DevicePattern.Of(recurrence, times.Start.Date);
        writer.Start(Calendar.Recurrence);
        writer.Element(Calendar.Type, TypeOf(pattern.Type));
        if (pattern.Last is { } last)
            writer.Element(Calendar.Until, times.AllDay && recipient.Quirks.ReadsLastDateByDigits ? CalendarTimes.Timed(last.AtMidnight(), DateTimeZone.Utc) : StartOn(last));
        writer.Element(Calendar.Interval, pattern.Interval);
        if (pattern.Type == PatternType.Weekly)
            writer.Element(Calendar.DayOfWeek, (int)pattern.Days);
        if (pattern.Type is PatternType.MonthlyByDay or PatternType.YearlyByDay)
            writer.Element(Calendar.DayOfMonth, pattern.Day);
        if (pattern.Type == PatternType.YearlyByDay)
            writer.Element(Calendar.MonthOfYear, pattern.Month);
        if (pattern.Type is PatternType.MonthlyByDay or PatternType.YearlyByDay && recipient.Version.Knows(Calendar.CalendarType))
            writer.Element(Calendar.CalendarType, 1);
        if (pattern.Type == PatternType.Weekly && recipient.Version.Knows(Calendar.FirstDayOfWeek))
            writer.Element(Calendar.FirstDayOfWeek, (int)pattern.WeekStart % 7);
        writer.End();
    }

    /// <summary>Writes Exceptions, if some occurrence does not take place.</summary>
    public void WriteExcluded(IReadOnlyCollection<LocalDate> dates)
    {
        if (dates.Count == 0)
            return;
        writer.Start(Calendar.Exceptions);
        foreach (var date in dates)
        {
            writer.Start(Calendar.Exception);
            writer.Element(Calendar.Deleted, 1);
            writer.Element(recipient.Version.Knows(Calendar.ExceptionStartTime) ? Calendar.ExceptionStartTime : AirSyncBase.InstanceId, StartOn(date));
            writer.End();
        }

        writer.End();
    }

    private string StartOn(LocalDate date) => times.AllDay
        ? CalendarTimes.AllDay(recipient.Version, date, recipient.TimeZone)
        : CalendarTimes.Timed(date + times.Start.TimeOfDay, times.Zone);

    private static int TypeOf(PatternType type) => type switch
    {
        PatternType.Daily => 0,
        PatternType.Weekly => 1,
        PatternType.MonthlyByDay => 2,
        PatternType.YearlyByDay => 5,
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "No series of the CRM is of this type."),
    };
}
