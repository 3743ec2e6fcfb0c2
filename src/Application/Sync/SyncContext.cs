using Microsoft.Extensions.Logging;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>What the parts of one sync share.</summary>
internal sealed record SyncContext(
    IStoreTransaction Transaction, Account Account, Device Device, ISyncAnswer Answer, IRandomSource Random, Instant Now, ILogger Log)
{
    /// <summary>How many more changes the answer may hold over all folders.</summary>
    public int Window { get; set; }

    /// <summary>The only folder of which the answer may hold changes, because the device does not take what it is given; null when all may.</summary>
    public ItemKind? Turn { get; init; }
}
