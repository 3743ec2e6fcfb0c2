using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>What an appointment set has to know of an appointment.</summary>
/// <param name="Key">By which the caller knows it.</param>
/// <param name="Start">When it starts, local to its zone; the first occurrence of a series.</param>
/// <param name="End">When it ends, local to its zone, not before its start.</param>
/// <param name="Zone">The appointment's zone.</param>
/// <param name="AllDay">Whether it has whole days and no times. It lies on the same dates in every zone.</param>
/// <param name="Recurrence">The series; null if it takes place once.</param>
/// <param name="Excluded">Dates of occurrences that do not take place.</param>
public sealed record SetCandidate(
    long Key, LocalDateTime Start, LocalDateTime End, DateTimeZone Zone, bool AllDay, Recurrence? Recurrence, ImmutableSortedSet<LocalDate> Excluded)
{
    /// <summary>Whether an occurrence touches a span of the user's.</summary>
    public bool Touches(AppointmentSpan span, DateTimeZone user) => new CandidateTimes(this, user).Touch(span);
}
