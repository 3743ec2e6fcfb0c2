namespace OnOfficeSync.Simulation.Network;

/// <summary>A device has waited in vain: for it, anything may have happened.</summary>
internal sealed class NetworkDownException(string why) : Exception(why);
