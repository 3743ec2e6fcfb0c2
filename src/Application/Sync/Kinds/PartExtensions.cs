using System.Collections.Immutable;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>Deleted on a device: an appointment or a task is deleted if nobody else takes part, else only this user's part ends. Either can be restored.</summary>
internal static class PartExtensions
{
    public static async ValueTask EndPartAsync<TContent>(this CommandRun run, ICrm<TContent> crm, CrmRecord<TContent> record, ImmutableArray<string> users, Func<ImmutableArray<string>, TContent> with)
    {
        await crm.KeepAsync(run.Context.Account.Key, record, run.Context.Now);
        var others = Participation.Without(users, run.Context.Account.User);
        if (others.IsEmpty)
            await crm.DeleteAsync(run.Tenant, record);
        else
            await crm.UpdateAsync(run.Tenant, record, with(others));
    }
}
