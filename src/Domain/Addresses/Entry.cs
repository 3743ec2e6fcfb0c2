namespace OnOfficeSync.Domain.Addresses;

/// <summary>One phone number, fax number or e-mail address of a CRM address.</summary>
/// <param name="Id">Unique within the address, never used again.</param>
/// <param name="Value">As the user wrote it; never changed by a rule.</param>
/// <param name="Type">What the user calls it.</param>
/// <param name="Standard">Whether it is its family's standard entry (Standardnummer), which the fallback sends (R22).</param>
/// <param name="Slot">Where devices show it; null is "keine Zuordnung".</param>
public sealed record Entry(string Id, string Value, EntryType Type, bool Standard, Slot? Slot);
