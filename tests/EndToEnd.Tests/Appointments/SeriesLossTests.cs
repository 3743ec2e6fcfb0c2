using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>What no edit of a series may lose or double, over HTTP (contract, "a device's series", "Conflicts", "Identity").</summary>
public sealed class SeriesLossTests(SharedHost host)
{
    // A Tuesday, 10:00 to 11:00 in Berlin.
    private static readonly LocalDate First = Days.Tuesday;
    private static readonly string Start = First.Wire(10);
    private static readonly string End = First.Wire(11);

    // Helsinki's rules as clients say them: an hour before Berlin's.
    private const string Helsinki =
        "iP///wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoAAAAFAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMAAAAFAAMAAAAAAAAAxP///w==";

    [Theory]
    [InlineData(false)] // Mondays and Wednesdays
    [InlineData(true)] // second Tuesdays
    public async Task An_edit_of_the_devices_whole_series_leaves_a_changed_occurrence_the_only_one_of_its_date(bool isMonthly)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var rule = isMonthly ? Agenda.Recurrence(("Type", "3"), ("DayOfWeek", "4"), ("WeekOfMonth", "2")) : Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10"));
        var date = isMonthly ? First.PlusMonths(1).With(DateAdjusters.StartOfMonth).With(DateAdjusters.NextOrSame(IsoDayOfWeek.Tuesday)).PlusWeeks(1) : First.PlusDays(8);
        var data = Agenda.With(Data("Sport", rule), null, Agenda.Exception("16.1", date.Wire(10), ("Calendar:Subject", "anders")));
        var mine = await KeepingAsync(phone, request => request.Add("c1", data), "c1");

        await KeepingAsync(phone, request => request.Change(mine!, ItemData.Build(("Calendar:Location", "Halle 2"))));

