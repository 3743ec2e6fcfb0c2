using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>
/// Brings back a task that the user deleted on a device in the last 30 days, or its part in one. Source: contract, <c>/tasks/{id}/restore</c>. Refused when there is nothing to restore.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
public sealed record RestoreTask(Account Account, long Id) : IRequest<CrmRecord<CrmTask>>;

internal sealed class RestoreTaskHandler(IStore store, TimeProvider time) : IRequestHandler<RestoreTask, CrmRecord<CrmTask>>
{
    public async Task<CrmRecord<CrmTask>> Handle(RestoreTask request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var user = request.Account.User;
        var record = await Restoring.RunAsync(
            transaction.Tasks, request.Account, request.Id, time.Now(), task => task with { Users = Participation.With(task.Users, user) }, task => task with { Users = [user] })
            ?? throw RefusedException.NotFound("deleted task");
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
