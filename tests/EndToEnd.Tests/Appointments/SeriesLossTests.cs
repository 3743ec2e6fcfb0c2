using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Support;

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

    private static string Text(JsonObject appointment) => $"{(string)appointment["subject"]!} {(string)appointment["start"]!} {appointment["excludedDates"]!.ToJsonString()}";
}
