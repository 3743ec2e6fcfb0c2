namespace OnOfficeSync.Simulation.Judging;

/// <summary>One value that somebody gave to a field of an item.</summary>
/// <param name="Mark">The item.</param>
/// <param name="Field">The field.</param>
/// <param name="Value">The value; for all but empty ones there is no other edit with it.</param>
/// <param name="Over">The value that the editor saw before; null for a new item.</param>
/// <param name="Step">When.</param>
/// <param name="Who">Which phone, or which user of the CRM.</param>
internal sealed record Edit(string Mark, string Field, string Value, string? Over, int Step, string Who);
