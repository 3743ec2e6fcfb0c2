namespace OnOfficeSync.Application.Ports;

/// <summary>The store was written by a newer release, whose forms this program cannot read. Nothing has been changed.</summary>
/// <param name="message">Names both versions.</param>
public sealed class NewerStoreException(string message) : Exception(message);
