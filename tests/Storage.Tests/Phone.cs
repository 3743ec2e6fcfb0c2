using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Storage.Tests;

/// <summary>A device that keeps its state through the ports as a sync does, and beside it what it shows, as a real one knows it.</summary>
internal sealed class Phone(AccountKey account, string id)
{
    private readonly Dictionary<long, long> _itemsByNumber = [];
    private readonly Dictionary<long, long> _numbersByItem = [];
    private Dictionary<long, Given> _shown = [];
    private Dictionary<long, Given> _shownBefore = [];

    // The number that the device still has after a roll back.
    private int? _base;

    public AccountKey Account => account;

    public string Name => "u" + id[^1];

    public CollectionState State { get; private set; } = null!;

    /// <summary>What it shows of each item.</summary>
    public IReadOnlyDictionary<long, Given> Shown => _shown;

    public async Task StartAsync(IStoreTransaction transaction) =>
        State = await transaction.Devices.SaveAsync(Samples.Collection(await transaction.Devices.SaveAsync(Samples.Device(account, id))));

    public async Task AcknowledgeAsync(IStoreTransaction transaction) => await transaction.Devices.AcknowledgeAsync(State, State.State.Number);

    /// <summary>The last answer was lost: back to the state before. A number once given stays given.</summary>
    public async Task RollBackAsync(IStoreTransaction transaction)
    {
        if (State.PreviousNumber is not { } previous)
            return;
        await transaction.Devices.RollBackAsync(State);
        _base = previous;
        _shown = _shownBefore;
        State = State with { Cursor = State.PreviousCursor, PreviousNumber = null };
    }

    public async Task StartOverAsync(IStoreTransaction transaction)
    {
        var before = (await transaction.Devices.WalkAsync(State, account)).Where(change => change is { Visible: true, Number: > 0 })
            .ToDictionary(change => change.Item, change => change.Number);
        await transaction.Devices.StartOverAsync(State, account);
        var after = (await transaction.Devices.WalkAsync(State, account)).Where(change => change.Number > 0)
            .ToDictionary(change => change.Item, change => change.Number);
        Assert.Equivalent(before, after, strict: true);
        _base = null;
        (_shown, _shownBefore) = ([], []);
        foreach (var gone in _numbersByItem.Keys.Except(after.Keys).ToArray())
            _numbersByItem.Remove(gone);
        State = await transaction.Devices.SaveAsync(State with { State = new(State.State.Epoch + 1, 1), PreviousNumber = null, Cursor = 0, PreviousCursor = 0 });
    }

    /// <summary>Takes at most so many entries of the journal; false when there were none.</summary>
    public async Task<bool> SyncAsync(IStoreTransaction transaction, int window)
    {
        await transaction.PublishAsync();
        var (next, cursor, nextItem) = (State.State.Number + 1, State.Cursor, State.NextItemNumber);
        var changed = new List<HeldItem>();
        var any = false;
        await foreach (var change in transaction.Devices.ChangesAsync(State, account, State.Cursor))
        {
            if (window-- == 0)
                break;
            Assert.True(change.Sequence > cursor);
            (any, cursor) = (true, change.Sequence);
            var now = change.Visible ? new Given(change.Version, change.ExtrasVersion, null) : Given.Nothing;
            if (now == change.Given)
                continue;
            var number = change.Number > 0 ? change.Number : nextItem++;
            changed.Add(new() { Item = change.Item, Number = number, Now = now, Since = next, Before = change.Given });
        }

        _shownBefore = new(_shown);
        foreach (var held in changed)
        {
            await transaction.Devices.SaveHeldAsync(State, held);
            Show(held);
        }

        State = await transaction.Devices.SaveAsync(State with
        {
            State = State.State with { Number = next },
            PreviousNumber = _base ?? State.State.Number,
            PreviousCursor = State.Cursor,
            Cursor = cursor,
            NextItemNumber = nextItem,
        });
        _base = null;
        return any;
    }

    private void Show(HeldItem held)
    {
        Assert.True(_itemsByNumber.TryAdd(held.Number, held.Item) || _itemsByNumber[held.Number] == held.Item, "A number was used for two items.");
        if (held.Now.IsHeld)
        {
            Assert.True(_numbersByItem.TryAdd(held.Item, held.Number) || _numbersByItem[held.Item] == held.Number, "An item that stayed got another number.");
            _shown[held.Item] = held.Now;
            return;
        }

        Assert.True(_shown.Remove(held.Item), "The device was to delete what it did not show.");
        _numbersByItem.Remove(held.Item);
    }
}
