using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Kinds;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>What a device's edit came to in the CRM.</summary>
/// <param name="Stored">What became of the record.</param>
/// <param name="Extras">What became of what the CRM has no field for.</param>
/// <param name="ExtrasVersion">Its version now.</param>
internal sealed record MergedEdit(Stored Stored, ExtrasMerge.Result Extras, int ExtrasVersion)
{
    /// <summary>What the device is told.</summary>
    public CommandOutcome Outcome =>
        Stored.Conflicts.Any(conflict => conflict.DeviceLost) || Extras.Conflicts.Any(conflict => conflict.DeviceLost) ? CommandOutcome.Conflict : CommandOutcome.Done;

    /// <summary>Merges an edit and tells each value lost to the other side; why it was not taken, or null for both when the CRM has the item no longer.</summary>
    /// <param name="run">The command.</param>
    /// <param name="held">What the device has.</param>
    /// <param name="given">What it was given, as a snapshot.</param>
    /// <param name="givenExtras">What it was given that the CRM has no field for.</param>
    /// <param name="now">The item before.</param>
    public static async Task<(MergedEdit? Merged, RejectionReason? Refused)> RunAsync(CommandRun run, HeldItem held, byte[] given, Extras givenExtras, ItemNow now)
    {
        var edit = run.Command.Edit!;
        if (await run.Kind.ChangeAsync(run, held, given, edit.Fields) is not { } stored)
            return (null, null);
        if (stored.Refused is { } refused)
            return (null, refused);
        var extras = ExtrasMerge.Apply(Items.Extras.Decode(now.Extras), givenExtras, edit.Extras, run.Winner);
        var extrasVersion = extras.Changed ? await run.Transaction.Items.SaveExtrasAsync(run.Context.Account.Key, held.Item, extras.Extras.Encode()) : now.ExtrasVersion;
        foreach (var conflict in stored.Conflicts)
            await run.NotifyAsync(CommandNotices.Conflict(run, held, given, conflict));
        foreach (var conflict in extras.Conflicts)
            await run.NotifyAsync(CommandNotices.Conflict(run, held, given, conflict));
        return (new(stored, extras, extrasVersion), null);
    }
}
