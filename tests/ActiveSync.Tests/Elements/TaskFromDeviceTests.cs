using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Tasks;
using TasksPage = OnOfficeSync.ActiveSync.Wbxml.Tasks;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>What a device says of a task (MS-ASTASK 2.2.2).</summary>
public sealed class TaskFromDeviceTests
{
    [Theory]
    [InlineData("1", TaskTexts.Completed)]
    [InlineData("0", "")]
    [InlineData("", "")]
    public void Only_1_is_completed_and_an_empty_element_clears(string sent, string said) => Assert.Equal(said, Said(TaskField.Status, new Node(TasksPage.Complete, sent)));

    [Theory]
    [InlineData("1", "2026-12-03T07:00:00Z")]
    [InlineData("0", "")]
    [InlineData("", "")]
    public void A_reminder_counts_only_while_it_is_set(string set, string said)
    {
        Assert.Equal(said, Said(TaskField.Reminder, new Node(TasksPage.ReminderSet, set), new Node(TasksPage.ReminderTime, "2026-12-03T07:00:00.000Z")));
        Assert.Equal(said, Said(TaskField.Reminder, new Node(TasksPage.ReminderTime, "2026-12-03T07:00:00.000Z"), new Node(TasksPage.ReminderSet, set)));
    }

    [Theory]
    [InlineData("0", "", false)]
    [InlineData("1", TaskTexts.Private, true)]
    [InlineData("2", TaskTexts.Private, false)]
    [InlineData("3", TaskTexts.Private, true)]
    public void Personal_and_confidential_are_private_and_kept_beside(string sent, string said, bool isKept)
    {
        var edit = Read([new Node(TasksPage.Sensitivity, sent)], out _);
        Assert.Equal(said, edit.Task[TaskField.Private]);
        Assert.Equal(isKept, Assert.Single(edit.Extras).Content is not null);
    }

    [Theory]
    [InlineData("0", "low")]
    [InlineData("1", "")]
    [InlineData("2", "high")]
    [InlineData("7", "")]
    public void An_importance_is_a_priority(string sent, string said) => Assert.Equal(said, Said(TaskField.Priority, new Node(TasksPage.Importance, sent)));

    /// <summary>The wall time's digits are the day, whatever the instant beside them; an instant alone lies in the user's zone.</summary>
    [Theory]
    [InlineData("2026-11-30T23:00:00.000Z", "2026-12-01T00:00:00.000Z", "2026-12-01")] // midnight in Berlin
    [InlineData("2026-12-01T08:00:00.000Z", "2026-12-01T00:00:00.000Z", "2026-12-01")] // in Los Angeles
    [InlineData("2026-11-30T23:00:00.000Z", null, "2026-12-01")]
    [InlineData("2026-07-14T22:00:00.000Z", null, "2026-07-15")] // in summer
    [InlineData(null, "2026-12-01T00:00:00.000Z", "2026-12-01")]
    public void A_pair_of_times_is_a_day(string? instant, string? wall, string day)
    {
        List<Node> pair = [];
        if (instant is not null)
            pair.Add(new(TasksPage.UtcDueDate, instant));
        if (wall is not null)
            pair.Add(new(TasksPage.DueDate, wall));
        Assert.Equal(day, Said(TaskField.Due, [.. pair]));
        pair.Reverse();
        Assert.Equal(day, Said(TaskField.Due, [.. pair]));
    }

    [Fact]
    public void A_time_of_day_is_kept_beside() =>
        Assert.All(Read([new Node(TasksPage.UtcDueDate, "2026-12-11T10:00:00.000Z"), new Node(TasksPage.DueDate, "2026-12-11T11:00:00.000Z")], out _).Extras, extra => Assert.NotNull(extra.Content));

    /// <summary>A midnight of ours beside a time of the device's would be another instant.</summary>
    [Theory]
    [InlineData("2026-12-01T00:00:00.000Z", "2026-12-01T01:00:00.000Z", true)] // midnight of UTC, as Thunderbird sends it
    [InlineData("2026-12-01T08:00:00.000Z", "2026-12-01T00:00:00.000Z", true)] // midnight of Los Angeles
    [InlineData("2026-11-30T23:00:00.000Z", "2026-12-01T00:00:00.000Z", false)] // midnight of Berlin, as we send it
    public void Both_times_of_a_pair_are_kept_beside_or_none(string instant, string wall, bool areKept)
    {
        var extras = Read([new Node(TasksPage.UtcStartDate, instant), new Node(TasksPage.StartDate, wall)], out _).Extras;
        Assert.Equal([TasksPage.UtcStartDate, TasksPage.StartDate], extras.Select(extra => extra.Key));
        Assert.All(extras, extra => Assert.Equal(areKept, extra.Content is not null));
    }

