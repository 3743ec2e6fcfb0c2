using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>
/// TbSync lays what it is sent over its copy, and says again less than it was sent: no out of office, and of the categories the first alone with its UTF-8 taken for Latin-1.
/// </summary>
public sealed class MergingCalendarTests(SharedHost host)
{
    private static readonly string[] Emptied = ["Calendar:Reminder", "Calendar:Attendees", "Calendar:Categories", "Calendar:Recurrence", "Calendar:Exceptions"];

    [Theory]
    [InlineData("2.5")]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task What_the_CRM_emptied_is_named_to_it_and_left_out_to_others(string version)
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new
        {
            subject = "Runde",
            start = "2026-12-01T09:00:00",
            end = "2026-12-01T10:00:00",
            reminderMinutes = 15,
            categories = new[] { "Kunde" },
            participants = new[] { new { email = "erika@example.org" } },
            recurrence = new { frequency = "weekly", interval = 1 },
            excludedDates = new[] { "2026-12-08" },
        });
        var (merging, other) = (await MergingAsync(agenda, version), await agenda.PhoneAsync(version));
        var bare = await agenda.GetAsync(id);
        (bare["reminderMinutes"], bare["categories"], bare["participants"], bare["recurrence"], bare["excludedDates"]) = (null, new JsonArray(), new JsonArray(new JsonObject { ["name"] = "Ohne Adresse" }), null, new JsonArray());

        await agenda.PutAsync(bare);
        await merging.PullAsync(merging.Calendar);
        await other.PullAsync(other.Calendar);

        Assert.All(Emptied, field => Assert.Equal("", merging.Item(merging.Items(merging.Calendar).Keys.Single())[field]));
        Assert.All(Emptied, field => Assert.Null(other.Item(other.Items(other.Calendar).Keys.Single())[field]));
        await Agenda.QuietAsync(merging);
    }

    [Theory]
    [InlineData("TbSync", "20270302T000000Z")]
    [InlineData("VirtualPhone", "20270301T230000Z")]
    public async Task The_last_of_whole_days_is_told_it_by_its_digits_and_to_others_by_its_midnight(string deviceType, string until)
    {
        var agenda = await Agenda.NewAsync(host);
        await agenda.AddAsync(new { subject = "Miete", start = "2026-12-02T00:00:00", end = "2026-12-03T00:00:00", allDay = true, recurrence = new { frequency = "monthly", interval = 1, until = "2027-03-02" } });
        var phone = await MergingAsync(agenda, "14.1", deviceType);
        var item = phone.Items(phone.Calendar).Keys.Single();
        Assert.Contains(until, phone.Item(item)["Calendar:Recurrence"], StringComparison.Ordinal);
        Assert.Equal("20261201T230000Z", phone.Item(item)["Calendar:StartTime"]);
    }

    [Theory]
    [InlineData("TbSync", "oof", "Eigentümer Kunde")]
    [InlineData("VirtualPhone", "busy", "EigentÃ¼mer")]
    public async Task What_it_cannot_say_again_is_no_edit_by_it_but_by_others(string deviceType, string busyStatus, string categories)
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Runde", start = "2026-12-01T09:00:00", end = "2026-12-01T10:00:00", busyStatus = "oof", categories = new[] { "Eigentümer", "Kunde" } });
        var phone = await MergingAsync(agenda, "14.1", deviceType);
        var item = phone.Items(phone.Calendar).Keys.Single();

        await phone.SyncAsync(phone.Calendar, request => request.Change(item, phone.Item(item).With(("Calendar:Subject", "Neu"), ("Calendar:BusyStatus", "2"), ("Calendar:Categories", AsLatin1("Eigentümer")))));

        var now = await agenda.GetAsync(id);
        Assert.Equal(("Neu", busyStatus, categories), ((string)now["subject"]!, (string)now["busyStatus"]!, string.Join(' ', now["categories"]!.AsArray())));
        await Agenda.QuietAsync(phone);
    }

    [Fact]
    public async Task What_it_does_say_is_an_edit()
    {
        var agenda = await Agenda.NewAsync(host);
        var id = await agenda.AddAsync(new { subject = "Runde", start = "2026-12-01T09:00:00", end = "2026-12-01T10:00:00", busyStatus = "oof", categories = new[] { "Eigentümer", "Kunde" } });
        var phone = await MergingAsync(agenda, "14.1");
        var item = phone.Items(phone.Calendar).Keys.Single();

        await phone.SyncAsync(phone.Calendar, request => request.Change(item, phone.Item(item).With(("Calendar:BusyStatus", "0"), ("Calendar:Categories", "Käufer"))));

        var now = await agenda.GetAsync(id);
        Assert.Equal(("free", "Käufer"), ((string)now["busyStatus"]!, string.Join(' ', now["categories"]!.AsArray())));
    }

    [Fact]
    public async Task So_it_is_with_tasks()
    {
        var user = await host.NewUserAsync();
        using var made = await user.Api.PostAsJsonAsync("tasks", new { subject = "Anrufen", start = "2026-12-01", categories = new[] { "Eigentümer", "Kunde" } }, TestContext.Current.CancellationToken);
        var task = (await made.Content.ReadFromJsonAsync<JsonObject>(TestContext.Current.CancellationToken))!;
        var phone = await user.Host.NewDevice(user.Name, "14.1", deviceType: "TbSync", password: TestUser.Password).ConnectAsync();
        await phone.PullAsync(phone.Tasks);
        var item = phone.Items(phone.Tasks).Keys.Single();
        Assert.Equal("", phone.Item(item)["Tasks:Recurrence"]);

        await phone.SyncAsync(phone.Tasks, request => request.Change(item, phone.Item(item).With(("Tasks:Subject", "Neu"), ("Tasks:Categories", AsLatin1("Eigentümer")))));
        var now = (await user.Api.GetFromJsonAsync<JsonObject>($"tasks/{task["id"]}", TestContext.Current.CancellationToken))!;
        Assert.Equal(("Neu", "Eigentümer Kunde"), ((string)now["subject"]!, string.Join(' ', now["categories"]!.AsArray())));

        (now["categories"], now["start"]) = (new JsonArray(), null);
        (await user.Api.PutAsJsonAsync($"tasks/{task["id"]}", now, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
        await phone.PullAsync(phone.Tasks);
        Assert.Equal(("", null), (phone.Item(item)["Tasks:Categories"], phone.Item(item)["Tasks:Recurrence"]));
        Assert.Empty(phone.Complaints);
    }

    private static async Task<Device> MergingAsync(Agenda agenda, string version, string deviceType = "TbSync")
    {
        var phone = await agenda.User.Host.NewDevice(agenda.User.Name, version, deviceType: deviceType, password: TestUser.Password).ConnectAsync();
        await phone.PullAsync(phone.Calendar);
        return phone;
    }

    private static string AsLatin1(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
