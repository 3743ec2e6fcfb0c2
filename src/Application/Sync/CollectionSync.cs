using Microsoft.Extensions.Logging;
using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// One folder's part of a sync:
/// (1) where the device stands decides from which state to go on;
/// (2) its commands are carried out, or answered again where they were before;
/// (3) the journal is walked from the device's cursor until the window is full, or from the beginning when the appointment set moved or the device wants other items than before;
/// (4) the new state is kept beside the one before it.
/// </summary>
internal sealed class CollectionSync(SyncContext context, CollectionRequest request)
{
    private CollectionState _state = null!;
    private bool _begun;

    /// <summary>Which folder.</summary>
    public ItemKind Kind => request.Kind;

    /// <summary>Whether the device was given changes.</summary>
    public bool HasGiven { get; private set; }

    /// <summary>When time alone may bring something new next, if changes were asked for; null for never.</summary>
    public Instant? ChangesAt { get; private set; }

    /// <summary>Answers the new state if the device got one that stands in the stored answer.</summary>
    public async Task<CollectionState?> RunAsync(CollectionState? stored)
    {
        // (1)
        if (request.UnknownState)
            return Refuse();
        if (request.State is not { } known)
            return await StartAsync(stored);
        if (stored is { Start: { } start })
            stored = known == start.State ? await TakeUpStartAsync(stored) : stored with { Start = null };
        if (stored is null || !(known == stored.State || stored.IsPrevious(known)))
            return Refuse();
        var repeats = known != stored.State;
        var next = stored.State.Number + 1;
        if (repeats)
            await context.Transaction.Devices.RollBackAsync(stored);
        else
            await context.Transaction.Devices.AcknowledgeAsync(stored, known.Number);
        _state = stored with
        {
            Settings = request.Settings ?? stored.Settings,
            State = stored.State with { Number = next },
            PreviousNumber = known.Number,
            Delivery = repeats ? stored.Delivery : stored.Delivery.Taken(request.Window),
            Cursor = repeats ? stored.PreviousCursor : stored.Cursor,
            PreviousCursor = repeats ? stored.PreviousCursor : stored.Cursor,
        };
        if (repeats)
            Begin();

        // (2)
        foreach (var command in request.Commands)
            await RunCommandAsync(command, repeats);

        // (3)
        if (request.GetChanges && HasSetMoved)
            await SeriesGrowth.RunAsync(context.Transaction, context.Account, context.Now);
        await context.Transaction.PublishAsync();
        var more = request.GetChanges && await ChangesAsync();

        // (4)
        if (!_begun)
            return await StayAsync(stored);
        context.Answer.End(more);
        return _state;
    }

    private bool HasSetMoved => Kind == ItemKind.Appointment && _state.Set?.Holds(context.Now, context.Account.TimeZone) != true;

    private CollectionState? Refuse()
    {
        context.Answer.Refuse(request);
        return null;
    }

    // What the device has stays as it is until it goes on from the new state. Asked again, it gets the same one.
    private async Task<CollectionState?> StartAsync(CollectionState? stored)
    {
        var settings = request.Settings ?? stored?.Settings ?? [];
        SyncState first;
        if (stored is null)
            first = (await CreateAsync(settings)).State;
        else if (stored.IsUntouched && stored.Settings.AsSpan().SequenceEqual(settings))
            first = stored.State;
        else if (stored.Start is { } asked && asked.Settings.AsSpan().SequenceEqual(settings))
            first = asked.State;
        else
            first = (await context.Transaction.Devices.SaveAsync(stored with { Start = new(Random32(), settings) })).Start!.State;
        context.Answer.Begin(request, first);
        context.Answer.End(moreAvailable: false);
        return null;
    }

    private async Task<CollectionState> CreateAsync(byte[] settings)
    {
        var state = new CollectionState { Device = context.Device.Key, Kind = request.Kind, State = new(Random32(), 1), NextItemNumber = FirstItemNumber(), Settings = settings };
        return await context.Transaction.Devices.TakeUpAsync(context.Device, await context.Transaction.Devices.SaveAsync(state));
    }

