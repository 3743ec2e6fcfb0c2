using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Holds;

/// <summary>Deletions about which a user is to decide, newest first.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListHolds(Account Account, long? After, int Limit) : IRequest<Page<ListedHold>>;

/// <summary>A hold with what it keeps.</summary>
/// <param name="Hold">The hold.</param>
/// <param name="Items">Its items, at most 100.</param>
public sealed record ListedHold(Hold Hold, IReadOnlyList<KeptItem> Items);

internal sealed class ListHoldsHandler(IStore store) : IRequestHandler<ListHolds, Page<ListedHold>>
{
    private const int MostItems = 100;

    public async Task<Page<ListedHold>> Handle(ListHolds request, CancellationToken cancellationToken)
    {
        using var reader = store.Read();
        var page = await reader.Holds.ListAsync(request.Account.Key, request.After, request.Limit);
        var holds = new List<ListedHold>();
        foreach (var hold in page.Items)
            holds.Add(new(hold, await reader.Holds.ItemsAsync(hold, MostItems)));
        return new(holds, page.Next);
    }
}
