using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>A device begins a folder from nothing.</summary>
internal static class CollectionStart
{
    /// <summary>Gives a device its first state. What it has stays as it is until it goes on from there; asked again, it gets the same one.</summary>
    public static async Task RunAsync(SyncContext context, CollectionRequest request, CollectionState? stored)
    {
        var settings = request.Settings ?? stored?.Settings ?? [];
        SyncState first;
        if (stored is null)
            first = (await CreateAsync(context, request.Kind, settings)).State;
        else if (stored.IsUntouched && stored.Settings.AsSpan().SequenceEqual(settings))
            first = stored.State;
        else if (stored.Start is { } asked && asked.Settings.AsSpan().SequenceEqual(settings))
            first = asked.State;
        else
            first = (await context.Transaction.Devices.SaveAsync(stored with { Start = new(Random32(context), settings) })).Start!.State;
        context.Answer.Begin(request, first);
        context.Answer.End(moreAvailable: false);
    }

    private static async Task<CollectionState> CreateAsync(SyncContext context, ItemKind kind, byte[] settings)
    {
        var state = new CollectionState { Device = context.Device.Key, Kind = kind, State = new(Random32(context), 1), NextItemNumber = FirstItemNumber(context), Settings = settings };
        return await context.Transaction.Devices.TakeUpAsync(context.Device, await context.Transaction.Devices.SaveAsync(state));
    }

    /// <summary>The device goes on from the first state that it was given.</summary>
    public static async Task<CollectionState> TakeUpAsync(SyncContext context, CollectionState stored)
    {
        var state = await context.Transaction.Devices.SaveAsync(stored.Begun!);
        await context.Transaction.Devices.StartOverAsync(state, context.Account.Key);
        return state;
    }

    // A device may have items of an account or a server that is no more by their numbers there: drawn from so many, none of them names another item now.
    private static long FirstItemNumber(SyncContext context) => 1 + (Random32(context) >> 2);

    private static uint Random32(SyncContext context)
    {
        Span<byte> bytes = stackalloc byte[4];
        context.Random.Fill(bytes);
        return BitConverter.ToUInt32(bytes);
    }
}
