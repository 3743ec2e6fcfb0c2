using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>The tasks in which the user takes part, by id. Source: contract, <c>/tasks</c>.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListTasks(Account Account, long? After, int Limit) : IRequest<Page<CrmRecord<CrmTask>>>;

internal sealed class ListTasksHandler(ICrmQueries<CrmTask> tasks) : IRequestHandler<ListTasks, Page<CrmRecord<CrmTask>>>
{
    public Task<Page<CrmRecord<CrmTask>>> Handle(ListTasks request, CancellationToken cancellationToken) =>
        tasks.ListAsync(request.Account.Key, request.After, request.Limit, cancellationToken);
}
