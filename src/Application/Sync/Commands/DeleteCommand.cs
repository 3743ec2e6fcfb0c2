using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// Gone on the device; what that means for the CRM is the kind's own rule. An edit in the CRM that the device has not seen beats it, unless the device says otherwise: then the item returns.
/// </summary>
internal static class DeleteCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        // Gone is what the device wanted, whoever did it.
        if (await run.FindHeldAsync() is not { Now.IsHeld: true } held)
            return CarriedOut.Nothing(CommandOutcome.Done);
        if (await run.FindItemAsync(held) is not { Visible: true } now)
        {
            await run.Devices.SaveHeldAsync(run.State, held.Settle(Given.Nothing));
            return new(CommandOutcome.Done, held.Number, held.Item);
        }

        if (run.Refusal is { } refusal)
        {
            await run.PutBackAsync(held, Given.Nothing);
            return await run.RejectAsync(held, refusal);
        }

        if (!Wins(run, held, now))
        {
            await run.PutBackAsync(held, Given.Nothing);
            await run.NotifyAsync(CommandNotices.DeleteLost(run.Context, run.State.Kind, held.Item));
        }
        else if (run.Brake is { } brake)
        {
            await brake.WithholdAsync(held);
        }
        else
        {
            await run.Kind.DeleteAsync(run, held);
            await run.Devices.SaveHeldAsync(run.State, held.Settle(Given.Nothing));
        }

        return new(CommandOutcome.Done, held.Number, held.Item);
    }

    /// <summary>Whether it would take something from the CRM.</summary>
    public static async ValueTask<bool> EndsAsync(CommandRun run) =>
        await run.FindHeldAsync() is { Now.IsHeld: true } held && await run.FindItemAsync(held) is { Visible: true } now && Wins(run, held, now);

    private static bool Wins(CommandRun run, HeldItem held, ItemNow now) =>
        run.Winner == ConflictWinner.Device || (held.Now.Version == now.Version && held.Now.ExtrasVersion == now.ExtrasVersion);
}
