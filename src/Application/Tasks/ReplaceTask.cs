using System.Globalization;
using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>
/// Replaces the whole of a task; who takes part stays where the draft does not say. Source: contract, <c>/tasks/{id}</c>.
/// Refused when there is none in which the user takes part, when the precondition does not hold, or when the draft breaks a rule.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
/// <param name="Precondition">On the revision.</param>
/// <param name="Body">The task as it is to be.</param>
public sealed record ReplaceTask(Account Account, long Id, Precondition Precondition, TaskDraft Body) : IRequest<CrmRecord<CrmTask>>;

internal sealed class ReplaceTaskValidator : AbstractValidator<ReplaceTask>
{
    public ReplaceTaskValidator()
    {
        RuleFor(request => request.Body).SetValidator(new TaskDraftValidator());
        RuleFor(request => request.Body.Id)
            .Must((request, id) => id is null || id == request.Id.ToString(CultureInfo.InvariantCulture)).WithMessage("The id cannot be changed.");
    }
}

internal sealed class ReplaceTaskHandler(IStore store, IDirectory directory, TimeProvider time) : IRequestHandler<ReplaceTask, CrmRecord<CrmTask>>
{
    public async Task<CrmRecord<CrmTask>> Handle(ReplaceTask request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        var before = await transaction.Tasks.FindOwnAsync(request.Account, request.Id, request.Precondition, task => task.Users, "task");
        var users = await directory.ParticipantsAsync(request.Account, request.Body.Users, before.Content.Users, cancellationToken);
        var record = await transaction.Tasks.UpdateAsync(request.Account.Key.Tenant, before, request.Body.ToTask(users, request.Account.TimeZone, time.Now()));
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
