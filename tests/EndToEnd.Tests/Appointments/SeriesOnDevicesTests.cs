using System.Text.Json.Nodes;
using System.Xml.Linq;
using NodaTime;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>Series of devices in the CRM and back, over HTTP (contract, "a device's series"; R29 to R36).</summary>
public sealed class SeriesOnDevicesTests(SharedHost host)
{
    private static readonly LocalDate Tuesday = Days.Tuesday;

    // 10:00 to 11:00 in Berlin.
    private static readonly string Start = Tuesday.Wire(10);
    private static readonly string End = Tuesday.Wire(11);

    public static TheoryData<string> Versions => ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"];

    [Theory, MemberData(nameof(Versions))]
    public async Task A_series_that_the_CRM_can_say_is_that_series_without_a_notice(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, tablet) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync());
        await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("Interval", "2"), ("DayOfWeek", "4"), ("Occurrences", "4"))));

        var made = await agenda.SingleAsync();
        Assert.Equal($$"""{"frequency":"weekly","interval":2,"until":"{{Tuesday.PlusWeeks(6).Iso()}}"}""", made["recurrence"]!.ToJsonString());
        Assert.Equal((Tuesday.Local(10), Tuesday.Local(11)), ((string)made["start"]!, (string)made["end"]!));
        Assert.Empty(await agenda.NoticesAsync());
        await Agenda.QuietAsync(phone);
        await tablet.PullAsync(tablet.Calendar);
        var series = tablet.Item(tablet.Items(tablet.Calendar).Keys.Single()).Xml.Element(Ns.Name("Calendar:Recurrence"))!;
        Assert.Equal(("1", "2", "4", Tuesday.PlusWeeks(6).Wire(10)), (Child(series, "Type"), Child(series, "Interval"), Child(series, "DayOfWeek"), Child(series, "Until")));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_week_with_several_days_becomes_a_series_for_each_and_the_device_gets_what_was_stored(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, tablet) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync());
        var mine = await Agenda.AddAsync(phone, Data("Sport", Agenda.Recurrence(("Type", "1"), ("Interval", "1"), ("DayOfWeek", "42"), ("Until", Tuesday.PlusWeeks(26).Wire(10)))));

        var all = await agenda.AllAsync();
        Assert.Equal([Tuesday.PlusDays(1).Local(10), Tuesday.PlusDays(3).Local(10), Tuesday.PlusDays(6).Local(10)], all.Select(one => (string)one["start"]!));
        Assert.All(all, one => Assert.Equal("weekly", (string)one["recurrence"]!["frequency"]!));
        Assert.Equal(["recurrenceSimplified"], await agenda.NoticesAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.Equal((Tuesday.PlusDays(1).Wire(10), "8"), (phone.Item(mine)["Calendar:StartTime"], Child(phone.Item(mine).Xml.Element(Ns.Name("Calendar:Recurrence"))!, "DayOfWeek")));
        Assert.Equal(3, phone.Items(phone.Calendar).Count);
        await Agenda.QuietAsync(phone);
        await tablet.PullAsync(tablet.Calendar);
        Assert.Equal(3, tablet.Items(tablet.Calendar).Count);
    }

    [Fact]
    public async Task The_second_Tuesday_of_the_month_becomes_single_appointments_up_to_the_end_of_the_window()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var before = Days.Now();
        await Agenda.AddAsync(phone, Data("Stammtisch", Agenda.Recurrence(("Type", "3"), ("DayOfWeek", "4"), ("WeekOfMonth", "2"))));

        var all = await agenda.AllAsync();
        var starts = all.Select(one => (string)one["start"]!).ToList();
        // Second Tuesdays are those on an 8th to 14th.
        var expected = Enumerable.Range(0, 30).Select(Tuesday.PlusWeeks).Where(date => date.Day is >= 8 and <= 14 && date <= before.PlusMonths(6)).Select(date => date.Local(10)).ToList();
        Assert.Equal(expected, starts.Take(expected.Count));
        Assert.All(starts.Skip(expected.Count), start => Assert.Equal(Days.Now().PlusMonths(6).Local(10), start)); // made after midnight
        Assert.All(all, one => Assert.Null(one["recurrence"]));
        Assert.Equal(["recurrenceSimplified"], await agenda.NoticesAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(all.Count, phone.Items(phone.Calendar).Count);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_changed_occurrence_is_an_excluded_date_and_an_appointment_that_a_second_edit_finds(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync(version);
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));

        await ChangeOccurrenceAsync(phone, mine, Tuesday.PlusWeeks(1).Wire(10), ("Calendar:StartTime", Tuesday.PlusDays(8).Wire(14)), ("Calendar:EndTime", Tuesday.PlusDays(8).Wire(15)), ("Calendar:Subject", "Runde verlegt"));
        var all = await agenda.AllAsync();
        Assert.Equal([$"Runde {Tuesday.Local(10)} [\"{Tuesday.PlusWeeks(1).Iso()}\"]", $"Runde verlegt {Tuesday.PlusDays(8).Local(14)} []"], all.Select(Text));
        Assert.Equal(["recurrenceSimplified"], await agenda.NoticesAsync());

        // The device has not got what was stored, and changes it again.
        await ChangeOccurrenceAsync(phone, mine, Tuesday.PlusWeeks(1).Wire(10), ("Calendar:StartTime", Tuesday.PlusDays(9).Wire(14)), ("Calendar:EndTime", Tuesday.PlusDays(9).Wire(15)));
        Assert.Equal([$"Runde {Tuesday.Local(10)} [\"{Tuesday.PlusWeeks(1).Iso()}\"]", $"Runde verlegt {Tuesday.PlusDays(9).Local(14)} []"], (await agenda.AllAsync()).Select(Text));

        await phone.PullAsync(phone.Calendar);
        Assert.Equal(2, phone.Items(phone.Calendar).Count);
        var exception = phone.Item(mine).Xml.Element(Ns.Name("Calendar:Exceptions"))!.Elements().Single();
        Assert.Equal("1", Child(exception, "Deleted"));
        await Agenda.QuietAsync(phone);

        // What it has now, sent back whole, changes nothing.
        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With()));
        Assert.Equal(2, (await agenda.AllAsync()).Count);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_deleted_occurrence_is_an_excluded_date_without_a_notice(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var (phone, tablet) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync("16.1"));
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));

        await DeleteOccurrenceAsync(phone, mine, Tuesday.PlusWeeks(2).Wire(10));

        Assert.Equal([$"Runde {Tuesday.Local(10)} [\"{Tuesday.PlusWeeks(2).Iso()}\"]"], (await agenda.AllAsync()).Select(Text));
        Assert.Empty(await agenda.NoticesAsync());
        await Agenda.QuietAsync(phone);
        await tablet.PullAsync(tablet.Calendar);
        var exception = tablet.Item(tablet.Items(tablet.Calendar).Keys.Single()).Xml.Element(Ns.Name("Calendar:Exceptions"))!.Elements().Single();
        Assert.Equal(("1", Tuesday.PlusWeeks(2).Wire(10)), (Child(exception, "Deleted"), exception.Element(Ns.Name("AirSyncBase:InstanceId"))!.Value));
    }

    [Theory]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task A_series_added_with_its_exceptions_is_stored_with_them(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync(version);
        await Agenda.AddAsync(phone, Agenda.With(
            Data("Runde", Agenda.Recurrence(("Type", "0"), ("Interval", "1"), ("Occurrences", "5"))),
            null,
            Agenda.Exception(version, Tuesday.PlusDays(1).Wire(10), ("Calendar:Deleted", "1")),
            Agenda.Exception(version, Tuesday.PlusDays(2).Wire(10), ("Calendar:Subject", "anders"))));

        Assert.Equal([$"Runde {Tuesday.Local(10)} [\"{Tuesday.PlusDays(1).Iso()}\",\"{Tuesday.PlusDays(2).Iso()}\"]", $"anders {Tuesday.PlusDays(2).Local(10)} []"], (await agenda.AllAsync()).Select(Text));
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(2, phone.Items(phone.Calendar).Count);
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task Until_it_has_what_was_stored_an_edit_or_a_delete_of_the_devices_series_is_one_of_all_its_parts()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Data("Sport", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10")));
        var mine = (await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Add("c1", data); })).AnswerTo("c1")!.ServerId!;
        var before = (await agenda.AllAsync()).Select(Id).ToList();
        Assert.Equal(2, before.Count);

        var edited = new ItemData(data).With(("Calendar:Subject", "Schwimmen"), ("Calendar:StartTime", Tuesday.Wire(18)), ("Calendar:EndTime", Tuesday.Wire(19)));
        await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Change(mine, edited); });
        var all = await agenda.AllAsync();
        Assert.Equal([$"Schwimmen {Tuesday.PlusDays(1).Local(18)} []", $"Schwimmen {Tuesday.PlusDays(6).Local(18)} []"], all.Select(Text));
        Assert.Equal(before, all.Select(Id));

        await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Delete(mine); });
        Assert.Empty(await agenda.AllAsync());
        await Agenda.QuietAsync(phone);
        Assert.Empty(phone.Items(phone.Calendar));
    }

    [Fact]
    public async Task A_repeated_series_is_the_same_appointments_by_ClientId_and_by_UID()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Data("Sport", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10")));
        await phone.SyncAsync(phone.Calendar, request => request.Add("c1", data), loseAnswer: true);
        await phone.SyncAsync(phone.Calendar, request => request.Add("c1", data).Add("c2", Agenda.Event("Neu", Start, End)));
        Assert.Equal(3, (await agenda.AllAsync()).Count);

        phone.Forget(phone.Calendar);
        await phone.SyncAsync(phone.Calendar);
        await Agenda.AddAsync(phone, data, "c9");
        await Agenda.QuietAsync(phone);
        Assert.Equal(3, (await agenda.AllAsync()).Count);
        Assert.Equal(3, phone.Items(phone.Calendar).Count);
    }

    [Fact]
    public async Task After_it_has_what_was_stored_a_part_goes_alone()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var mine = await Agenda.AddAsync(phone, Data("Sport", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "10"))));
        await phone.PullAsync(phone.Calendar);
        await phone.SyncAsync(phone.Calendar, request => request.Delete(mine));
        Assert.Equal([$"Sport {Tuesday.PlusDays(6).Local(10)} []"], (await agenda.AllAsync()).Select(Text));
    }

    [Fact]
    public async Task A_series_becomes_another_one_and_a_single_appointment_by_edits()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var mine = await Agenda.AddAsync(phone, Data("Runde", Agenda.Recurrence(("Type", "1"), ("DayOfWeek", "4"))));
        await DeleteOccurrenceAsync(phone, mine, Tuesday.PlusWeeks(1).Wire(10));
        await phone.PullAsync(phone.Calendar);

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, Agenda.With(phone.Item(mine).With(("Calendar:Recurrence", null), ("Calendar:Exceptions", null)), Agenda.Recurrence(("Type", "2"), ("DayOfMonth", $"{Tuesday.Day}")))));
        Assert.Equal("""{"frequency":"monthly","interval":1,"until":null}""", (await agenda.SingleAsync())["recurrence"]!.ToJsonString());
        await phone.PullAsync(phone.Calendar);

        await phone.SyncAsync(phone.Calendar, request => request.Change(mine, phone.Item(mine).With(("Calendar:Recurrence", ""), ("Calendar:Exceptions", null))));
        var single = await agenda.SingleAsync();
        Assert.Null(single["recurrence"]);
        Assert.Equal("[]", single["excludedDates"]!.ToJsonString());
        await Agenda.QuietAsync(phone);
    }

    [Theory]
    [InlineData("4")] // no such type
    [InlineData("2")] // a day of the month is missing
    [InlineData("7")]
    public async Task A_rule_that_there_is_not_is_not_taken(string type)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var result = await phone.SyncAsync(phone.Calendar, request => request.Add("c1", Data("Runde", Agenda.Recurrence(("Type", type)))));
        Assert.Equal("6", result.AnswerTo("c1")?.Status);
        Assert.Empty(await agenda.AllAsync());
        Assert.Equal(["rejected"], await agenda.NoticesAsync());
    }

    /// <summary>A start two thousand years ago would be some hundred thousand single appointments.</summary>
    [Fact]
    public async Task A_series_of_more_appointments_than_can_be_stored_is_not_taken()
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync();
        var data = Agenda.With(Agenda.Event("Ewig", "00020101T090000Z", "00020101T100000Z"), Agenda.Recurrence(("Type", "0"), ("Interval", "2"), ("DayOfWeek", "62")));
        Assert.Equal("6", (await phone.SyncAsync(phone.Calendar, request => request.Add("c1", data))).AnswerTo("c1")?.Status);
        Assert.Empty(await agenda.AllAsync());
    }

    private static XElement Data(string subject, XElement recurrence) => Agenda.With(Agenda.Event(subject, Start, End), recurrence);

    private static bool NamesInstances(Device phone) => phone.ProtocolVersion.StartsWith("16", StringComparison.Ordinal);

    // Until 14.1 a device sends its series whole, with the exception in it; without asking for changes, so that it keeps what it shows.
    private static async Task ChangeOccurrenceAsync(Device phone, string series, string original, params (string Field, string Value)[] changes)
    {
        var result = NamesInstances(phone)
            ? await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Change(series, ItemData.Build(changes.Select(change => (change.Field, (string?)change.Value))), original); })
            : await phone.SyncAsync(phone.Calendar, request => { request.GetChanges = false; request.Change(series, Agenda.With(phone.Item(series).With(("Calendar:Exceptions", null)), null, Agenda.Exception(phone.ProtocolVersion, original, changes))); });
        Assert.Null(result.AnswerTo(series));
    }

    private static async Task DeleteOccurrenceAsync(Device phone, string series, string original)
    {
        var result = NamesInstances(phone)
            ? await phone.SyncAsync(phone.Calendar, request => request.Delete(series, original))
            : await phone.SyncAsync(phone.Calendar, request => request.Change(series, Agenda.With(phone.Item(series).With(("Calendar:Exceptions", null)), null, Agenda.Exception(phone.ProtocolVersion, original, ("Calendar:Deleted", "1")))));
        Assert.Null(result.AnswerTo(series));
    }

    private static string? Child(XElement container, string name) => container.Element(Ns.Name($"Calendar:{name}"))?.Value;

    private static string Id(JsonObject appointment) => (string)appointment["id"]!;

    private static string Text(JsonObject appointment) => $"{(string)appointment["subject"]!} {(string)appointment["start"]!} {appointment["excludedDates"]!.ToJsonString()}";
}
