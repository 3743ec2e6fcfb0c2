using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Domain.Tests.Tasks;

/// <summary>When a device's new task is one that is there, and what that takes from it (contract, "Identity"; R18).</summary>
public sealed class TaskSamenessTests
{
    private static readonly CrmTask Call = new() { Subject = "Exposé senden", Due = new(2026, 12, 3), Users = ["anna"] };

    [Fact]
    public void Subject_and_day_decide()
    {
        Assert.True(TaskSameness.Same(Call, Call with { Subject = "EXPOSÉ  senden ", Notes = "eins", Status = TaskProgress.Completed }));
        Assert.False(TaskSameness.Same(Call, Call with { Subject = "Expose senden" }));
        Assert.False(TaskSameness.Same(Call, Call with { Due = new(2026, 12, 4) }));
        Assert.False(TaskSameness.Same(Call, Call with { Due = null }));
    }

    [Fact]
    public void Without_a_day_the_subject_is_not_enough() => Assert.False(TaskSameness.Same(Call with { Due = null }, Call with { Due = null }));

    [Fact]
    public void What_is_empty_is_filled_and_what_the_CRM_has_stays_and_is_named()
    {
        var (task, lost) = TaskMerge.Fill(Call, new() { [TaskField.Notes] = "eins", [TaskField.Due] = "2026-12-03", [TaskField.Priority] = "high", [TaskField.Status] = "completed", [TaskField.CompletedOn] = "2026-12-02" }, new(2026, 12, 2));
        Assert.Equal(Call with { Notes = "eins" }, task);
        Assert.Equal([(TaskField.Priority, "", "high"), (TaskField.Status, "", "completed"), (TaskField.CompletedOn, "", "2026-12-02")], lost.Select(conflict => (conflict.Field, conflict.Kept, conflict.Lost)));
        Assert.Same(Call, TaskMerge.Fill(Call, new() { [TaskField.Subject] = "Exposé senden", [TaskField.Status] = "" }, new(2026, 12, 2)).Task);
    }
}