        var all = await agenda.AllAsync();
        Assert.Equal("anders", Assert.Single(all, one => TakesPlaceOn(one, date))["subject"]!.ToString());
        await Agenda.QuietAsync(phone);
        Assert.Equal(all.Count, phone.Items(phone.Calendar).Count);
    }

    /// <summary>Some clients of 16.x name what their series excludes again after they moved it, also where an appointment of its own stands.</summary>
    [Fact]
    public async Task A_device_that_has_a_changed_occurrence_as_an_appointment_does_not_mean_that_by_deleting_the_occurrence_of_its_date()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var date = First.PlusWeeks(1);
        var mine = await KeepingAsync(phone, request => request.Add("c1", Agenda.With(Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))), null, Agenda.Exception("16.1", date.Wire(10), ("Calendar:Subject", "verlegt")))), "c1");
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(2, phone.Items(phone.Calendar).Count);

        await phone.SyncAsync(phone.Calendar, request => request
            .Change(mine!, ItemData.Build(("Calendar:StartTime", First.Wire(9)), ("Calendar:EndTime", First.Wire(10))))
            .Delete(mine!, date.Wire(9)));

        Assert.Equal("verlegt", (string)Assert.Single(await agenda.AllAsync(), one => TakesPlaceOn(one, date))["subject"]!);
        await Agenda.QuietAsync(phone);
        Assert.Equal(2, phone.Items(phone.Calendar).Count);
    }

    [Fact]
    public async Task A_new_subject_for_the_devices_whole_series_leaves_what_the_CRM_has_moved_and_deleted()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Data("Sport", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "42"))); // Mondays, Wednesdays, Fridays
        var mine = await KeepingAsync(phone, request => request.Add("c1", data), "c1");
        var parts = await agenda.AllAsync();
        var moved = parts[1];
        (moved["start"], moved["end"]) = (((string)moved["start"]!).Replace("T10:", "T15:", StringComparison.Ordinal), ((string)moved["end"]!).Replace("T11:", "T16:", StringComparison.Ordinal));
        await agenda.PutAsync(moved);
        await agenda.DeleteAsync((string)parts[2]["id"]!);

        await KeepingAsync(phone, request => request.Change(mine!, new ItemData(data).With(("Calendar:Subject", "Schwimmen"))));

        var all = await agenda.AllAsync();
        Assert.Equal(["Schwimmen", "Schwimmen"], all.Select(one => (string)one["subject"]!));
        Assert.Equal([(string)parts[0]["start"]!, (string)moved["start"]!], all.Select(one => (string)one["start"]!));
        await Agenda.QuietAsync(phone);
        Assert.Equal(2, phone.Items(phone.Calendar).Count);
    }

    [Theory]
    [InlineData("10")] // Mondays and Wednesdays
    [InlineData("8")] // Wednesdays, of which the start is none
    [InlineData("4")] // Tuesdays, as the CRM says it too
    public async Task A_changed_occurrence_can_be_deleted_and_another_one_changed_before_the_device_has_what_was_stored(string days)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var first = First.PlusDays(days == "4" ? 7 : 8);
        var second = first.PlusWeeks(1);
        var data = Data("Sport", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", days)));
        var mine = await KeepingAsync(phone, request => request.Add("c1", Agenda.With(new(data), null, Agenda.Exception("14.1", first.Wire(10), ("Calendar:Subject", "anders")))), "c1");

        await KeepingAsync(phone, request => request.Change(mine!, Agenda.With(new(data), null, Agenda.Exception("14.1", first.Wire(10), ("Calendar:Deleted", "1")), Agenda.Exception("14.1", second.Wire(10), ("Calendar:Subject", "auch anders")))));

        var all = await agenda.AllAsync();
        Assert.DoesNotContain(all, one => TakesPlaceOn(one, first));
        Assert.Equal("auch anders", (string)Assert.Single(all, one => TakesPlaceOn(one, second))["subject"]!);
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task A_changed_occurrence_of_whole_days_lies_on_the_date_of_the_devices_zone()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Agenda.Event("Messe", First.PlusDays(-1).Wire(23), First.Wire(23), ("Calendar:AllDayEvent", "1"), ("Calendar:Timezone", Helsinki));
        await Agenda.AddAsync(phone, Agenda.With(
            data,
            Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4")),
            Agenda.Exception("14.1", First.PlusDays(6).Wire(23), ("Calendar:Subject", "Messe verlegt"), ("Calendar:StartTime", First.PlusDays(7).Wire(23)), ("Calendar:EndTime", First.PlusDays(8).Wire(23)))));

        Assert.Equal([$"Messe {First.Local(0)} [\"{First.PlusDays(7).Iso()}\"]", $"Messe verlegt {First.PlusDays(8).Local(0)} []"], (await agenda.AllAsync()).Select(Text));
    }

    [Theory]
    [InlineData("Calendar:StartTime", 10)]
    [InlineData("Calendar:EndTime", 12)]
    public async Task From_16_0_on_a_series_that_is_moved_has_all_its_occurrences_again_as_on_the_device(string element, int hour)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync("16.1");
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));
        await phone.SyncAsync(phone.Calendar, request => request.Delete(mine, First.PlusWeeks(1).Wire(10)));

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Exceptions", null), ("Calendar:Subject", "Kreis"))));
        Assert.Equal($"[\"{First.PlusWeeks(1).Iso()}\"]", (await agenda.SingleAsync())["excludedDates"]!.ToJsonString());
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Exceptions", null), (element, First.Wire(hour, 30)))));
        Assert.Equal("[]", (await agenda.SingleAsync())["excludedDates"]!.ToJsonString());
        await Agenda.QuietAsync(phone);
    }

    [Theory]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task A_change_of_an_occurrence_that_the_CRM_has_deleted_is_told_and_the_device_is_put_right(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Runde", start = First.Local(10), end = First.Local(11), recurrence = new { frequency = "weekly", interval = 1 } });
        var phone = await agenda.PhoneAsync(version);
        var mine = phone.Items(phone.Calendar).Keys.Single();
        var series = await agenda.GetAsync(id);
        series["excludedDates"] = new JsonArray(First.PlusWeeks(1).Iso());
        await agenda.PutAsync(series);

        await ChangeOccurrenceAsync(phone, mine, First.PlusWeeks(1).Wire(10), ("Calendar:Subject", "Runde mit Notar"));

        Assert.Equal([$"Runde {First.Local(10)} [\"{First.PlusWeeks(1).Iso()}\"]"], (await agenda.AllAsync()).Select(Text));
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
        await agenda.AddAsync(new { subject = "Runde", start = First.Local(10), end = First.Local(11), recurrence = new { frequency = "weekly", interval = 1 } });
        var phone = await agenda.PhoneAsync(version);
        var mine = phone.Items(phone.Calendar).Keys.Single();

        await ChangeOccurrenceAsync(phone, mine, First.PlusDays(8).Wire(10), ("Calendar:Subject", "Runde mit Notar"));

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
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, ItemData.Build(("Calendar:Subject", "anders")), First.PlusWeeks(1).Wire(10)));

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Exceptions", null), ("Calendar:StartTime", First.Wire(10, 30)))));
        Assert.Equal([$"Runde {First.Local(10, 30)} [\"{First.PlusWeeks(1).Iso()}\"]", $"anders {First.PlusWeeks(1).Local(10)} []"], (await agenda.AllAsync()).Select(Text));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task What_the_CRM_has_no_field_for_stands_beside_every_part_of_a_series()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Agenda.Event("Sport", Start, End, ("Calendar:Sensitivity", "3"), ("Calendar:OrganizerEmail", "erika@example.org"));
        await Agenda.AddAsync(phone, Agenda.With(data, Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10")), Agenda.Exception("14.1", First.PlusDays(8).Wire(10), ("Calendar:Subject", "anders"))));
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
        await KeepingAsync(phone, request => request.Change(mine, ItemData.Build(("Calendar:Subject", "anders")), First.PlusWeeks(1).Wire(10)));

        await phone.SyncAsync(phone.Calendar, request => request.Delete(mine));
        Assert.Empty(await agenda.AllAsync());
        await Agenda.QuietAsync(phone);
        Assert.Empty(phone.Items(phone.Calendar));
    }

    [Fact]
    public async Task The_last_date_is_the_devices_in_whichever_form()
    {
        var (agenda, last) = (await Agenda.NewAsync(host), First.PlusWeeks(2));
        var phone = await agenda.PhoneAsync();
        // The start of the last occurrence, the end of its day in Berlin, its digits, and the end of its day by its digits, which in Berlin is after midnight.
        foreach (var until in new[] { last.Wire(10), last.Wire(23, 59), last.Utc(0), last.Utc(0).Replace("000000", "235959", StringComparison.Ordinal) })
            await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "0"), ("Interval", "1"), ("Until", until))), until);
        Assert.All(await agenda.AllAsync(), one => Assert.Equal(last.Iso(), (string)one["recurrence"]!["until"]!));
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

    [Fact]
    public async Task Who_shares_one_part_of_anothers_series_ends_his_part_in_that_alone()
    {
        var (anna, ben) = (await Agenda.NewAsync(host), await Agenda.NewAsync(host));
        var phone = await anna.PhoneAsync();
        var data = Data("Stammtisch", Agenda.Recurrence(("Type", "3"), ("DayOfWeek", "4"), ("WeekOfMonth", "2")));
        await Agenda.AddAsync(phone, data);
        var all = await anna.AllAsync();
        all[0]["users"] = new JsonArray(anna.User.Name, ben.User.Name);
        await anna.PutAsync(all[0]);

        var other = await ben.User.ConnectedPhoneAsync();
        await other.PrimeAsync(other.Calendar);
        var theirs = await KeepingAsync(other, request => request.Add("c1", data), "c1");
        await other.SyncAsync(other.Calendar, request => request.Delete(theirs!));

        Assert.Empty(await ben.AllAsync());
        Assert.Equal(all.Count, (await anna.AllAsync()).Count);
        Assert.Equal(HttpStatusCode.NotFound, await ben.RestoreAsync((string)all[1]["id"]!));
        Assert.Empty(await ben.AllAsync());
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

    private static bool TakesPlaceOn(JsonObject appointment, LocalDate date)
    {
        var start = LocalDateTimePattern.GeneralIso.Parse((string)appointment["start"]!).Value.Date;
        return start == date || (appointment["recurrence"] is not null && start < date && start.DayOfWeek == date.DayOfWeek && !appointment["excludedDates"]!.AsArray().Any(excluded => (string)excluded! == date.Iso()));
    }

    private static string Text(JsonObject appointment) => $"{(string)appointment["subject"]!} {(string)appointment["start"]!} {appointment["excludedDates"]!.ToJsonString()}";
}
