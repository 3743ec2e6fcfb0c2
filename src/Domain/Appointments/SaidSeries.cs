using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>What a device says of the series.</summary>
/// <param name="Pattern">How it goes on, without a last date; null if it is no series any more.</param>
/// <param name="Until">Until when; null if it has no end, or one by count.</param>
public sealed record SaidSeries(DevicePattern? Pattern, Instant? Until = null)
{
    /// <summary>The text of the field: the series of the CRM, if that says the same dates, else the device's own pattern.</summary>
    internal string Text(MeantTimes times, ZoneRules? rules, DateTimeZone usersZone)
    {
        if (Pattern is null)
            return "";
        var pattern = Pattern with { Last = Until is { } until ? times.LastDateOf(until, rules, usersZone) : null };
        return SeriesRule.Same(pattern, times.Start.Date) is { } same ? AppointmentTexts.Text(same) : PatternTexts.Text(pattern);
    }
}

/// <summary>What a device says of one occurrence of a series.</summary>
/// <param name="Start">Its original start, by which it is named.</param>
/// <param name="Edit">What differs from the series; null if it is deleted.</param>
public sealed record SaidOccurrence(Instant Start, AppointmentEdit? Edit)
{
    /// <summary>Whether it does not take place.</summary>
    public bool IsDeleted => Edit is null;

    internal IEnumerable<KeyValuePair<byte, string>> Texts => Edit?.Texts ?? [];
}
