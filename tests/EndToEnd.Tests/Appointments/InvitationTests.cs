using System.Xml.Linq;
using NodaTime;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>Answers to invitations that stand in the calendar (MS-ASCMD 2.2.1.11), without mail.</summary>
public sealed class InvitationTests(SharedHost host)
{
    private static readonly LocalDate Tuesday = Days.Tuesday;
    private static readonly object[] Guests = [new { name = "Erika", email = "erika@example.org" }];

    [Theory]
    [InlineData("14.1", "1", "3")]
    [InlineData("16.1", "2", "2")]
    public async Task Accepting_is_kept_for_the_users_devices(string version, string answer, string type)
    {
        var agenda = await Agenda.NewAsync(host);
        await agenda.AddAsync(new { subject = "Notar", start = Tuesday.Local(9), end = Tuesday.Local(10), participants = Guests });
        var (phone, tablet) = (await agenda.PhoneAsync(version), await agenda.PhoneAsync());
        var mine = phone.Items(phone.Calendar).Keys.Single();

        Assert.Equal(("1", mine), await AnswerAsync(phone, mine, answer));

        await tablet.PullAsync(tablet.Calendar);
        var item = tablet.Item(tablet.Items(tablet.Calendar).Keys.Single());
        Assert.Equal(type, item["Calendar:ResponseType"]);
        Assert.NotNull(item["Calendar:AppointmentReplyTime"]);
        Assert.Equal("Notar", (string)(await agenda.SingleAsync())["subject"]!);

        // It goes back with every edit and stays.
        await tablet.SyncAsync(tablet.Calendar, request => request.Change(tablet.Items(tablet.Calendar).Keys.Single(), item.With(("Calendar:Subject", "Notarin"))));
        await phone.PullAsync(phone.Calendar);
        Assert.Equal(("Notarin", type), (phone.Item(mine)["Calendar:Subject"], phone.Item(mine)["Calendar:ResponseType"]));
    }

    [Fact]
    public async Task Declining_ends_the_users_part_and_of_one_occurrence_excludes_its_date()
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Runde", start = Tuesday.Local(9), end = Tuesday.Local(10), participants = Guests, recurrence = new { frequency = "daily", interval = 1 } });
        var phone = await agenda.PhoneAsync();
        var mine = phone.Items(phone.Calendar).Keys.Single();

        Assert.Equal(("1", null), await AnswerAsync(phone, mine, "3", Tuesday.PlusDays(1).Marked(9)));
        Assert.Equal($"""["{Tuesday.PlusDays(1).Iso()}"]""", (await agenda.GetAsync(id))["excludedDates"]!.ToJsonString());
        Assert.Equal(("2", null), await AnswerAsync(phone, mine, "3", Tuesday.PlusYears(-1).Marked(9)));

        Assert.Equal(("1", null), await AnswerAsync(phone, mine, "3"));
        Assert.Empty(await agenda.AllAsync());
        await phone.PullAsync(phone.Calendar);
        Assert.Empty(phone.Items(phone.Calendar));
        Assert.Equal(System.Net.HttpStatusCode.OK, await agenda.RestoreAsync(id));
    }

    [Fact]
    public async Task An_appointment_without_guests_is_no_meeting_and_what_goes_to_the_device_only_is_not_answered()
    {
        var agenda = await Agenda.NewAsync(host);
        await agenda.AddAsync(new { subject = "Allein", start = Tuesday.Local(9), end = Tuesday.Local(10) });
        await agenda.AddAsync(new { subject = "Notar", start = Tuesday.PlusDays(1).Local(9), end = Tuesday.PlusDays(1).Local(10), participants = Guests });
        var phone = await agenda.PhoneAsync();
        Assert.Equal(("2", null), await AnswerAsync(phone, phone.Find(phone.Calendar, "Calendar:Subject", "Allein"), "1"));
        Assert.Equal(("2", null), await AnswerAsync(phone, "2:999999", "1"));
        Assert.Equal(("146", null), await AnswerAsync(phone, phone.Find(phone.Calendar, "Calendar:Subject", "Notar"), "3", "2026-12-02T08:00:00.000Z"));
        Assert.Equal(("2", null), await AnswerAsync(phone, phone.Find(phone.Calendar, "Calendar:Subject", "Notar"), "4"));

        await agenda.User.SetAppointmentsAsync("toDevice");
        Assert.Equal(("2", null), await AnswerAsync(phone, phone.Find(phone.Calendar, "Calendar:Subject", "Notar"), "3"));
        Assert.Equal(2, (await agenda.AllAsync()).Count);
    }

    private static async Task<(string? Status, string? CalendarId)> AnswerAsync(Device phone, string item, string answer, string? instance = null)
    {
        var request = Ns.El("MeetingResponse:Request", Ns.El("MeetingResponse:UserResponse", answer), Ns.El("MeetingResponse:CollectionId", phone.Calendar.ServerId), Ns.El("MeetingResponse:RequestId", item));
        if (instance is not null)
            request.Add(Ns.El("MeetingResponse:InstanceId", instance));
        var result = (await phone.PostAsync("MeetingResponse", Ns.El("MeetingResponse:MeetingResponse", request))).Root!.Descendants(Ns.Name("MeetingResponse:Result")).Single();
        return (Text(result, "Status"), Text(result, "CalendarId"));
    }

    private static string? Text(XElement result, string name) => result.Element(Ns.Name($"MeetingResponse:{name}"))?.Value;
}
