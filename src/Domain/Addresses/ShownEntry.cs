namespace OnOfficeSync.Domain.Addresses;

/// <summary>An entry and the slot in which devices show it, be it assigned (R21) or by the fallback (R22).</summary>
/// <param name="Slot">Where it is shown.</param>
/// <param name="Entry">What is shown there.</param>
public readonly record struct ShownEntry(Slot Slot, Entry Entry);
