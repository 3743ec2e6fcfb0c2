using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Sync;

/// <summary>Counts what a folder of a device would be given now, at most <paramref name="Limit"/>. What the device did itself does not count.</summary>
public sealed record CountChanges(Account Account, CollectionState Collection, int Limit) : IRequest<int>;

internal sealed class CountChangesHandler(IStore store) : IRequestHandler<CountChanges, int>
{
    public async Task<int> Handle(CountChanges request, CancellationToken cancellationToken)
    {
        if (request.Collection.Head == request.Collection.Cursor)
            return 0;
        using var reader = store.Read();
        var count = 0;
        await foreach (var change in reader.Devices.ChangesAsync(request.Collection, request.Account.Key, request.Collection.Cursor))
        {
            if (change.Effect() != ChangeEffect.None && ++count == request.Limit)
                break;
        }

        return count;
    }
}
