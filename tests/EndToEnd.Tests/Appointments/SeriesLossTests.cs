using System.Net;
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

        var other = await ben.PhoneAsync();
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
}
