using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>What the CRM stores of a device's series. Together the parts and the rule have the device's dates. Source: contract, "a device's series".</summary>
/// <param name="Parts">The appointments to store, by their start; none if the device's series has no occurrence that takes place.</param>
/// <param name="Kept">The rule by which later appointments are made; null if everything is stored.</param>
/// <param name="Simplified">Whether the user is to be told that the series is stored as another than it was.</param>
public sealed record StoredSeries(ImmutableArray<SeriesPart> Parts, KeptRule? Kept, bool Simplified)
{
    /// <summary>The part that has an occurrence on a date, taking place or not; null if none has.</summary>
    public SeriesPart? PartHolding(LocalDate original) => Parts.FirstOrDefault(part => part.Holds(original));
}
