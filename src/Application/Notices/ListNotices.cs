using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Notices;

/// <summary>What a user should know of the sync, newest first. Source: contract, <c>/sync/notices</c>.</summary>
/// <param name="Account">Who asks.</param>
/// <param name="After">Where the part begins; null at the start.</param>
/// <param name="Limit">How many at most.</param>
public sealed record ListNotices(Account Account, long? After, int Limit) : IRequest<Page<Notice>>;

internal sealed class ListNoticesHandler(INoticeQueries notices) : IRequestHandler<ListNotices, Page<Notice>>
{
    public Task<Page<Notice>> Handle(ListNotices request, CancellationToken cancellationToken) =>
        notices.ListAsync(request.Account.Key, request.After, request.Limit, cancellationToken);
}
