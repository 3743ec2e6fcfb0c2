using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>Counts what a folder of a device would be given now, at most <paramref name="Limit"/>. What the device did itself does not count.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="Collection">The folder as just read.</param>
/// <param name="Filter">Which items the device wants.</param>
/// <param name="Limit">Where to stop.</param>
public sealed record CountChanges(Account Account, CollectionState Collection, ItemFilter Filter, int Limit) : IRequest<ChangeCount>;

/// <summary>How much there is.</summary>
/// <param name="Count">So many changes.</param>
/// <param name="ChangesAt">When time alone may bring some next; null for never.</param>
public readonly record struct ChangeCount(int Count, Instant? ChangesAt);

internal sealed class CountChangesHandler(IStore store, TimeProvider time) : IRequestHandler<CountChanges, ChangeCount>
{
    public async Task<ChangeCount> Handle(CountChanges request, CancellationToken cancellationToken)
    {
        var (account, collection, now) = (request.Account, request.Collection, time.Now());
        if (collection.HasAll(request.Filter, now, account.TimeZone))
            return new(0, collection.Set?.ChangesAt);
        using var reader = store.Read();
        var selection = await Selection.OfAsync(reader.Devices, reader.Items, account, collection, request.Filter, now);
        // What the next sync will make counts as well.
        var due = collection.Kind == ItemKind.Appointment ? await SeriesGrowth.CountDueAsync(reader.Series, account, now) : 0;
        var count = Math.Min(request.Limit, collection.Aliases + due);
        if (count == request.Limit)
            return new(count, selection.Set?.ChangesAt);
        await foreach (var change in reader.Devices.ChangesAsync(collection, account.Key, selection.From))
        {
            if (change.Effect(selection) != ChangeEffect.None && ++count == request.Limit)
                break;
        }

        return new(count, selection.Set?.ChangesAt);
    }
}
