using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>Carries out what devices want done (contract, "What devices may do to the CRM"), one class a command; each writes CRM, extras and held state within the sync's transaction.</summary>
internal static class DeviceCommands
{
    /// <summary>Carries a command out for the first time. What it changes in the CRM is kept, so that it can be undone.</summary>
    public static async Task<CarriedOut> CarryOutAsync(CommandRun run)
    {
        run.Transaction.Changes.Begin(run.Context.Account.Key, run.Context.Device.DeviceId, run.State.Kind, run.Command.Kind, run.Context.Now);
        var carriedOut = await (run.Command.Kind switch
        {
            CommandKind.Add => AddCommand.RunAsync(run),
            CommandKind.Change => ChangeCommand.RunAsync(run),
            CommandKind.Delete => DeleteCommand.RunAsync(run),
            _ => FetchCommand.RunAsync(run),
        });
        await run.Transaction.Changes.EndAsync(carriedOut.Item);
        return carriedOut;
    }

    /// <summary>
    /// Answers a command that was carried out before and whose answer was lost. An item that the device added is on the device after all; if the device went on editing it before it repeated the Add, the edit is carried out.
    /// </summary>
    public static async Task<CarriedOut> AnswerAgainAsync(CommandRun run, RecordedCommand recorded)
    {
        var again = new CarriedOut(recorded.Outcome, recorded.Number, recorded.Item, recorded.After);
        if (recorded.Kind == CommandKind.Add && await run.Devices.FindAliasAsync(run.State, recorded.Number) is { } alias)
            return await AliasCommands.AddAgainAsync(run, recorded, alias);
        if (recorded.Kind != CommandKind.Add || recorded.Item == 0 || await run.Devices.FindHeldByItemAsync(run.State, recorded.Item) is not { } held || held.Number != recorded.Number)
            return again;
        await run.Devices.SaveHeldAsync(run.State, held.Move(recorded.After, run.State.State.Number));
        if (recorded.Digest.AsSpan().SequenceEqual(run.Command.Digest))
            return again;

        // The device still does not know the item's number: until it does, losing this answer must leave the item to be given anew.
        await CarryOutAsync(run with { Command = run.Command with { Kind = CommandKind.Change, Number = recorded.Number } });
        var edited = await run.Devices.FindHeldByItemAsync(run.State, recorded.Item) ?? held;
        await run.Devices.SaveHeldAsync(run.State, edited with { Before = Given.Nothing, Since = run.State.State.Number });
        return again with { After = edited.Now };
    }
}
