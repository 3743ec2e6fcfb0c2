using System.Xml.Linq;
using NodaTime;
using OnOfficeSync.EndToEnd.Tests.Appointments;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Undoing;

/// <summary>What a device does to appointments and series can be undone.</summary>
public sealed class AppointmentChangesTests(SharedHost host)
{
    private static readonly LocalDate Tuesday = Days.Tuesday;

    private static XElement SecondTuesdays => Agenda.Recurrence(("Type", "3"), ("DayOfWeek", "4"), ("WeekOfMonth", "2"));

    private static XElement MondaysAndWednesdays => Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10"));

    [Fact]
    public async Task An_appointment_that_was_moved_takes_place_when_it_did_and_what_the_CRM_has_made_of_it_stays()
    {
        var (agenda, changes, phone) = await NewAsync();
        var id = await agenda.AddAsync(new { subject = "Notar", start = Tuesday.Local(9), end = Tuesday.Local(10), timeZone = "Europe/Berlin" });
        await phone.PullAsync(phone.Calendar);
        var mine = phone.Items(phone.Calendar).Keys.Single();
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:StartTime", Tuesday.Wire(14)), ("Calendar:EndTime", Tuesday.Wire(15)))));
        var moved = await agenda.GetAsync(id);
        moved["location"] = "Aachen";
        await agenda.PutAsync(moved);

        var change = await changes.NewestAsync();
        Assert.Equal([$"start: \"{Tuesday.Local(9)}\" > \"{Tuesday.Local(14)}\"", $"end: \"{Tuesday.Local(10)}\" > \"{Tuesday.Local(15)}\""], Changes.Fields(change).Take(2));
        Assert.StartsWith("start, end", await changes.UndoAsync(change), StringComparison.Ordinal);

        var now = await agenda.GetAsync(id);
        Assert.Equal((Tuesday.Local(9), Tuesday.Local(10), "Aachen"), ((string)now["start"]!, (string)now["end"]!, (string)now["location"]!));
        await phone.PullAsync(phone.Calendar);
        Assert.Equal((Tuesday.Wire(9), "Aachen"), (phone.Item(mine)["Calendar:StartTime"], phone.Item(mine)["Calendar:Location"]));
        await Agenda.QuietAsync(phone);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_series_of_several_appointments_that_was_added_goes_as_a_whole(bool isMonthly)
    {
        var (agenda, changes, phone) = await NewAsync();
        await Agenda.AddAsync(phone, Data("Sport", isMonthly ? SecondTuesdays : MondaysAndWednesdays));
        var all = await agenda.AllAsync();
        Assert.True(all.Count > 1);

        var change = await changes.NewestAsync();
        Assert.Equal(all.Count - 1, change["others"]!.AsArray().Count);
        Assert.Equal("add appointment Sport", Changes.Line(change));
        await changes.UndoAsync(change);

        Assert.Empty(await agenda.AllAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.Empty(phone.Items(phone.Calendar));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task It_stays_if_somebody_has_changed_one_of_them()
    {
        var (agenda, changes, phone) = await NewAsync();
        await Agenda.AddAsync(phone, Data("Sport", MondaysAndWednesdays));
        var other = (await agenda.AllAsync())[1];
        other["location"] = "Halle 2";
        await agenda.PutAsync(other);

        Assert.Equal("What the device changed has been changed since.", await changes.RefusedAsync(await changes.NewestAsync()));
        Assert.Equal(2, (await agenda.AllAsync()).Count);
    }

    [Theory]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task A_changed_occurrence_is_one_of_its_series_again(string version)
    {
        var (agenda, changes, phone) = await NewAsync(version);
        await agenda.AddAsync(new { subject = "Runde", start = Tuesday.Local(10), end = Tuesday.Local(11), recurrence = new { frequency = "weekly", interval = 1 } });
        await phone.PullAsync(phone.Calendar);
        var before = (await agenda.SingleAsync()).ToJsonString();
        var mine = phone.Items(phone.Calendar).Keys.Single();
        await ChangeOccurrenceAsync(phone, mine, Tuesday.PlusWeeks(1).Wire(10), ("Calendar:Subject", "Runde anders"));
        Assert.Equal(2, (await agenda.AllAsync()).Count);

        await changes.UndoNewestAsync();

        Assert.Equal(before, (await agenda.SingleAsync()).ToJsonString());
        await phone.PullAsync(phone.Calendar);
        Assert.Single(phone.Items(phone.Calendar));
        await Agenda.QuietAsync(phone);

        // The series is as if it had never been changed: the occurrence can be, again.
        await ChangeOccurrenceAsync(phone, mine, Tuesday.PlusWeeks(1).Wire(10), ("Calendar:Subject", "doch anders"));
        Assert.Equal(["Runde", "doch anders"], (await agenda.AllAsync()).Select(one => (string)one["subject"]!));
    }

    [Fact]
    public async Task A_deleted_occurrence_takes_place_again_beside_others_that_do_not()
    {
        var (agenda, changes, phone) = await NewAsync("16.1");
        var id = await agenda.AddAsync(new { subject = "Runde", start = Tuesday.Local(10), end = Tuesday.Local(11), recurrence = new { frequency = "weekly", interval = 1 } });
        await phone.PullAsync(phone.Calendar);
        await phone.SyncAsync(phone.Calendar, request => request.Delete(phone.Items(phone.Calendar).Keys.Single(), Tuesday.PlusWeeks(1).Wire(10)));
        var now = await agenda.GetAsync(id);
        now["excludedDates"]!.AsArray().Add(Tuesday.PlusWeeks(2).Iso());
        await agenda.PutAsync(now);

        Assert.Equal("excludedDates; kept: ", await changes.UndoNewestAsync());

        Assert.Equal($"""["{Tuesday.PlusWeeks(2).Iso()}"]""", (await agenda.GetAsync(id))["excludedDates"]!.ToJsonString());
    }

    [Fact]
    public async Task A_series_that_was_deleted_before_the_device_had_its_parts_is_there_again_and_can_be_undone_further()
    {
        var (agenda, changes, phone) = await NewAsync();
        var data = Data("Sport", SecondTuesdays);
        var mine = (await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Add("c1", data); })).AnswerTo("c1")!.ServerId!;
        var before = (await agenda.AllAsync()).Select(one => one.ToJsonString()).ToList();
        await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Delete(mine); });
        Assert.Empty(await agenda.AllAsync());

