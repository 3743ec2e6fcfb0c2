using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Phones;

/// <summary>An item as a phone shows it to its user.</summary>
/// <param name="Mark">By what it is known on both sides.</param>
/// <param name="Data">What it shows.</param>
/// <param name="ServerId">The server's id; null as long as the phone has none.</param>
/// <param name="Pending">What of it the server has not acknowledged; null when nothing.</param>
internal sealed record Shown(string Mark, ItemData Data, string? ServerId, Pending? Pending);
