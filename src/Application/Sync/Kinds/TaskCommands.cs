using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>Tasks: one that recurs on the device is stored as the single task (R48).</summary>
internal sealed class TaskCommands : RecordCommands<CrmTask, TaskView, TaskEdit, TaskField>
{
    protected override ICrm<CrmTask> Crm(IStoreTransaction transaction) => transaction.Tasks;

    protected override CrmTask Create(CommandRun run, TaskEdit edit)
    {
        var account = run.Context.Account;
        return TaskMerge.Create(edit, account.User, account.TimeZone, Today(run, account.TimeZone));
    }

    protected override (CrmTask Merged, ImmutableArray<FieldConflict<TaskField>> Conflicts) Merge(CommandRun run, CrmTask current, TaskView given, TaskEdit edit) =>
        TaskMerge.Apply(current, given, edit, run.Winner, Today(run, current.TimeZone));

    protected override (CrmTask Filled, ImmutableArray<FieldConflict<TaskField>> Lost) Fill(CommandRun run, CrmTask current, TaskEdit edit) =>
        TaskMerge.Fill(current, edit, Today(run, current.TimeZone));

    protected override RejectionReason? Problem(CrmTask content) => TaskRules.Problems(content).IsEmpty ? null : RejectionReason.NoSubject;

    protected override ValueTask EndAsync(CommandRun run, CrmRecord<CrmTask> record) =>
        run.Transaction.Tasks.EndPartAsync(run.Context.Account, record, run.Context.Now, record.Content.Users, users => record.Content with { Users = users });

    protected override TaskView View(CrmTask content) => content.View();

    protected override TaskView Expected(TaskView given, TaskEdit edit) => TaskMerge.Expected(given, edit);

    protected override bool Same(TaskView shown, TaskView right) => TaskPresentation.SameForDevice(shown, right);

    protected override string Subject(TaskView view) => view[TaskField.Subject];

    protected override async ValueTask TellAsync(CommandRun run, CrmRecord<CrmTask> record, TaskEdit edit)
    {
        if (edit[TaskField.Recurrence] is { Length: > 0 })
            await run.NotifyAsync(CommandNotices.Simplified(run, record.Id, $"„{record.Content.Subject}“ wiederholt sich auf dem Gerät. onOffice kennt nur einzelne Aufgaben: gespeichert ist die einzelne Aufgabe."));
    }

    private static LocalDate Today(CommandRun run, string timeZone) => run.Context.Now.InZone(DateTimeZoneProviders.Tzdb[timeZone]).Date;
}
