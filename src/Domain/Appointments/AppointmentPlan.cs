using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>The appointments of the CRM that a device's appointment becomes. Source: contract, "a device's series"; R30 to R32.</summary>
/// <param name="Parts">The appointments, by their start, the first one with the device's id; none if there is no occurrence, or if there were more than <see cref="MostParts"/>.</param>
/// <param name="Kept">The rule by which later ones are made; null if everything is stored.</param>
/// <param name="Simplified">Whether the user is to be told that it is stored as another series than it was.</param>
public sealed record AppointmentPlan(ImmutableArray<Appointment> Parts, KeptRule? Kept, bool Simplified)
{
    /// <summary>The most appointments that a series may become: a century of weeks is more than anybody plans, and less than would hold up everybody else.</summary>
    public const int MostParts = 2000;

    /// <summary>Makes a plan.</summary>
    /// <param name="device">The appointment with the times that the device says.</param>
    /// <param name="pattern">The device's series, where the CRM cannot say it as it is; null otherwise.</param>
    /// <param name="changed">Original dates of the occurrences that the device has changed.</param>
    /// <param name="windowEnd">The last date of the window.</param>
    public static AppointmentPlan Of(Appointment device, DevicePattern? pattern, ImmutableSortedSet<LocalDate> changed, LocalDate windowEnd)
    {
        var start = device.Start.Date;
        if (pattern is null)
        {
            var own = device.Recurrence is { } series ? changed.Where(date => series.FallsOn(start, date)).ToImmutableSortedSet() : [];
            return new([own.IsEmpty ? device : device with { ExcludedDates = device.ExcludedDates.Union(own) }], null, !own.IsEmpty);
        }
        if (pattern.OccurrencesFrom(start, start).TakeWhile(date => date <= windowEnd).Skip(MostParts).Any() && SeriesRule.TakesSingles(pattern, start))
            return new([], null, true);
        var stored = SeriesRule.Store(new(pattern, start, device.ExcludedDates, changed), windowEnd);
        return new([.. stored.Parts.Select((part, index) => device.At(part) with { Uid = index == 0 ? device.Uid : null })], stored.Kept, stored.Simplified);
    }
}

/// <summary>One appointment of several.</summary>
public static class AppointmentParts
{
    /// <summary>The appointment of a part of a series: the same at other dates.</summary>
    public static Appointment At(this Appointment series, SeriesPart part) => series.Moved(part.Start) with { Recurrence = part.Recurrence, ExcludedDates = part.Excluded };

    /// <summary>The appointment of one occurrence, which stands for itself and has no id of its own yet.</summary>
    public static Appointment On(this Appointment series, LocalDate date) => series.Moved(date) with { Recurrence = null, ExcludedDates = [], Uid = null };

    /// <summary>The same appointment at the times, in the zone and by the series of another.</summary>
    public static Appointment TakingPlaceAs(this Appointment appointment, Appointment other) => appointment with
    {
        Start = other.Start,
        End = other.End,
        TimeZone = other.TimeZone,
        AllDay = other.AllDay,
        Recurrence = other.Recurrence,
        ExcludedDates = other.ExcludedDates,
    };

    private static Appointment Moved(this Appointment series, LocalDate date)
    {
        var days = Period.DaysBetween(series.Start.Date, date);
        return series with { Start = series.Start.PlusDays(days), End = series.End.Date.PlusDaysWithin(days) + series.End.TimeOfDay };
    }
}
