using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.ActiveSync.Tests.Sync;

/// <summary>The calendar requests of real clients, read by the server; what they hold is written here by hand from the XML beside them.</summary>
public sealed class CapturedCalendarTests
{
    private static readonly SaidSeries FourThursdays = new(DevicePattern.Weekly(Weekdays.Thursday) with { Count = 4 });

    private static readonly Dictionary<AppointmentField, string> Made = new()
    {
        [AppointmentField.Subject] = "Made in TB äöü",
        [AppointmentField.Location] = "Aachen",
        [AppointmentField.Notes] = "body text",
        [AppointmentField.ReminderMinutes] = "15",
        [AppointmentField.Private] = "",
        [AppointmentField.BusyStatus] = "",
        [AppointmentField.Participants] = "",
        [AppointmentField.Categories] = "",
    };

    private static readonly Dictionary<AppointmentField, string> Edited = new()
    {
        [AppointmentField.Subject] = "Lab meeting EDITED",
        [AppointmentField.Location] = "Büro",
        [AppointmentField.Notes] = "",
        [AppointmentField.Private] = "",
        [AppointmentField.BusyStatus] = "",
        [AppointmentField.Participants] = "",
        [AppointmentField.Categories] = "",
    };

    [Theory]
    [InlineData("a1-00048-Sync-14.0", "1795549928556-0", "tb-made-1795549918228", "tentative")]
    [InlineData("a2-00048-Sync-14.1", "c-mwv4dtyg-0", "tb-made-1795550444397", "")]
    public void A1_and_A2_add_a_series_without_one_of_its_occurrences(string capture, string clientId, string uid, string busy)
    {
        var add = Read(capture, ProtocolVersion.V14_1)[0];
        var edit = Content(add, CommandKind.Add, new(Made) { [AppointmentField.BusyStatus] = busy });
        Assert.Equal((clientId, uid), (add.ClientId, edit.Uid));
        Assert.Equal(new DeviceTimes(Instant.FromUtc(2026, 12, 10, 13, 0), Instant.FromUtc(2026, 12, 10, 14, 0), false, ZoneRules.Utc), edit.Times);
        Assert.Equal(FourThursdays, edit.Series);
        Assert.Equal([new SaidOccurrence(Instant.FromUtc(2026, 12, 17, 13, 0), null)], edit.Occurrences);
    }

    [Theory]
    [InlineData("a1-00048-Sync-14.0", "")]
    [InlineData("a2-00048-Sync-14.1", "Büro")]
    public void A1_and_A2_change_a_single_one_and_do_not_speak_of_a_series(string capture, string location)
    {
        var commands = Read(capture, ProtocolVersion.V14_1);
        var edit = Content(commands[1], CommandKind.Change, new(Edited) { [AppointmentField.Location] = location });
        Assert.Equal((2, 1L), (commands.Length, commands[1].Number));
        Assert.Equal((Instant.FromUtc(2026, 12, 1, 9, 0), Instant.FromUtc(2026, 12, 1, 10, 0), false), (edit.Times.Start, edit.Times.End, edit.Times.AllDay));
        Assert.Equal(Offset.FromHours(1), edit.Times.Rules?.Standard);
        Assert.Null(edit.Series);
    }

    [Fact]
    public void A3_names_places_in_containers_and_no_ids()
    {
        var commands = Read("a3-00045-Sync-16.1", ProtocolVersion.V16_1);
        Dictionary<AppointmentField, string> said = new(Made);
        said.Remove(AppointmentField.Participants);
        said.Remove(AppointmentField.Categories);
        var added = Content(commands[0], CommandKind.Add, said);
        Assert.Null(added.Uid);
        Assert.Equal(FourThursdays, added.Series);
        Assert.Empty(added.Occurrences);

        said = new(Edited) { [AppointmentField.ReminderMinutes] = "" };
        said.Remove(AppointmentField.Notes);
        said.Remove(AppointmentField.Participants);
        said.Remove(AppointmentField.Categories);
        var changed = Content(commands[1], CommandKind.Change, said);
        Assert.Equal(Instant.FromUtc(2026, 12, 1, 9, 0), changed.Times.Start);
        Assert.Null(changed.Series);
        Assert.Equal(2, commands.Length);
    }

    [Fact]
    public void A3_repeats_a_series_without_its_exceptions()
    {
        var change = Assert.Single(Read("a3-00099-Sync-16.1", ProtocolVersion.V16_1));
        Assert.Equal((CommandKind.Change, 2L), (change.Kind, change.Number));
        var edit = change.Edit!.Appointment;
        Assert.Equal(new SaidSeries(DevicePattern.Weekly(Weekdays.Wednesday) with { Count = 5 }), edit.Series);
        Assert.Empty(edit.Occurrences);
        Assert.Null(edit[AppointmentField.Location]);
    }

    [Fact]
    public void An_iPhone_sends_containers_that_are_empty_and_its_own_id()
    {
        var add = Assert.Single(Read("ios-16.1-calendar-add-empty-containers", ProtocolVersion.V16_1));
        var edit = Content(add, CommandKind.Add, new()
        {
            [AppointmentField.Subject] = "Synthetic",
            [AppointmentField.Location] = "",
            [AppointmentField.ReminderMinutes] = "",
            [AppointmentField.Private] = "",
            [AppointmentField.BusyStatus] = "",
            [AppointmentField.Participants] = "",
        });
        Assert.Equal("0123456789ABCDEF0123456789ABCDEF0.32", edit.Uid);
        Assert.Equal(new SaidSeries(null), edit.Series);
        Assert.Equal((Instant.FromUtc(2027, 3, 10, 10, 0), Instant.FromUtc(2027, 3, 10, 12, 0)), (edit.Times.Start, edit.Times.End));
        Assert.All(add.Edit!.Extras, extra => Assert.Null(extra.Content));
    }

    // The folders "k1" and "c/Cprivate" of other servers are our folder "2".
    private static System.Collections.Immutable.ImmutableArray<DeviceCommand> Read(string capture, ProtocolVersion version)
    {
        var body = Convert.FromHexString(Convert.ToHexString(TestData.CaptureBytes(capture))
            .Replace("52036B3100", "52033200", StringComparison.Ordinal)
            .Replace("5203632F437072697661746500", "52033200", StringComparison.Ordinal)
            .Replace("4D036B313A", "4D03323A", StringComparison.Ordinal));
        return Assert.Single(Requests.ReadSync(body, version: version).Collections).Commands;
    }

    private static AppointmentEdit Content(DeviceCommand command, CommandKind kind, Dictionary<AppointmentField, string> fields)
    {
        Assert.Null(command.Problem);
        Assert.Equal(kind, command.Kind);
        Assert.Equal(fields.OrderBy(field => field.Key), command.Edit!.Appointment.Values.OrderBy(field => field.Key));
        return command.Edit!.Appointment;
    }
}
