using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>What no edit of a series may lose or double, over HTTP (contract, "a device's series", "Conflicts", "Identity").</summary>
public sealed class SeriesLossTests(SharedHost host)
{
    // Tuesday 1 December 2026, 10:00 to 11:00 in Berlin.
    private const string Start = "20261201T090000Z";
    private const string End = "20261201T100000Z";

    // Helsinki's rules as clients say them: an hour before Berlin's.
    private const string Helsinki =
        "iP///wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoAAAAFAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMAAAAFAAMAAAAAAAAAxP///w==";

    [Theory]
    [InlineData("1", "DayOfWeek", "10", "20261209T090000Z", "2026-12-09")] // Mondays and Wednesdays
    [InlineData("3", "WeekOfMonth", "2", "20270112T090000Z", "2027-01-12")] // second Tuesdays
    public async Task An_edit_of_the_devices_whole_series_leaves_a_changed_occurrence_the_only_one_of_its_date(string type, string element, string value, string original, string date)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var rule = Agenda.Recurrence(type == "1" ? [("Type", type), (element, value)] : [("Type", type), ("DayOfWeek", "4"), (element, value)]);
        var data = Agenda.With(Data("Sport", rule), null, Agenda.Exception("16.1", original, ("Calendar:Subject", "anders")));
        var mine = await KeepingAsync(phone, request => request.Add("c1", data), "c1");

        await KeepingAsync(phone, request => request.Change(mine!, ItemData.Build(("Calendar:Location", "Halle 2"))));

