using NodaTime;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Domain.Tests.Tasks;

/// <summary>What a device's edit does to a task (contract, "A task" and "Conflicts").</summary>
public sealed class TaskMergeTests
{
    private static readonly LocalDate Today = new(2026, 12, 2);

    private static readonly CrmTask Call = new()
    {
        Subject = "Exposé senden",
        Notes = "eins\nzwei",
        Start = new(2026, 12, 1),
        Due = new(2026, 12, 3),
        Status = TaskProgress.Waiting,
        Reminder = new(2026, 12, 3, 8, 0),
        Categories = ["Kunde", "Käufer"],
        Users = ["anna", "ben"],
    };

    [Fact]
    public void What_a_device_repeats_is_unchanged_and_nothing_is_written()
    {
        var edit = new TaskEdit();
        foreach (var (field, text) in Call.View().Values)
            edit[field] = text;

        var (task, conflicts) = Merge(Call, edit);

        Assert.Same(Call, task);
        Assert.Empty(conflicts);
    }

    [Fact]
    public void Different_fields_merge()
    {
        var (task, conflicts) = Merge(Call with { Subject = "Vertrag senden" }, Edit((TaskField.Notes, "drei")));

        Assert.Equal(("Vertrag senden", "drei"), (task.Subject, task.Notes));
        Assert.Empty(conflicts);
    }

    [Theory]
    [InlineData(ConflictWinner.Crm, "CRM", "Gerät")]
    [InlineData(ConflictWinner.Device, "Gerät", "CRM")]
    public void For_the_same_field_one_side_wins_and_the_lost_value_is_named(ConflictWinner winner, string kept, string lost)
    {
        var (task, conflicts) = Merge(Call with { Subject = "CRM" }, Edit((TaskField.Subject, "Gerät")), winner);

        Assert.Equal(kept, task.Subject);
        Assert.Equal(new FieldConflict<TaskField>(TaskField.Subject, kept, lost, winner == ConflictWinner.Crm), Assert.Single(conflicts));
    }

    [Fact]
    public void A_task_completed_without_a_day_is_completed_today() =>
        Assert.Equal((TaskProgress.Completed, Today), Done(Merge(Call, Edit((TaskField.Status, TaskTexts.Completed))).Task));

    [Fact]
    public void The_day_of_completion_is_the_devices() =>
        Assert.Equal((TaskProgress.Completed, new(2026, 11, 30)), Done(Merge(Call, Edit((TaskField.Status, TaskTexts.Completed), (TaskField.CompletedOn, "2026-11-30"))).Task));

    [Fact]
    public void A_task_that_is_not_completed_any_more_has_no_day_of_completion() =>
        Assert.Equal((TaskProgress.NotStarted, null), Done(Merge(Call with { Status = TaskProgress.Completed, CompletedOn = new(2026, 11, 30) }, Edit((TaskField.Status, ""))).Task));

    /// <summary>Devices know completed or not; which of the others it is stays (R44).</summary>
    [Fact]
    public void A_device_that_says_not_completed_keeps_the_status_of_the_CRM() =>
        Assert.Equal(TaskProgress.Waiting, Merge(Call, Edit((TaskField.Status, ""), (TaskField.Subject, "neu"))).Task.Status);

    [Fact]
    public void A_start_after_the_due_day_is_the_due_day() =>
        Assert.Equal(new LocalDate(2026, 12, 3), Merge(Call, Edit((TaskField.Start, "2026-12-24"))).Task.Start);

    /// <summary>In New York the clocks go forward at 2 on 14 March 2027.</summary>
    [Theory]
    [InlineData("2027-03-14T06:30:00Z", "2027-03-14T01:30:00")]
    [InlineData("2027-03-14T07:30:00Z", "2027-03-14T03:30:00")]
    public void A_reminder_is_wall_time_in_the_zone_of_the_task(string instant, string local)
    {
        var task = Call with { TimeZone = "America/New_York" };
        var edit = Edit((TaskField.Reminder, instant));
        var merged = TaskMerge.Apply(task, task.View(), edit, ConflictWinner.Crm, Today).Task;

        Assert.Equal(local, merged.Reminder?.ToString("uuuu-MM-dd'T'HH:mm:ss", null));
        Assert.Equal(instant, merged.View()[TaskField.Reminder]);
    }

    [Fact]
    public void What_the_CRM_cannot_say_is_shown_by_the_device_alone_so_that_it_is_put_right()
    {
        var edit = Edit((TaskField.Recurrence, TaskTexts.Recurs));

        Assert.Same(Call, Merge(Call, edit).Task);
        Assert.False(TaskPresentation.SameForDevice(TaskMerge.Expected(Call.View(), edit), Call.View()));
    }

    [Fact]
    public void A_task_added_on_a_device_is_its_users_in_the_users_zone()
    {
        var task = TaskMerge.Create(Edit((TaskField.Subject, " neu\u0001 "), (TaskField.Categories, "b\na\nb")), "ben", "Europe/Lisbon", Today);

        Assert.Equal(("neu", "Europe/Lisbon"), (task.Subject, task.TimeZone));
        Assert.Equal(["b", "a"], task.Categories);
        Assert.Equal(["ben"], task.Users);
    }

    private static (CrmTask Task, IEnumerable<FieldConflict<TaskField>> Conflicts) Merge(CrmTask now, TaskEdit edit, ConflictWinner winner = ConflictWinner.Crm)
    {
        var given = now.Status == TaskProgress.Completed ? now.View() : Call.View();
        var (task, conflicts) = TaskMerge.Apply(now, given, edit, winner, Today);
        return (task, conflicts);
    }

    private static (TaskProgress, LocalDate?) Done(CrmTask task) => (task.Status, task.CompletedOn);

    private static TaskEdit Edit(params (TaskField Field, string Text)[] texts)
    {
        var edit = new TaskEdit();
        foreach (var (field, text) in texts)
            edit[field] = text;
        return edit;
    }
}
