using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>The instants of a candidate's occurrences.</summary>
internal readonly struct CandidateTimes(SetCandidate candidate, DateTimeZone user)
{
    private readonly SetCandidate _candidate = candidate;

    private readonly DateTimeZone _zone = candidate.AllDay ? user : candidate.Zone;

    private readonly int _days = Period.DaysBetween(candidate.Start.Date, candidate.End.Date);

    /// <summary>Whether an occurrence touches the span. A series is judged by its occurrences, not by its start (R35).</summary>
    public bool Touch(AppointmentSpan span)
    {
        if (IsFarFrom(span))
            return false;
        foreach (var (start, end) in From(span.First))
        {
            if (start >= span.End)
                return false;
            if (span.IsTouchedBy(start, end))
                return true;
        }

        return false;
    }

    /// <summary>Where it counts: at the occurrence that is running or comes next, or at the last one if none is to come.</summary>
    public (Instant Start, Instant End) Place(Instant now)
    {
        foreach (var occurrence in From(now.InZone(_zone).Date))
        {
            if (occurrence.End > now)
                return occurrence;
        }

        return At(Last());
    }

    // Most of a long calendar is told apart by its dates alone, which cost less than instants.
    private bool IsFarFrom(AppointmentSpan span) =>
        _candidate.Start.Date > span.Last.PlusDays(AppointmentSpan.ZonesApart)
        || (_candidate.Recurrence is null ? _candidate.End.Date : _candidate.Recurrence.Until?.PlusDaysWithin(_days)) < span.First.PlusDays(-AppointmentSpan.ZonesApart);

    // The occurrences that take place, ascending, from the first that may not be over on a day.
    private IEnumerable<(Instant Start, Instant End)> From(LocalDate day)
    {
        var times = this;
        return _candidate.Recurrence is not { } series ? [At(_candidate.Start.Date)] : series
            .OccurrencesFrom(_candidate.Start.Date, day.PlusDaysWithin(-(_days + AppointmentSpan.ZonesApart)))
            .Where(date => !times._candidate.Excluded.Contains(date))
            .Select(times.At);
    }

    private LocalDate Last()
    {
        var excluded = _candidate.Excluded;
        var start = _candidate.Start.Date;
        return _candidate.Recurrence is { } series ? series.OccurrencesBack(start, LocalDate.MaxIsoValue).First(date => !excluded.Contains(date)) : start;
    }

    private (Instant Start, Instant End) At(LocalDate date)
    {
        var start = _zone.At(date, _candidate.Start.TimeOfDay);
        return (start, Instant.Max(start, _zone.At(date.PlusDaysWithin(_days), _candidate.End.TimeOfDay)));
    }
}