    private async Task<CollectionState> TakeUpStartAsync(CollectionState stored)
    {
        var state = await context.Transaction.Devices.SaveAsync(stored.Begun!);
        await context.Transaction.Devices.StartOverAsync(state, context.Account.Key);
        return state;
    }

    private async Task RunCommandAsync(DeviceCommand command, bool repeats)
    {
        Begin();
        var run = new CommandRun(context, _state, request.Winner, command);
        var subject = command.Kind == CommandKind.Add ? $"c{command.ClientId}" : $"s{command.Number}{command.Instance}";
        var before = await context.Transaction.Devices.FindCommandAsync(_state, subject);
        var carriedOut = before is not null && IsRepetition(command, before, repeats)
            ? await DeviceCommands.AnswerAgainAsync(run, before)
            : await DeviceCommands.CarryOutAsync(run);
        if (carriedOut.Number == _state.NextItemNumber)
            _state = _state with { NextItemNumber = _state.NextItemNumber + 1 };
        context.Answer.Result(command, carriedOut.Outcome, carriedOut.Number);
        if (command.Kind == CommandKind.Fetch)
            return;
        await context.Transaction.Devices.RecordAsync(new()
        {
            Collection = _state.Key,
            AnswerNumber = _state.State.Number,
            Kind = command.Kind,
            Subject = subject,
            Digest = command.Digest,
            Progress = CommandProgress.Done,
            Outcome = carriedOut.Outcome,
            Number = carriedOut.Number,
            Item = carriedOut.Item,
            After = carriedOut.After,
        });
    }

    // An item that the device added is the same item whatever became of its content; anything else is the same only with the same content.
    private bool IsRepetition(DeviceCommand command, RecordedCommand before, bool repeats) =>
        before.Kind == command.Kind
        && (command.Kind == CommandKind.Add
            ? before.Outcome == CommandOutcome.Done || before.Digest.AsSpan().SequenceEqual(command.Digest)
            : repeats && before.AnswerNumber < _state.State.Number && before.Digest.AsSpan().SequenceEqual(command.Digest));

    private async Task<bool> ChangesAsync()
    {
        var selection = await Selection.OfAsync(context.Transaction.Devices, context.Transaction.Items, context.Account, _state, request.Filter, context.Now);
        if (selection.Made is { LeftOut: > 0 } set && set.LeftOut != _state.Set?.LeftOut)
            await context.Transaction.Notices.ReplaceAsync(context.Account.Key, LimitNotice.Of(context, set));
        ChangesAt = selection.Set?.ChangesAt;
        _state = _state with { Filter = selection.Filter, Set = selection.Set, Cursor = selection.From, PreviousCursor = Math.Min(_state.PreviousCursor, selection.From) };
        var (given, aside, outside) = (new List<HeldItem>(), new List<SetAsideItem>(), new List<Notice>());
        var window = Window();
        var (cursor, number) = (_state.Cursor, _state.NextItemNumber);
        var (left, more) = await DeleteAliasesAsync(window);
        var (first, blamed) = ((long?)null, context.Turn == Kind ? _state.Delivery.Blamed : null);
        HasGiven = left < window;
        await foreach (var change in context.Transaction.Devices.ChangesAsync(_state, context.Account.Key, cursor))
        {
            var effect = change.Effect(selection);
            if (change.Sequence == blamed && effect is ChangeEffect.Add or ChangeEffect.Change)
            {
                aside.Add(SettingAside.Of(context, change, SetAsideReason.NotTaken));
            }
            else if (effect != ChangeEffect.None)
            {
                if (left == 0 || context.Answer.IsFull)
                {
                    more = true;
                    break;
                }

                Begin();
                if (Give(change, effect, change.Number > 0 ? change.Number : number++) is { } held)
                {
                    left--;
                    context.Window--;
                    first ??= effect is ChangeEffect.Add or ChangeEffect.Change ? change.Sequence : 0;
                    if (effect == ChangeEffect.Leave && Kind == ItemKind.Appointment && change.Since == _state.State.Number)
                        outside.Add(LimitNotice.Outside(context, change.Item, change.Snapshot));
                    given.Add(held);
                }
                else
                {
                    aside.Add(SettingAside.Of(context, change, SetAsideReason.Unwritable));
                }
            }

            cursor = change.Sequence;
        }

        foreach (var held in given)
            await context.Transaction.Devices.SaveHeldAsync(_state, held);
        foreach (var item in aside)
            await SettingAside.RunAsync(context, _state, item);
        foreach (var notice in outside)
            await context.Transaction.Notices.AddAsync(context.Account.Key, notice);
        HasGiven |= given.Count > 0;
        _state = _state with { Cursor = cursor, NextItemNumber = number, Delivery = After(first, window) };
        // Some devices ask for ever when more is said to be there and nothing comes.
        return more && _begun && (HasGiven || context.Turn is null);
    }

