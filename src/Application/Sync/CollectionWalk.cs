using Microsoft.Extensions.Logging;
using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>Gives a device what is new in one folder, as far as its window goes: second numbers that are to go, then the journal from where the device stands. What cannot be given is set aside.</summary>
/// <param name="context">The sync.</param>
/// <param name="request">What the device asks.</param>
/// <param name="state">The state that the answer leads to.</param>
/// <param name="begin">Begins the folder's part of the answer, if that has not begun.</param>
internal sealed class CollectionWalk(SyncContext context, CollectionRequest request, CollectionState state, Action begin)
{
    /// <summary>The state with what was walked.</summary>
    public CollectionState State { get; private set; } = state;

    /// <summary>Whether the device was given changes.</summary>
    public bool HasGiven { get; private set; }

    /// <summary>When time alone may bring something new next; null for never.</summary>
    public Instant? ChangesAt { get; private set; }

    /// <summary>Walks; answers whether more is to be given.</summary>
    public async Task<bool> RunAsync()
    {
        var selection = await Selection.OfAsync(context.Transaction.Devices, context.Transaction.Items, context.Account, State, request.Filter, context.Now);
        if (selection.Made is { LeftOut: > 0 } set && set.LeftOut != State.Set?.LeftOut)
            await context.Transaction.Notices.ReplaceAsync(context.Account.Key, LimitNotice.Of(context, set));
        ChangesAt = selection.Set?.ChangesAt;
        State = State with { Filter = selection.Filter, Set = selection.Set, Cursor = selection.From, PreviousCursor = Math.Min(State.PreviousCursor, selection.From) };
        var (given, aside, outside) = (new List<HeldItem>(), new List<SetAsideItem>(), new List<Notice>());
        var window = Window();
        var (cursor, number) = (State.Cursor, State.NextItemNumber);
        var (left, more) = await DeleteAliasesAsync(window);
        var (first, blamed) = ((long?)null, context.Turn == request.Kind ? State.Delivery.Blamed : null);
        HasGiven = left < window;
        await foreach (var change in context.Transaction.Devices.ChangesAsync(State, context.Account.Key, cursor))
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

                begin();
                if (Give(change, effect, change.Number > 0 ? change.Number : number++) is { } held)
                {
                    left--;
                    context.Window--;
                    first ??= effect is ChangeEffect.Add or ChangeEffect.Change ? change.Sequence : 0;
                    if (effect == ChangeEffect.Leave && request.Kind == ItemKind.Appointment && change.Since == State.State.Number)
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
            await context.Transaction.Devices.SaveHeldAsync(State, held);
        foreach (var item in aside)
            await SettingAside.RunAsync(context, State, item);
        foreach (var notice in outside)
            await context.Transaction.Notices.AddAsync(context.Account.Key, notice);
        HasGiven |= given.Count > 0;
        State = State with { Cursor = cursor, NextItemNumber = number, Delivery = After(first, window) };
        // Some devices ask for ever when more is said to be there and nothing comes.
        return more && (HasGiven || context.Turn is null);
    }

    // Only what the device is known to know by its number. Answers how much of the window is left, and whether some remain.
    private async Task<(int Left, bool More)> DeleteAliasesAsync(int window)
    {
        var known = State.PreviousNumber!.Value;
        foreach (var alias in await context.Transaction.Devices.AliasesToDeleteAsync(State, known, window + 1))
        {
            if (window == 0 || context.Answer.IsFull)
                return (0, true);
            window--;
            context.Window--;
            begin();
            context.Answer.Delete(alias.Number);
            await context.Transaction.Devices.SaveAliasAsync(State, alias with { Ends = State.State.Number });
        }

        return (window, false);
    }

    private bool IsOthersTurn => context.Turn is { } turn && turn != request.Kind;

    private Delivery After(long? first, int window)
    {
        var delivery = State.Delivery;
        return IsOthersTurn ? delivery with { Waits = delivery.IsStuck } : delivery.Answered(first, context.Turn is null ? delivery.Cap : window);
    }

    private int Window()
    {
        if (IsOthersTurn)
            return 0;
        var wanted = Math.Min(request.Window, context.Window);
        return State.Delivery.Cap is > 0 and var cap ? Math.Min(wanted, cap) : wanted;
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
            context.Log.LogError(unwritable, "{Kind} {Item} cannot be written for device {Device} of {User}", request.Kind, change.Item, context.Device.DeviceId, context.Account.User);
            return null;
        }

        // What moved in this very state is what the device itself added: before it, the device had nothing.
        var held = new HeldItem { Item = change.Item, Number = number, Now = change.Given, Before = Given.Nothing, Since = change.Since };
        return held.Move(effect is ChangeEffect.Delete or ChangeEffect.Leave ? Given.Nothing : new(change.Version, change.ExtrasVersion, null), State.State.Number);
    }
}
