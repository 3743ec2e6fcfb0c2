using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// Carries out what a device sends for its folders and gives it what is new there, as one transaction: afterwards the CRM, the journal, the device's state and the answer stand together, or nothing has happened.
/// </summary>
/// <param name="Account">Whose device.</param>
/// <param name="Session">The device and its collections as just read.</param>
/// <param name="Collections">What it asks, in its order.</param>
/// <param name="Window">The most changes in the answer over all collections.</param>
/// <param name="RequestDigest">Digest of the request as sent: an equal one that repeats the previous state gets the previous answer.</param>
/// <param name="Answer">Takes the answer in the protocol's form.</param>
public sealed record SyncDevice(Account Account, DeviceSession Session, IReadOnlyList<CollectionRequest> Collections, int Window, byte[] RequestDigest, ISyncAnswer Answer)
    : IRequest<SyncResult>;

/// <summary>How a sync ended.</summary>
/// <param name="Body">The answer's bytes; null when nothing was to be said.</param>
/// <param name="Repeated">Whether it is the stored answer of an earlier request.</param>
/// <param name="ChangesAt">When time alone may bring something next to say, if nothing was; null for never.</param>
public sealed record SyncResult(ReadOnlyMemory<byte>? Body, bool Repeated, Instant? ChangesAt = null);
