using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Application.Sync.Kinds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// One folder's part of a sync:
/// (1) where the device stands decides from which state to go on;
/// (2) its commands are carried out, or answered again where they were before; too many deletions are held (<see cref="DeviceBrake"/>);
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
        {
            await CollectionStart.RunAsync(context, request, stored);
            return null;
        }

        if (stored is { Start: { } start } && known == start.State)
            stored = await CollectionStart.TakeUpAsync(context, stored);
        if (stored is null || !(known == stored.State || stored.IsPrevious(known)))
            return Refuse();
        if (stored.Start is not null)
            stored = await context.Transaction.Devices.SaveAsync(stored with { Start = null });
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
        var brake = await BrakeAsync(repeats);
        foreach (var command in request.Commands)
            await RunCommandAsync(command, repeats, brake);
        if (brake is not null)
            await brake.TellAsync();

        // (3)
        if (request.GetChanges && HasSetMoved)
            await SeriesGrowth.RunAsync(context.Transaction, context.Account, context.Now);
        await context.Transaction.PublishAsync();
        var more = request.GetChanges && await WalkAsync();

        // (4)
        if (!_begun)
            return await StayAsync(stored);
        context.Answer.End(more);
        return _state;
    }

    private async Task<bool> WalkAsync()
    {
        var walk = new CollectionWalk(context, request, _state, Begin);
        var more = await walk.RunAsync();
        (_state, HasGiven, ChangesAt) = (walk.State, walk.HasGiven, walk.ChangesAt);
        return more && _begun;
    }

    private bool HasSetMoved => Kind == ItemKind.Appointment && _state.Set?.Holds(context.Now, context.Account.TimeZone) != true;

    private CollectionState? Refuse()
    {
        context.Answer.Refuse(request);
        return null;
    }

    private async Task<DeviceBrake?> BrakeAsync(bool repeats)
    {
        var deletions = new List<CommandRun>();
        foreach (var command in request.Commands)
        {
            if (command.Kind == CommandKind.Delete && !(await FindBeforeAsync(command) is { } before && IsRepetition(command, before, repeats)))
                deletions.Add(new(context, _state, request.Winner, command));
        }

        if (await DeviceBrake.LookAsync(deletions) is not { } brake)
            return null;
        _state = brake.State;
        return brake;
    }

    private static string SubjectOf(DeviceCommand command) => command.Kind == CommandKind.Add ? $"c{command.ClientId}" : $"s{command.Number}{command.Instance}";

    private ValueTask<RecordedCommand?> FindBeforeAsync(DeviceCommand command) => context.Transaction.Devices.FindCommandAsync(_state, SubjectOf(command));

    private async Task RunCommandAsync(DeviceCommand command, bool repeats, DeviceBrake? brake)
    {
        Begin();
        var run = new CommandRun(context, _state, request.Winner, command) { Brake = brake };
        var before = await FindBeforeAsync(command);
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
            Subject = SubjectOf(command),
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
}
