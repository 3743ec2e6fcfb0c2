using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>One task. Source: contract, <c>/tasks/{id}</c>. Refused when there is none in which the user takes part.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
public sealed record GetTask(Account Account, long Id) : IRequest<CrmRecord<CrmTask>>;

internal sealed class GetTaskHandler(ICrmQueries<CrmTask> tasks) : IRequestHandler<GetTask, CrmRecord<CrmTask>>
{
    public async Task<CrmRecord<CrmTask>> Handle(GetTask request, CancellationToken cancellationToken) =>
        await tasks.FindAsync(request.Account.Key, request.Id, cancellationToken) ?? throw RefusedException.NotFound("task");
}
