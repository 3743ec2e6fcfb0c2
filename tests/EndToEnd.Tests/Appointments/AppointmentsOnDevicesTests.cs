using System.Net;
using System.Text.Json.Nodes;
using NodaTime;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>Single appointments on devices and in the CRM, over HTTP (contract, "An appointment", "What devices may do to the CRM", "Conflicts", "Identity").</summary>
public sealed class AppointmentsOnDevicesTests(SharedHost host)
{
    private static readonly LocalDate Tuesday = Days.Tuesday;

    [Theory]
    [InlineData("2.5")]
    [InlineData("12.1")]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task An_appointment_of_the_CRM_reaches_a_device_and_an_edit_on_it_another_one_and_the_CRM(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Besichtigung", location = "Allee 5", notes = "eins\nzwei", start = Tuesday.Local(9), end = Tuesday.Local(10, 30), reminderMinutes = 15, @private = true, busyStatus = "tentative", categories = new[] { "Kunde" }, participants = new[] { new { name = "Erika", email = "erika@example.org" } } });
        var (phone, tablet) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync());
        var (mine, theirs) = (phone.Items(phone.Calendar).Keys.Single(), tablet.Items(tablet.Calendar).Keys.Single());
        var item = phone.Item(mine);
        var location = version == "16.1" ? "AirSyncBase:Location" : "Calendar:Location";
        Assert.Equal((Tuesday.Wire(9), Tuesday.Wire(10, 30), "0", Agenda.Berlin), (item["Calendar:StartTime"], item["Calendar:EndTime"], item["Calendar:AllDayEvent"], item["Calendar:Timezone"]));
        Assert.Equal(("Besichtigung", "Allee 5", "15", "2", "1"), (item["Calendar:Subject"], item[location], item["Calendar:Reminder"], item["Calendar:Sensitivity"], item["Calendar:BusyStatus"]));
        Assert.Equal(("Kunde", "eins\r\nzwei", "1"), (item["Calendar:Categories"], item[version == "2.5" ? "Calendar:Body" : "AirSyncBase:Body"], item["Calendar:MeetingStatus"]));
        Assert.Equal("erika@example.orgErika", item["Calendar:Attendees"]);
        Assert.Equal($"onoffice-{id}", item["Calendar:UID"]);

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, item.With(("Calendar:StartTime", Tuesday.Wire(10)), ("Calendar:EndTime", Tuesday.Wire(11)), (location, "Büro"), ("Calendar:Reminder", ""), ("Calendar:BusyStatus", "3"))));
        await tablet.PullAsync(tablet.Calendar);

        Assert.Equal((Tuesday.Wire(10), Tuesday.Wire(11), "Büro", "3"), (tablet.Item(theirs)["Calendar:StartTime"], tablet.Item(theirs)["Calendar:EndTime"], tablet.Item(theirs)["Calendar:Location"], tablet.Item(theirs)["Calendar:BusyStatus"]));
        var now = await agenda.GetAsync(id);
        Assert.Equal((Tuesday.Local(10), Tuesday.Local(11), "Europe/Berlin", "Büro", "oof"), ((string)now["start"]!, (string)now["end"]!, (string)now["timeZone"]!, (string)now["location"]!, (string)now["busyStatus"]!));
        Assert.Null(now["reminderMinutes"]);
        Assert.Equal("erika@example.org", (string)now["participants"]![0]!["email"]!);
        await Agenda.QuietAsync(phone);
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task What_a_device_repeats_whole_changes_nothing_and_wakes_nobody(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var (zone, forward) = Days.ClocksForward();
        await agenda.AddAsync(new { subject = "Ferien", start = Tuesday.Local(0), end = Tuesday.PlusDays(2).Local(0), allDay = true, timeZone = "America/New_York" });
        await agenda.AddAsync(new { subject = "Umstellung", start = forward.Local(2, 30), end = forward.Local(2, 30), timeZone = zone });
        await agenda.AddAsync(new { subject = "Tokio", start = Tuesday.Local(9), end = Tuesday.Local(10), timeZone = "Asia/Tokyo", participants = new[] { new { name = "Nur ein Name", email = (string?)null }, new { name = "Ben", email = (string?)"ben@example.org" } } });
        await agenda.AddAsync(new { subject = "Serie", start = Tuesday.Local(9), end = Tuesday.Local(10), recurrence = new { frequency = "weekly", interval = 2, until = Tuesday.PlusWeeks(26).Iso() }, excludedDates = new[] { Tuesday.PlusWeeks(2).Iso() } });
        await agenda.AddAsync(new { subject = "Monatsende", start = "2020-12-31T00:00:00", end = "2021-01-01T00:00:00", allDay = true, recurrence = new { frequency = "monthly", interval = 1 }, excludedDates = new[] { "2021-02-28" } });
        var (phone, tablet) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync());
        var before = Text(await agenda.AllAsync());

        foreach (var mine in phone.Items(phone.Calendar).Keys)
            await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With()));

        Assert.Equal(before, Text(await agenda.AllAsync()));
        Assert.Equal(0, (await phone.PullAsync(phone.Calendar)).ChangeCount);
        Assert.Equal(0, (await tablet.PullAsync(tablet.Calendar)).ChangeCount);
        Assert.Empty(await agenda.NoticesAsync());
    }

    [Theory]
    [InlineData("2.5", true)]
    [InlineData("14.1", true)]
    [InlineData("14.1", false)]
    [InlineData("16.0", false)]
    [InlineData("16.1", false)]
    public async Task Whole_days_are_the_same_dates_on_every_device(string version, bool midnightInBerlin)
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, old, young) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync("2.5"), await agenda.PhoneAsync("16.1"));
        var zone = version.StartsWith("16", StringComparison.Ordinal) ? null : Agenda.Berlin;
        var (first, last) = midnightInBerlin ? (Tuesday.Wire(0), Tuesday.PlusDays(2).Wire(0)) : (Tuesday.Utc(0), Tuesday.PlusDays(2).Utc(0));
        await Agenda.AddAsync(phone, Agenda.Event("Messe", first, last, ("Calendar:AllDayEvent", "1"), ("Calendar:Timezone", zone), ("Calendar:UID", null)));
        await old.PullAsync(old.Calendar);
        await young.PullAsync(young.Calendar);

        var made = await agenda.SingleAsync();
        Assert.Equal((true, Tuesday.Local(0), Tuesday.PlusDays(2).Local(0)), ((bool)made["allDay"]!, (string)made["start"]!, (string)made["end"]!));
        var (oldest, newest) = (old.Item(old.Items(old.Calendar).Keys.Single()), young.Item(young.Items(young.Calendar).Keys.Single()));
        Assert.Equal(("1", Tuesday.Wire(0), Tuesday.PlusDays(2).Wire(0), Agenda.Berlin), (oldest["Calendar:AllDayEvent"], oldest["Calendar:StartTime"], oldest["Calendar:EndTime"], oldest["Calendar:Timezone"]));
        Assert.Equal(("1", Tuesday.Utc(0), Tuesday.PlusDays(2).Utc(0), (string?)null), (newest["Calendar:AllDayEvent"], newest["Calendar:StartTime"], newest["Calendar:EndTime"], newest["Calendar:Timezone"]));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task What_the_CRM_has_no_field_for_is_kept_beside_and_given_back()
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, tablet) = (await agenda.PhoneAsync(), await agenda.PhoneAsync());
        await Agenda.AddAsync(phone, Agenda.Event("Notar", Tuesday.Wire(10), Tuesday.Wire(10), ("Calendar:Sensitivity", "3"), ("Calendar:OrganizerName", "Anna"), ("Calendar:OrganizerEmail", "anna@example.org"), ("Calendar:MeetingStatus", "3"), ("Calendar:ResponseRequested", "1")));
        await tablet.PullAsync(tablet.Calendar);
        var theirs = tablet.Items(tablet.Calendar).Keys.Single();

        var item = tablet.Item(theirs);
        Assert.Equal(("3", "Anna", "anna@example.org", "3", "1"), (item["Calendar:Sensitivity"], item["Calendar:OrganizerName"], item["Calendar:OrganizerEmail"], item["Calendar:MeetingStatus"], item["Calendar:ResponseRequested"]));
        Assert.Equal(item["Calendar:StartTime"], item["Calendar:EndTime"]);
        Assert.True((bool)(await agenda.SingleAsync())["private"]!);
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task Attendees_keep_their_answers_beside_the_names_of_the_CRM()
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, tablet) = (await agenda.PhoneAsync(), await agenda.PhoneAsync());
        var data = Agenda.Event("Notar", Tuesday.Wire(10), Tuesday.Wire(11));
        data.Add(Ns.El("Calendar:Attendees", Ns.El("Calendar:Attendee", Ns.El("Calendar:Email", "erika@example.org"), Ns.El("Calendar:Name", "Erika"), Ns.El("Calendar:AttendeeStatus", "3"), Ns.El("Calendar:AttendeeType", "1"))));
        await Agenda.AddAsync(phone, data);
        var made = await agenda.SingleAsync();
        Assert.Equal("""[{"name":"Erika","email":"erika@example.org"}]""", made["participants"]!.ToJsonString());

        made["participants"] = new JsonArray(new JsonObject { ["name"] = "Ben", ["email"] = "ben@example.org" }, new JsonObject { ["name"] = "Erika M.", ["email"] = "erika@example.org" });
        await agenda.PutAsync(made);
        await tablet.PullAsync(tablet.Calendar);

        Assert.Equal("ben@example.orgBenerika@example.orgErika M.31", tablet.Item(tablet.Items(tablet.Calendar).Keys.Single())["Calendar:Attendees"]);
    }

    [Fact]
    public async Task An_appointment_of_another_zone_keeps_it()
    {
        var agenda = await Agenda.NewAsync(host);
        var tokyo = await agenda.AddAsync(new { subject = "Tokio", start = Tuesday.Local(9), end = Tuesday.Local(10), timeZone = "Asia/Tokyo" });
        var phone = await agenda.PhoneAsync();
        var mine = phone.Items(phone.Calendar).Keys.Single();
        Assert.Equal(Tuesday.Utc(0), phone.Item(mine)["Calendar:StartTime"]);

        // A phone that says its own zone of everything moves it by an hour.
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Timezone", Agenda.Berlin), ("Calendar:StartTime", Tuesday.Utc(1)), ("Calendar:EndTime", Tuesday.Utc(2)))));

        var now = await agenda.GetAsync(tokyo);
        Assert.Equal((Tuesday.Local(10), Tuesday.Local(11), "Asia/Tokyo"), ((string)now["start"]!, (string)now["end"]!, (string)now["timeZone"]!));
    }

    [Theory]
    [InlineData("14.1", "Calendar:UID")]
    [InlineData("16.1", "Calendar:ClientUid")]
    public async Task An_Add_whose_id_the_user_already_has_is_that_appointment(string version, string element)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync(version);
        var data = Agenda.Event("Notar", Tuesday.Wire(10), Tuesday.Wire(11), ("Calendar:UID", null), (element, "0123456789ABCDEF.32"));
        var first = await Agenda.AddAsync(phone, data);
        phone.Forget(phone.Calendar);
        await phone.PrimeAsync(phone.Calendar);

        var again = await Agenda.AddAsync(phone, data, "c2");
        Assert.Equal(first, again);
        // Added once more beside it, the phone has it once in the end.
        var beside = await Agenda.AddAsync(phone, data, "c3");
        Assert.NotEqual(first, beside);
        Assert.Equal([beside], (await phone.PullAsync(phone.Calendar)).Deleted);
        Assert.Equal([first], phone.Items(phone.Calendar).Keys);
        await agenda.SingleAsync();
        Assert.Equal("0123456789ABCDEF.32", phone.Item(first)["Calendar:UID"] ?? phone.Item(first)[element]);
        await Agenda.QuietAsync(phone);

        // Another user's appointment of that id is another one.
        var other = await Agenda.NewAsync(host);
        await Agenda.AddAsync(await other.PhoneAsync(version), data);
        await other.SingleAsync();
    }

    [Fact]
    public async Task Without_an_id_from_the_device_all_devices_get_the_same_one()
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, tablet) = (await agenda.PhoneAsync("16.1"), await agenda.PhoneAsync());
        var mine = await Agenda.AddAsync(phone, Agenda.Event("Notar", Tuesday.Wire(10), Tuesday.Wire(11), ("Calendar:UID", null)));
        await phone.PullAsync(phone.Calendar);
        await tablet.PullAsync(tablet.Calendar);
        var uid = tablet.Item(tablet.Items(tablet.Calendar).Keys.Single())["Calendar:UID"];
        Assert.False(string.IsNullOrEmpty(uid));
        Assert.Equal(uid, phone.Item(mine)["Calendar:UID"]);
    }

    [Fact]
    public async Task A_deleted_one_leaves_with_the_users_part_and_can_be_restored()
    {
        var agenda = await Agenda.NewAsync(host);
        var other = await Agenda.NewAsync(host);
        var shared = await agenda.AddAsync(new { subject = "Zu zweit", start = Tuesday.Local(9), end = Tuesday.Local(10), users = new[] { agenda.User.Name, other.User.Name } });
        var alone = await agenda.AddAsync(new { subject = "Allein", start = Tuesday.PlusDays(1).Local(9), end = Tuesday.PlusDays(1).Local(10) });
        var (phone, others) = (await agenda.PhoneAsync(), await other.PhoneAsync());

        await phone.SyncAsync(phone.Calendar, request => request.Delete(phone.Find(phone.Calendar, "Calendar:Subject", "Zu zweit")).Delete(phone.Find(phone.Calendar, "Calendar:Subject", "Allein")));

        Assert.Empty(await agenda.AllAsync());
        Assert.Equal("Zu zweit", (string)(await other.SingleAsync())["subject"]!);
        Assert.Equal(0, (await others.PullAsync(others.Calendar)).ChangeCount);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await agenda.RestoreAsync(shared), await agenda.RestoreAsync(alone)));
        Assert.Equal(["Zu zweit", "Allein"], (await agenda.AllAsync()).Select(item => (string)item["subject"]!));
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(2, phone.Items(phone.Calendar).Count);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("gestern")]
    public async Task What_ends_before_it_starts_is_not_taken_and_the_device_is_put_right(string? start)
    {
        start ??= Tuesday.Wire(11);
        var end = Tuesday.Wire(10);
        var agenda = await Agenda.NewAsync(host);
        await agenda.AddAsync(new { subject = "Notar", start = Tuesday.Local(9), end = Tuesday.Local(10) });
        var phone = await agenda.PhoneAsync();
        var mine = phone.Items(phone.Calendar).Keys.Single();

        var result = await phone.SyncAsync(phone.Calendar, request => request
            .Change(mine, phone.Item(mine).With(("Calendar:StartTime", start), ("Calendar:EndTime", end)))
            .Add("c1", Agenda.Event("Neu", start, end)));

        Assert.Equal(("6", "6"), (result.AnswerTo(mine)?.Status, result.AnswerTo("c1")?.Status));
        Assert.Equal(["rejected", "rejected"], await agenda.NoticesAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(Tuesday.Wire(9), phone.Item(mine)["Calendar:StartTime"]);
        Assert.Equal(Tuesday.Local(9), (string)(await agenda.SingleAsync())["start"]!);
    }

    [Fact]
    public async Task Different_fields_merge_and_of_a_time_moved_on_both_sides_the_CRMs_stays()
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Notar", start = Tuesday.Local(9), end = Tuesday.Local(10) });
        var phone = await agenda.PhoneAsync();
        var mine = phone.Items(phone.Calendar).Keys.Single();
        var crm = await agenda.GetAsync(id);
        crm["end"] = Tuesday.Local(9, 30);
        await agenda.PutAsync(crm);

        // Start and end from both sides would be no time at all: 11:00 to 09:30.
        var result = await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:StartTime", Tuesday.Wire(11)), ("Calendar:EndTime", Tuesday.Wire(12)), ("Calendar:Subject", "Notar Schmidt"))));

        Assert.Equal("7", result.AnswerTo(mine)?.Status);
        var now = await agenda.GetAsync(id);
        Assert.Equal(("Notar Schmidt", Tuesday.Local(9), Tuesday.Local(9, 30)), ((string)now["subject"]!, (string)now["start"]!, (string)now["end"]!));
        Assert.Equal(["conflict", "conflict"], await agenda.NoticesAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.Equal((Tuesday.Wire(9), Tuesday.Wire(9, 30)), (phone.Item(mine)["Calendar:StartTime"], phone.Item(mine)["Calendar:EndTime"]));
    }

    private static string Text(List<JsonObject> items) => string.Join('\n', items.Select(item => item.ToJsonString()));
}
