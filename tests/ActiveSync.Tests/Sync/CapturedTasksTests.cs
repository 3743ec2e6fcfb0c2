using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Tasks;
using TasksPage = OnOfficeSync.ActiveSync.Wbxml.Tasks;

namespace OnOfficeSync.ActiveSync.Tests.Sync;

/// <summary>The task requests of real clients, read by the server; what they hold is written here by hand from the XML beside them. The user's zone is Europe/Berlin.</summary>
public sealed class CapturedTasksTests
{
    private static readonly Dictionary<TaskField, string> Added = new()
    {
        [TaskField.Subject] = "Task from TB",
        [TaskField.Notes] = "",
        [TaskField.Start] = "2026-12-09",
        [TaskField.Due] = "2026-12-11",
        [TaskField.Priority] = "high",
        [TaskField.Status] = "",
        [TaskField.Reminder] = "",
        [TaskField.Private] = "",
        [TaskField.Categories] = "",
    };

    private static readonly Dictionary<TaskField, string> Completed = new()
    {
        [TaskField.Subject] = "Call notary",
        [TaskField.Notes] = "",
        [TaskField.Start] = "2026-12-01",
        [TaskField.Due] = "2026-12-03",
        [TaskField.Priority] = "",
        [TaskField.Status] = "completed",
        [TaskField.CompletedOn] = "2026-11-24",
        [TaskField.Reminder] = "",
        [TaskField.Private] = "",
        [TaskField.Categories] = "",
    };

    /// <summary>It writes the instant into the wall time as well.</summary>
    [Fact]
    public void A1_adds_a_task_with_times_and_completes_one()
    {
        var part = Read("a1-00056-Sync-14.0", ProtocolVersion.V14_0);
        Assert.Equal(("{t1}3", 2), (part.Key, part.Commands.Length));
        AssertAdd(part.Commands[0], "1795549930791-0", Added, Times("2026-12-09T10:00:00.000Z", "2026-12-09T10:00:00.000Z", "2026-12-11T10:00:00.000Z", "2026-12-11T10:00:00.000Z"));
        AssertChange(part.Commands[1], Completed, []);
    }

    [Fact]
    public void A2_adds_a_task_with_times_and_completes_one_of_days()
    {
        var part = Read("a2-00058-Sync-14.1", ProtocolVersion.V14_1);
        Assert.Equal(("{t1}3", 2), (part.Key, part.Commands.Length));
        AssertAdd(part.Commands[0], "c-mwv4dvqy-0", Added, Times("2026-12-09T10:00:00.000Z", "2026-12-09T11:00:00.000Z", "2026-12-11T10:00:00.000Z", "2026-12-11T11:00:00.000Z"));
        AssertChange(part.Commands[1], Completed, Times("2026-12-01T00:00:00.000Z", "2026-12-01T01:00:00.000Z", "2026-12-03T00:00:00.000Z", "2026-12-03T01:00:00.000Z"));
    }

    /// <summary>In 16.1 it leaves out what is empty, so it says nothing of notes and categories; and it wants no changes while it sends.</summary>
    [Fact]
    public void A3_leaves_out_what_is_empty()
    {
        var part = Read("a3-00053-Sync-16.1", ProtocolVersion.V16_1);
        Assert.Equal(("{t1}2", false, 2), (part.Key, part.GetChanges, part.Commands.Length));
        Assert.Equal([new BodyPreference(BodyType.PlainText, null, false)], part.Settings.Body.Values);
        AssertAdd(part.Commands[0], "c-mwv4ga6p-0", WithoutEmpty(Added), Times("2026-12-09T10:00:00.000Z", "2026-12-09T11:00:00.000Z", "2026-12-11T10:00:00.000Z", "2026-12-11T11:00:00.000Z"));
        AssertChange(part.Commands[1], WithoutEmpty(Completed), Times("2026-12-01T00:00:00.000Z", "2026-12-01T01:00:00.000Z", "2026-12-03T00:00:00.000Z", "2026-12-03T01:00:00.000Z"));
    }

    // The stand-in server's folder "t1" is our folder "3".
    private static CollectionPart Read(string capture, ProtocolVersion version)
    {
        var body = Convert.FromHexString(Convert.ToHexString(TestData.CaptureBytes(capture))
            .Replace("03743100", "033300", StringComparison.Ordinal)
            .Replace("0374313A", "03333A", StringComparison.Ordinal));
        return Assert.Single(Requests.ReadSync(body, version: version).Collections);
    }

    private static Dictionary<TaskField, string> WithoutEmpty(Dictionary<TaskField, string> fields) =>
        fields.Where(field => field.Key is not (TaskField.Notes or TaskField.Categories)).ToDictionary();

    private static Dictionary<ushort, string> Times(string utcStart, string start, string utcDue, string due) => new()
    {
        [TasksPage.UtcStartDate] = utcStart,
        [TasksPage.StartDate] = start,
        [TasksPage.UtcDueDate] = utcDue,
        [TasksPage.DueDate] = due,
    };

    private static void AssertAdd(DeviceCommand command, string clientId, Dictionary<TaskField, string> fields, Dictionary<ushort, string> kept)
    {
        Assert.Equal((CommandKind.Add, clientId, null), (command.Kind, command.ClientId, command.ServerId));
        AssertSays(command, fields, kept);
    }

    private static void AssertChange(DeviceCommand command, Dictionary<TaskField, string> fields, Dictionary<ushort, string> kept)
    {
        Assert.Equal((CommandKind.Change, 1, "3:1"), (command.Kind, command.Number, command.ServerId));
        AssertSays(command, fields, kept);
    }

    private static void AssertSays(DeviceCommand command, Dictionary<TaskField, string> fields, Dictionary<ushort, string> kept)
    {
        Assert.Null(command.Problem);
        Assert.NotNull(command.Edit);
        Assert.Equal(fields.OrderBy(field => field.Key), command.Edit.Task.Values.OrderBy(field => field.Key));
        Assert.Equal(
            kept.OrderBy(extra => extra.Key),
            command.Edit.Extras.Where(extra => extra.Content is not null).ToDictionary(extra => extra.Key, extra => ExtraText.Of(extra.Key, extra.Content!)).OrderBy(extra => extra.Key));
    }
}
