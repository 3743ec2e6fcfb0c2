namespace OnOfficeSync.Application.Sync;

/// <summary>An item cannot be put into the protocol's form; the answer is as if it had not been tried.</summary>
/// <param name="cause">What went wrong.</param>
public sealed class UnwritableItemException(Exception cause) : Exception("An item cannot be put into the protocol's form.", cause);
