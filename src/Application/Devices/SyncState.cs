namespace OnOfficeSync.Application.Devices;

/// <summary>
/// Names one state of a collection on a device. What a device calls a SyncKey is the protocol's text for it (MS-ASCMD 2.2.3.181).
/// </summary>
/// <param name="Epoch">Drawn anew whenever the collection starts from nothing, so that a key of an earlier life is never taken for one of this.</param>
/// <param name="Number">Counts up from 1 with every state handed out.</param>
public readonly record struct SyncState(uint Epoch, int Number);
