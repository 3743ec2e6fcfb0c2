using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Tasks;

/// <summary>
/// Deletes a task for everybody. Source: contract, <c>/tasks/{id}</c>. Refused when there is none in which the user takes part, or when the precondition does not hold.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
/// <param name="Precondition">On the revision.</param>
public sealed record DeleteTask(Account Account, long Id, Precondition Precondition) : IRequest;

internal sealed class DeleteTaskHandler(IStore store) : IRequestHandler<DeleteTask>
{
    public async Task Handle(DeleteTask request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var record = await transaction.Tasks.FindOwnAsync(request.Account, request.Id, request.Precondition, task => task.Users, "task");
        await transaction.Tasks.DeleteAsync(request.Account.Key.Tenant, record);
        await transaction.CommitAsync(cancellationToken);
    }
}
