using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>A new task. Source: contract, <c>/tasks</c>. Refused when the draft breaks a rule (<see cref="Refusal.Invalid"/>).</summary>
/// <param name="Account">Who makes it; takes part unless the draft says otherwise.</param>
/// <param name="Body">The task; it cannot have an id yet.</param>
public sealed record CreateTask(Account Account, TaskDraft Body) : IRequest<CrmRecord<CrmTask>>;

internal sealed class CreateTaskValidator : AbstractValidator<CreateTask>
{
    public CreateTaskValidator()
    {
        RuleFor(request => request.Body).SetValidator(new TaskDraftValidator());
        RuleFor(request => request.Body.Id).Null().WithMessage("A new task has no id.");
    }
}

internal sealed class CreateTaskHandler(IStore store, IDirectory directory, TimeProvider time) : IRequestHandler<CreateTask, CrmRecord<CrmTask>>
{
    public async Task<CrmRecord<CrmTask>> Handle(CreateTask request, CancellationToken cancellationToken)
    {
        var users = await directory.ParticipantsAsync(request.Account, request.Body.Users, [request.Account.User], cancellationToken);
        var task = request.Body.ToTask(users, request.Account.TimeZone, time.Now());
        await using var transaction = await store.WriteAsync(cancellationToken);
        var record = await transaction.Tasks.AddAsync(request.Account.Key.Tenant, task);
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
