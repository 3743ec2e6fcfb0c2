using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Domain.Tests.Undoing;

public sealed class TaskUndoTests
{
    private static readonly CrmTask Before = new() { Subject = "Exposé", Status = TaskProgress.Waiting, Start = new(2026, 12, 1), Due = new(2026, 12, 3), Users = ["anna"] };

    private static readonly CrmTask Completed = Before with { Status = TaskProgress.Completed, CompletedOn = new(2026, 12, 2) };

    [Fact]
    public void A_task_that_was_completed_is_again_what_no_device_could_say()
    {
        var undone = TaskUndo.Rules.Undo(Completed, Before, Completed);

        Assert.Equal((TaskProgress.Waiting, null), (undone.Record.Status, undone.Record.CompletedOn));
        Assert.Equal(["status", "completedOn"], undone.Restored);
    }

    [Fact]
    public void Where_the_day_of_completion_was_corrected_since_it_stays_completed()
    {
        var now = Completed with { CompletedOn = new(2026, 12, 1) };

        var undone = TaskUndo.Rules.Undo(now, Before, Completed);

        Assert.True(TaskUndo.Rules.Same(now, undone.Record));
        Assert.Equal("; kept: status, completedOn", undone.Line());
    }

    [Fact]
    public void Start_and_due_come_back_each_by_itself()
    {
        var after = Before with { Start = new(2026, 12, 2), Due = new(2026, 12, 4) };

        var undone = TaskUndo.Rules.Undo(after with { Due = new(2026, 12, 9) }, Before, after);

        Assert.Equal((new(2026, 12, 1), new(2026, 12, 9)), (undone.Record.Start!.Value, undone.Record.Due!.Value));
        Assert.Equal("start; kept: due", undone.Line());
    }

    [Fact]
    public void A_start_does_not_come_back_behind_a_due_day_that_was_set_since()
    {
        var before = Before with { Start = new(2026, 12, 8), Due = new(2026, 12, 9) };
        var after = before with { Subject = "anders", Start = new(2026, 12, 1), Due = new(2026, 12, 3) };

        var undone = TaskUndo.Rules.Undo(after with { Due = new(2026, 12, 4) }, before, after);

        Assert.Equal(("Exposé", new(2026, 12, 1)), (undone.Record.Subject, undone.Record.Start!.Value));
        Assert.Equal("subject; kept: start, due", undone.Line());
    }
}