        await changes.UndoNewestAsync();

        Assert.Equal(before, (await agenda.AllAsync()).Select(one => one.ToJsonString()));
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(before.Count, phone.Items(phone.Calendar).Count);
        await Agenda.QuietAsync(phone);

        var added = (await changes.AllAsync())[^1];
        Assert.Equal("add appointment Sport", Changes.Line(added));
        await changes.UndoAsync(added);
        Assert.Empty(await agenda.AllAsync());
    }

    [Fact]
    public async Task A_single_appointment_that_became_a_series_of_several_is_a_single_one_again()
    {
        var (agenda, changes, phone) = await NewAsync();
        var id = await agenda.AddAsync(new { subject = "Sport", start = Tuesday.Local(10), end = Tuesday.Local(11), timeZone = "Europe/Berlin" });
        await phone.PullAsync(phone.Calendar);
        var before = (await agenda.GetAsync(id)).ToJsonString();
        var mine = phone.Items(phone.Calendar).Keys.Single();
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, Agenda.With(phone.Item(mine).With(("Calendar:Timezone", Agenda.Berlin)), Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "12")))));
        Assert.Equal(2, (await agenda.AllAsync()).Count);

        await changes.UndoNewestAsync();

        Assert.Equal(before, (await agenda.SingleAsync()).ToJsonString());
        await phone.PullAsync(phone.Calendar);
        Assert.Single(phone.Items(phone.Calendar));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task An_answer_to_an_invitation_is_a_devices_change_too()
    {
        var (agenda, changes, phone) = await NewAsync();
        var id = await agenda.AddAsync(new { subject = "Notar", start = Tuesday.Local(9), end = Tuesday.Local(10), participants = new[] { new { name = "Erika", email = "erika@example.org" } } });
        await phone.PullAsync(phone.Calendar);
        await AnswerAsync(phone, phone.Items(phone.Calendar).Keys.Single(), "1");
        Assert.Equal(["AppointmentReplyTime", "ResponseType"], (await changes.NewestAsync())["fields"]!.AsArray().Select(field => (string)field!["field"]!).Order(StringComparer.Ordinal));
        await AnswerAsync(phone, phone.Items(phone.Calendar).Keys.Single(), "3");
        Assert.Empty(await agenda.AllAsync());

        Assert.Equal(["delete appointment Notar", "change appointment Notar"], (await changes.AllAsync()).Select(Changes.Line));
        await changes.UndoNewestAsync();

        Assert.Equal("Notar", (string)(await agenda.GetAsync(id))["subject"]!);
        await phone.PullAsync(phone.Calendar);
        Assert.Equal("3", phone.Item(phone.Items(phone.Calendar).Keys.Single())["Calendar:ResponseType"]);
    }

    private async Task<(Agenda Agenda, Changes Changes, Device Phone)> NewAsync(string version = "14.1")
    {
        var agenda = await Agenda.NewAsync(host);
        return (agenda, new(agenda.User), await agenda.PhoneAsync(version));
    }

    private static XElement Data(string subject, XElement recurrence) => Agenda.With(Agenda.Event(subject, Tuesday.Wire(10), Tuesday.Wire(11)), recurrence);

    private static Task<SyncResult> ChangeOccurrenceAsync(Device phone, string series, string original, params (string Field, string Value)[] changes) => phone.ProtocolVersion == "16.1"
        ? phone.SyncAsync(phone.Calendar, request => request.Change(series, ItemData.Build(changes.Select(change => (change.Field, (string?)change.Value))), original))
        : phone.SyncAsync(phone.Calendar, request => request.Change(series, Agenda.With(phone.Item(series).With(("Calendar:Exceptions", null)), null, Agenda.Exception(phone.ProtocolVersion, original, changes))));

    private static async Task AnswerAsync(Device phone, string id, string answer)
    {
        var request = Ns.El("MeetingResponse:Request", Ns.El("MeetingResponse:UserResponse", answer), Ns.El("MeetingResponse:CollectionId", phone.Calendar.ServerId), Ns.El("MeetingResponse:RequestId", id));
        var root = (await phone.PostAsync("MeetingResponse", Ns.El("MeetingResponse:MeetingResponse", request))).Root!;
        Assert.Equal("1", root.Descendants(Ns.Name("MeetingResponse:Status")).Single().Value);
    }
}
