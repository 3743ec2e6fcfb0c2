using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>
/// Gone on the device: the release for its user ends, the address stays in the CRM. An edit in the CRM that the device has not seen beats it, unless the device says otherwise: then the item returns.
/// </summary>
internal static class DeleteCommand
{
    public static async Task<CarriedOut> RunAsync(CommandRun run)
    {
        // Gone is what the device wanted, whoever did it.
        if (await run.FindHeldAsync() is not { Now.IsHeld: true } held)
            return CarriedOut.Nothing(CommandOutcome.Done);
        var now = await run.FindItemAsync(held);
        if (now is not { Visible: true } || await run.Transaction.Addresses.FindAsync(run.Tenant, held.Item) is not { } record)
        {
            await run.Devices.SaveHeldAsync(run.State, held.Settle(Given.Nothing));
            return new(CommandOutcome.Done, held.Number, held.Item);
        }

        if (run.Refusal is { } refusal)
        {
            await run.PutBackAsync(held, Given.Nothing);
            return await run.RejectAsync(held, refusal);
        }

        var hasSeenAll = held.Now.Version == now.Version && held.Now.ExtrasVersion == now.ExtrasVersion;
        if (!hasSeenAll && run.Winner == ConflictWinner.Crm)
        {
            await run.PutBackAsync(held, Given.Nothing);
            await run.NotifyAsync(CommandNotices.DeleteLost(run.Context, run.State.Kind, held.Item));
        }
        else
        {
            await run.Transaction.Addresses.UpdateAsync(run.Tenant, record, record.Address.EndRelease(run.Context.Account.User));
            await run.Devices.SaveHeldAsync(run.State, held.Settle(Given.Nothing));
        }

        return new(CommandOutcome.Done, held.Number, held.Item);
    }
}