    [Fact]
    public void A_time_of_a_pair_that_comes_alone_replaces_both() =>
        Assert.Equal(
            [(TasksPage.UtcDueDate, false), (TasksPage.DueDate, true)],
            Read([new Node(TasksPage.DueDate, "2026-12-11T11:00:00.000Z")], out _).Extras.Select(extra => (extra.Key, extra.Content is not null)));

    [Theory]
    [InlineData(TasksPage.DueDate)]
    [InlineData(TasksPage.UtcStartDate)]
    [InlineData(TasksPage.ReminderTime)]
    [InlineData(TasksPage.DateCompleted)]
    public void What_is_no_time_is_not_taken(int element)
    {
        foreach (var text in new[] { "morgen", "2026-02-30T00:00:00.000Z", "9999-12-31T23:59:59.999Z", "0001-01-01T00:00:00.000Z" })
        {
            Read([new Node((ushort)element, text)], out var problem);
            Assert.Equal(RejectionReason.InvalidTime, problem);
        }
    }

    [Theory]
    [InlineData(TasksPage.Complete, "2")]
    [InlineData(TasksPage.ReminderSet, "ja")]
    [InlineData(TasksPage.Sensitivity, "4")]
    public void A_value_that_its_element_cannot_have_is_not_taken(int element, string text)
    {
        Read([new Node((ushort)element, text)], out var problem);
        Assert.Equal(RejectionReason.InvalidValue, problem);
    }

    [Fact]
    public void What_is_left_out_is_not_spoken_of()
    {
        var edit = Read([new Node(TasksPage.Subject, "neu")], out _);
        Assert.Equal([TaskField.Subject], edit.Task.Values.Select(value => value.Key));
        Assert.Empty(edit.Extras);
    }

    [Fact]
    public void An_empty_element_clears()
    {
        var edit = Read([.. new[] { TasksPage.Subject, TasksPage.DueDate, TasksPage.StartDate, TasksPage.Categories, TasksPage.Recurrence, TasksPage.DateCompleted, TasksPage.ReminderTime, AirSyncBase.Body }.Select(element => new Node(element))], out var problem);
        Assert.Null(problem);
        Assert.Equal(8, edit.Task.Values.Count());
        Assert.All(edit.Task.Values, value => Assert.Equal("", value.Value));
    }

    [Fact]
    public void A_rule_makes_the_task_recur() =>
        Assert.Equal(TaskTexts.Recurs, Said(TaskField.Recurrence, new Node(TasksPage.Recurrence, Children: [new(TasksPage.Type, "0"), new(TasksPage.Start, "2026-12-01T00:00:00.000Z")])));

    [Theory]
    [InlineData("2.5", "of the class")]
    [InlineData("12.0", "of AirSyncBase")]
    [InlineData("16.1", "of AirSyncBase")]
    public void An_element_of_another_version_says_nothing(string version, string notes)
    {
        Node[] both = [new(TasksPage.Body, "of the class"), new(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data, "of AirSyncBase")])];
        Assert.Equal(notes, Read(both, out _, TestData.VersionOf(version)).Task[TaskField.Notes]);
        Assert.Equal(notes, Read([.. both.Reverse()], out _, TestData.VersionOf(version)).Task[TaskField.Notes]);
        Assert.Equal(version != "2.5", Read([new(TasksPage.OrdinalDate, "2026-12-01T10:00:00.000Z")], out _, TestData.VersionOf(version)).Extras.Count > 0);
    }

    private static string? Said(TaskField field, params Node[] elements)
    {
        var edit = Read(elements, out var problem);
        Assert.Null(problem);
        return edit.Task[field];
    }

    private static ItemEdit Read(Node[] elements, out RejectionReason? problem, ProtocolVersion version = ProtocolVersion.V14_1)
    {
        var reader = Wire.Open(new Node(AirSync.ApplicationData, Children: elements).ToBytes());
        var edit = new TaskReader(CollectionSettings.None, version, ContactData.NoQuirks, "Europe/Berlin").Read(ref reader, out problem);
        reader.ReadEnd();
        return edit;
    }
}
