using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// What a device may be given that does not take what it is given: changes of one folder. Where several are concerned each is tried alone, by turns; within a folder first a quarter of what was not taken, then one.
/// </summary>
/// <param name="Turn">The folder.</param>
/// <param name="Window">The most changes.</param>
internal sealed record Narrowing(ItemKind Turn, int Window)
{
    private const int Part = 4;

    /// <summary>What a request may be given; null for a device that takes what it is given.</summary>
    public static Narrowing? Of(IReadOnlyList<CollectionRequest> requests, DeviceSession session)
    {
        List<CollectionState>? stuck = null;
        foreach (var request in requests)
        {
            if (request.GetChanges && session[request.Kind] is { Delivery: { IsStuck: true } delivery } state
                && (state.IsPrevious(request.State) || (delivery.Waits && request.State == state.State)))
                (stuck ??= []).Add(state);
        }

        if (stuck is null)
            return null;
        var turn = stuck.MinBy(state => state.Delivery.Answers)!;
        var step = turn.Delivery.Answers - Delivery.Patience + (stuck.Count > 1 ? 0 : 1);
        return new(turn.Kind, step switch { 0 => turn.Delivery.Sent, 1 => Math.Max(1, turn.Delivery.Sent / Part), _ => 1 });
    }
}
