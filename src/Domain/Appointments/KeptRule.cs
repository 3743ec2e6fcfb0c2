using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// A series that the CRM cannot say. Its occurrences up to a date have been made into appointments; later ones are made when the window reaches them, until the
/// rule ends or its user deletes the series on a device. Source: contract, "a device's series".
/// </summary>
/// <param name="Pattern">How it goes on.</param>
/// <param name="Start">The date of the device's start.</param>
/// <param name="MadeThrough">The occurrences up to and including this date have been made.</param>
/// <param name="Excluded">Later occurrences that are not to be made: the device has deleted them, or has changed them into appointments of their own.</param>
public sealed record KeptRule(DevicePattern Pattern, LocalDate Start, LocalDate MadeThrough, ImmutableSortedSet<LocalDate> Excluded)
{
    /// <summary>Whether no occurrence is left to be made.</summary>
    public bool IsOver => !Later().Any();

    /// <summary>The occurrences that have entered a window since: those to be made now.</summary>
    /// <param name="windowEnd">The last date of the window.</param>
    public IEnumerable<LocalDate> Entered(LocalDate windowEnd) => Later().TakeWhile(date => date <= windowEnd);

    /// <summary>The rule after <see cref="Entered"/> has been made.</summary>
    public KeptRule Through(LocalDate windowEnd) => windowEnd <= MadeThrough ? this : this with { MadeThrough = windowEnd };

    /// <summary>Whether a date is an occurrence that has not been made yet.</summary>
    public bool Holds(LocalDate date) => date > MadeThrough && !Excluded.Contains(date) && Pattern.OccurrencesFrom(Start, date).Take(1).Contains(date);

    /// <summary>Without an occurrence that was deleted or changed before it was made. The same rule if it holds no such.</summary>
    public KeptRule Without(LocalDate date) => Holds(date) ? this with { Excluded = Excluded.Add(date) } : this;

    private IEnumerable<LocalDate> Later() => Pattern.OccurrencesFrom(Start, MadeThrough).Where(date => date > MadeThrough && !Excluded.Contains(date));
}
