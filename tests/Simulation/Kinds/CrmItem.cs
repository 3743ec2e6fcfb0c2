namespace OnOfficeSync.Simulation.Kinds;

/// <summary>An item as the CRM has it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Mark">By what it is known on both sides.</param>
/// <param name="Shown">What devices are to show, by field.</param>
/// <param name="Kept">Whatever else the CRM still has of it.</param>
/// <param name="OnDevicesOf">Whose devices are to have it.</param>
/// <param name="Record">The record itself.</param>
internal sealed record CrmItem(long Id, string Mark, IReadOnlyDictionary<string, string> Shown, IReadOnlySet<string> Kept, IReadOnlySet<string> OnDevicesOf, object Record);
