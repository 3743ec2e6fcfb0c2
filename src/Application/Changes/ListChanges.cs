using System.Collections.Immutable;
using MediatR;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Application.Changes;

/// <summary>What a user's devices changed in the last 30 days, newest first.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="DeviceId">Only what this device changed; null for all.</param>
/// <param name="Since">Only from this instant on; null for all.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListChanges(Account Account, string? DeviceId, Instant? Since, long? After, int Limit) : IRequest<Page<ListedChange>>;

/// <summary>A change of a device with what it did.</summary>
/// <param name="Change">The change.</param>
/// <param name="Subject">What people would call the item.</param>
/// <param name="Records">What became of each record, the one that the device named first.</param>
public sealed record ListedChange(DeviceChange Change, string Subject, ImmutableArray<ListedRecord> Records);

/// <summary>What became of a record.</summary>
/// <param name="Item">Its key.</param>
/// <param name="Fields">The fields that became others.</param>
/// <param name="Extras">The extras that became others.</param>
public sealed record ListedRecord(long Item, ImmutableArray<FieldChange> Fields, ImmutableArray<ExtraChange> Extras);

/// <summary>An extra that became another.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Before">Its content before; null for none.</param>
/// <param name="After">Its content after; null for none.</param>
public sealed record ExtraChange(ushort Key, byte[]? Before, byte[]? After);

internal sealed class ListChangesHandler(IStore store, TimeProvider time) : IRequestHandler<ListChanges, Page<ListedChange>>
{
    public async Task<Page<ListedChange>> Handle(ListChanges request, CancellationToken cancellationToken)
    {
        using var reader = store.Read();
        var earliest = time.Now() - DeviceChange.Kept;
        var since = request.Since is { } asked ? Instant.Max(asked, earliest) : earliest;
        var page = await reader.Changes.ListAsync(request.Account.Key, new(since, request.DeviceId), request.After, request.Limit);
        var items = new List<ListedChange>();
        foreach (var change in page.Items)
            items.Add(await ChangeKinds.Of(change.Kind).DescribeAsync(reader.Changes, change));
        return new(items, page.Next);
    }
}