    // Only what the device is known to know by its number. Answers how much of the window is left, and whether some remain.
    private async Task<(int Left, bool More)> DeleteAliasesAsync(int window)
    {
        var known = _state.PreviousNumber!.Value;
        foreach (var alias in await context.Transaction.Devices.AliasesToDeleteAsync(_state, known, window + 1))
        {
            if (window == 0 || context.Answer.IsFull)
                return (0, true);
            window--;
            context.Window--;
            Begin();
            context.Answer.Delete(alias.Number);
            await context.Transaction.Devices.SaveAliasAsync(_state, alias with { Ends = _state.State.Number });
        }

        return (window, false);
    }

    private bool IsOthersTurn => context.Turn is { } turn && turn != Kind;

    private Delivery After(long? first, int window)
    {
        var delivery = _state.Delivery;
        return IsOthersTurn ? delivery with { Waits = delivery.IsStuck } : delivery.Answered(first, context.Turn is null ? delivery.Cap : window);
    }

    private int Window()
    {
        if (IsOthersTurn)
            return 0;
        var wanted = Math.Min(request.Window, context.Window);
        return _state.Delivery.Cap is > 0 and var cap ? Math.Min(wanted, cap) : wanted;
    }

    // Null when the item cannot be written.
    private HeldItem? Give(in ItemChange change, ChangeEffect effect, long number)
    {
        try
        {
            if (effect == ChangeEffect.Add)
                context.Answer.Add(number, change);
            else if (effect == ChangeEffect.Change)
                context.Answer.Change(number, change);
            else if (effect == ChangeEffect.Delete)
                context.Answer.Delete(number);
            else
                context.Answer.Leave(number);
        }
        catch (UnwritableItemException unwritable)
        {
            context.Log.LogError(unwritable, "{Kind} {Item} cannot be written for device {Device} of {User}", Kind, change.Item, context.Device.DeviceId, context.Account.User);
            return null;
        }

        // What moved in this very state is what the device itself added: before it, the device had nothing.
        var held = new HeldItem { Item = change.Item, Number = number, Now = change.Given, Before = Given.Nothing, Since = change.Since };
        return held.Move(effect is ChangeEffect.Delete or ChangeEffect.Leave ? Given.Nothing : new(change.Version, change.ExtrasVersion, null), _state.State.Number);
    }

    // Nothing was said, so the device keeps its key; what was looked at and found nothing need not be looked at again.
    private async Task<CollectionState?> StayAsync(CollectionState current)
    {
        // The walk of a request that names the state before must not begin behind it.
        var stays = current with
        {
            Cursor = _state.Cursor,
            PreviousCursor = Math.Min(current.PreviousCursor, _state.Cursor),
            Settings = _state.Settings.AsSpan().SequenceEqual(current.Settings) ? current.Settings : _state.Settings,
            Filter = _state.Filter,
            Set = _state.Set,
        };
        if (stays != current)
            await context.Transaction.Devices.SaveAsync(stays);
        return null;
    }

    private void Begin()
    {
        if (_begun)
            return;
        _begun = true;
        context.Answer.Begin(request, _state.State);
    }

    // A device may have items of an account or a server that is no more by their numbers there: drawn from so many, none of them names another item now.
    private long FirstItemNumber() => 1 + (Random32() >> 2);

    private uint Random32()
    {
        Span<byte> bytes = stackalloc byte[4];
        context.Random.Fill(bytes);
        return BitConverter.ToUInt32(bytes);
    }
}
