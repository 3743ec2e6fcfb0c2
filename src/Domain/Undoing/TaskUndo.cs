using System.Collections.Immutable;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>Undoes changes of tasks.</summary>
public sealed class TaskUndo : UndoRules<CrmTask>
{
    private const string Completion = "completion";

    private TaskUndo()
        : base(
        [
            new("subject", task => task.Subject, (now, before, _) => now with { Subject = before.Subject }),
            new("notes", task => task.Notes, (now, before, _) => now with { Notes = before.Notes }),
            new("start", task => task.Start, (now, before, _) => now with { Start = before.Start }),
            new("due", task => task.Due, (now, before, _) => now with { Due = before.Due }),
            new("priority", task => task.Priority, (now, before, _) => now with { Priority = before.Priority }),
            new("status", task => task.Status, (now, before, _) => now with { Status = before.Status }) { Together = Completion },
            new("completedOn", task => task.CompletedOn, (now, before, _) => now with { CompletedOn = before.CompletedOn }) { Together = Completion },
            new("reminder", task => task.Reminder, (now, before, _) => now with { Reminder = before.Reminder }),
            new("timeZone", task => task.TimeZone, (now, before, _) => now with { TimeZone = before.TimeZone }),
            new("private", task => task.Private, (now, before, _) => now with { Private = before.Private }),
            new("categories", task => task.Categories, (now, before, _) => now with { Categories = before.Categories }),
            new("users", task => task.Users, (now, before, after) => now with { Users = Sets.Undo(now.Users, before.Users, after.Users) }) { IsSet = true },
        ])
    {
    }

    /// <summary>The rules.</summary>
    public static TaskUndo Rules { get; } = new();

    /// <inheritdoc/>
    protected override CrmTask Empty { get; } = new();

    /// <inheritdoc/>
    public override string Subject(CrmTask record) => record.Subject;

    /// <inheritdoc/>
    public override ImmutableArray<string> Users(CrmTask record) => record.Users;

    /// <inheritdoc/>
    public override CrmTask WithUsers(CrmTask record, ImmutableArray<string> users) => record with { Users = users };

    /// <inheritdoc/>
    protected override bool CanBe(CrmTask record) => TaskRules.Problems(record).IsEmpty;
}