        var all = await agenda.AllAsync();
        Assert.Equal("anders", Assert.Single(all, one => TakesPlaceOn(one, date))["subject"]!.ToString());
        await Agenda.QuietAsync(phone);
        Assert.Equal(all.Count, phone.Items(phone.Calendar).Count);
    }

    [Theory]
    [InlineData("10")] // Mondays and Wednesdays
    [InlineData("8")] // Wednesdays, of which the start is none
    [InlineData("4")] // Tuesdays, as the CRM says it too
    public async Task A_changed_occurrence_can_be_deleted_and_another_one_changed_before_the_device_has_what_was_stored(string days)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var (first, second) = days == "4" ? ("20261208T090000Z", "20261215T090000Z") : ("20261209T090000Z", "20261216T090000Z");
        var data = Data("Sport", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", days)));
        var mine = await KeepingAsync(phone, request => request.Add("c1", Agenda.With(new(data), null, Agenda.Exception("14.1", first, ("Calendar:Subject", "anders")))), "c1");

        await KeepingAsync(phone, request => request.Change(mine!, Agenda.With(new(data), null, Agenda.Exception("14.1", first, ("Calendar:Deleted", "1")), Agenda.Exception("14.1", second, ("Calendar:Subject", "auch anders")))));

        var all = await agenda.AllAsync();
        Assert.DoesNotContain(all, one => TakesPlaceOn(one, $"{first[..4]}-{first[4..6]}-{first[6..8]}"));
        Assert.Equal("auch anders", (string)Assert.Single(all, one => TakesPlaceOn(one, $"{second[..4]}-{second[4..6]}-{second[6..8]}"))["subject"]!);
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task A_changed_occurrence_of_whole_days_lies_on_the_date_of_the_devices_zone()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Agenda.Event("Messe", "20261130T220000Z", "20261201T220000Z", ("Calendar:AllDayEvent", "1"), ("Calendar:Timezone", Helsinki));
        await Agenda.AddAsync(phone, Agenda.With(
            data,
            Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4")),
            Agenda.Exception("14.1", "20261207T220000Z", ("Calendar:Subject", "Messe verlegt"), ("Calendar:StartTime", "20261208T220000Z"), ("Calendar:EndTime", "20261209T220000Z"))));

        Assert.Equal(["Messe 2026-12-01T00:00:00 [\"2026-12-08\"]", "Messe verlegt 2026-12-09T00:00:00 []"], (await agenda.AllAsync()).Select(Text));
    }

    [Theory]
    [InlineData("Calendar:StartTime", "20261201T093000Z")]
    [InlineData("Calendar:EndTime", "20261201T120000Z")]
    public async Task From_16_0_on_a_series_that_is_moved_has_all_its_occurrences_again_as_on_the_device(string element, string value)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));
        await phone.SyncAsync(phone.Calendar, request => request.Delete(mine, "20261208T090000Z"));

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Exceptions", null), ("Calendar:Subject", "Kreis"))));
        Assert.Equal("""["2026-12-08"]""", (await agenda.SingleAsync())["excludedDates"]!.ToJsonString());
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Exceptions", null), (element, value))));
        Assert.Equal("[]", (await agenda.SingleAsync())["excludedDates"]!.ToJsonString());
        await Agenda.QuietAsync(phone);
    }

    [Theory]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task A_change_of_an_occurrence_that_the_CRM_has_deleted_is_told_and_the_device_is_put_right(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Runde", start = "2026-12-01T10:00:00", end = "2026-12-01T11:00:00", recurrence = new { frequency = "weekly", interval = 1 } });
        var phone = await agenda.PhoneAsync(version);
        var mine = phone.Items(phone.Calendar).Keys.Single();
        var series = await agenda.GetAsync(id);
        series["excludedDates"] = new JsonArray("2026-12-08");
        await agenda.PutAsync(series);

        await ChangeOccurrenceAsync(phone, mine, "20261208T090000Z", ("Calendar:Subject", "Runde mit Notar"));

        Assert.Equal(["Runde 2026-12-01T10:00:00 [\"2026-12-08\"]"], (await agenda.AllAsync()).Select(Text));
        Assert.Equal(["rejected"], await agenda.NoticesAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.NotNull(phone.Item(mine)["Calendar:Exceptions"]);
    }

    [Theory]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task A_change_of_what_is_no_occurrence_is_told_and_the_device_is_put_right(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        await agenda.AddAsync(new { subject = "Runde", start = "2026-12-01T10:00:00", end = "2026-12-01T11:00:00", recurrence = new { frequency = "weekly", interval = 1 } });
        var phone = await agenda.PhoneAsync(version);
        var mine = phone.Items(phone.Calendar).Keys.Single();

        await ChangeOccurrenceAsync(phone, mine, "20261209T090000Z", ("Calendar:Subject", "Runde mit Notar"));

        Assert.Equal(["rejected"], await agenda.NoticesAsync());
        Assert.Equal(1, (await phone.PullAsync(phone.Calendar)).ChangeCount);
        Assert.Single(await agenda.AllAsync());
    }

    [Fact]
    public async Task A_series_that_is_moved_does_not_take_place_again_where_a_changed_occurrence_stands()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, ItemData.Build(("Calendar:Subject", "anders")), "20261208T090000Z"));

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Exceptions", null), ("Calendar:StartTime", "20261201T093000Z"))));
        Assert.Equal(["Runde 2026-12-01T10:30:00 [\"2026-12-08\"]", "anders 2026-12-08T10:00:00 []"], (await agenda.AllAsync()).Select(Text));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task What_the_CRM_has_no_field_for_stands_beside_every_part_of_a_series()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Agenda.Event("Sport", Start, End, ("Calendar:Sensitivity", "3"), ("Calendar:OrganizerEmail", "erika@example.org"));
        await Agenda.AddAsync(phone, Agenda.With(data, Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10")), Agenda.Exception("14.1", "20261209T090000Z", ("Calendar:Subject", "anders"))));
        await phone.PullAsync(phone.Calendar);

        var items = phone.Items(phone.Calendar).Keys.Select(phone.Item).ToList();
        Assert.Equal(3, items.Count);
        Assert.All(items, item => Assert.Equal(("3", "erika@example.org"), (item["Calendar:Sensitivity"], item["Calendar:OrganizerEmail"])));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task A_series_that_is_deleted_before_the_device_has_what_was_stored_goes_with_its_changed_occurrences()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));
        await KeepingAsync(phone, request => request.Change(mine, ItemData.Build(("Calendar:Subject", "anders")), "20261208T090000Z"));

        await phone.SyncAsync(phone.Calendar, request => request.Delete(mine));
        Assert.Empty(await agenda.AllAsync());
        await Agenda.QuietAsync(phone);
        Assert.Empty(phone.Items(phone.Calendar));
    }

    [Theory]
    [InlineData("20261215T090000Z", "2026-12-15")] // the start of the last occurrence
    [InlineData("20261215T225959Z", "2026-12-15")] // the end of its day in Berlin
    [InlineData("20261215T000000Z", "2026-12-15")] // its digits
    [InlineData("20261215T235959Z", "2026-12-15")] // the end of its day by its digits, which in Berlin is after midnight
    public async Task The_last_date_is_the_devices_in_whichever_form(string until, string last)
    {
        var agenda = await Agenda.NewAsync(host);
        await Agenda.AddAsync(await agenda.PhoneAsync(), Data("Runde", Agenda.Recurrence(("Type", "0"), ("Interval", "1"), ("Until", until))));
        Assert.Equal(last, (string)(await agenda.SingleAsync())["recurrence"]!["until"]!);
    }

    [Theory]
    [InlineData("99980601T090000Z", "99981231T090000Z", "99981231T090000Z")]
    [InlineData("20261201T090000Z", "99981231T090000Z", "20281205T090000Z")]
    [InlineData("00010101T090000Z", "99981231T090000Z", "20261201T090000Z")]
    public async Task A_series_at_the_ends_of_the_calendar_is_answered(string start, string end, string original)
    {
        var agenda = await Agenda.NewAsync(host);
        foreach (var (version, rule) in new[] { ("14.1", Agenda.Recurrence(("Type", "1"), ("Interval", "50"), ("DayOfWeek", "127"))), ("16.1", Agenda.Recurrence(("Type", "0"), ("Interval", "1"))), ("14.1", Agenda.Recurrence(("Type", "6"), ("DayOfWeek", "4"), ("WeekOfMonth", "2"), ("MonthOfYear", "2"))) })
        {
            var phone = await agenda.PhoneAsync(version);
            var data = Agenda.With(Agenda.Event("Ewig", start, end), rule, Agenda.Exception(version, original, ("Calendar:Subject", "anders")));
            Assert.NotNull((await phone.SyncAsync(phone.Calendar, request => request.Add("c1", data))).AnswerTo("c1"));
            await phone.PullAsync(phone.Calendar);
        }
    }

    private static XElement Data(string subject, XElement recurrence) => Agenda.With(Agenda.Event(subject, Start, End), recurrence);

    // Without asking for changes, so that the device keeps what it shows.
    private static async Task<string?> KeepingAsync(Device phone, Action<SyncRequest> commands, string? clientId = null)
    {
        var result = await phone.SyncAsync(phone.Calendar, request =>
        {
            request.GetChanges = false;
            commands(request);
        });
        return clientId is null ? null : result.AnswerTo(clientId)?.ServerId;
    }

    private static Task<string?> ChangeOccurrenceAsync(Device phone, string series, string original, params (string Field, string Value)[] changes) => KeepingAsync(phone, request => _ = phone.ProtocolVersion == "16.1"
        ? request.Change(series, ItemData.Build(changes.Select(change => (change.Field, (string?)change.Value))), original)
        : request.Change(series, Agenda.With(phone.Item(series).With(("Calendar:Exceptions", null)), null, Agenda.Exception("14.1", original, changes))));

    private static bool TakesPlaceOn(JsonObject appointment, string date)
    {
        var (start, day) = (DateTime.Parse((string)appointment["start"]!, CultureInfo.InvariantCulture).Date, DateTime.Parse(date, CultureInfo.InvariantCulture));
        return start == day || (appointment["recurrence"] is not null && start < day && (day - start).Days % 7 == 0 && !appointment["excludedDates"]!.AsArray().Any(excluded => (string)excluded! == date));
    }

    private static string Text(JsonObject appointment) => $"{(string)appointment["subject"]!} {(string)appointment["start"]!} {appointment["excludedDates"]!.ToJsonString()}";
}
