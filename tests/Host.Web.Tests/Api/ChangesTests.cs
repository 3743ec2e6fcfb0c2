using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class ChangesTests(TestHost host) : IClassFixture<TestHost>
{
    private static readonly Instant At = Instant.FromDateTimeOffset(TimeProvider.System.GetUtcNow()) - Duration.FromHours(1);

    [Fact]
    public async Task A_change_is_told_by_its_fields_as_the_resource_writes_them_newest_first_and_in_parts()
    {
        var name = await host.NewUserAsync();
        var (first, made) = await ChangeAsync(name, At, one => one with { Subject = "Notarin", AllDay = true, Start = new(2026, 12, 1, 0, 0), End = new(2026, 12, 2, 0, 0), Categories = ["Kunde"], Recurrence = new(Frequency.Weekly), BusyStatus = BusyStatus.Oof });
        var (second, _) = await ChangeAsync(name, At + Duration.FromMinutes(1), one => one with { Location = "Aachen" }, "PHONE2");

        var all = (await host.As(name).GetAsync("/sync/changes")).Is(HttpStatusCode.OK);
        Assert.Equal([second, first], all.Items.Select(item => (string)item["id"]!));
        const string Fields = """
            [{"field":"subject","before":"Notar","after":"Notarin"},{"field":"start","before":"2026-12-01T09:00:00","after":"2026-12-01T00:00:00"},{"field":"end","before":"2026-12-01T10:00:00","after":"2026-12-02T00:00:00"},{"field":"allDay","before":false,"after":true},{"field":"busyStatus","before":"busy","after":"oof"},{"field":"categories","before":[],"after":["Kunde"]},{"field":"recurrence","before":null,"after":{"frequency":"weekly","interval":1,"until":null}}]
            """;
        Assert.Equal(
            $$"""{"id":"{{first}}","at":"{{NodaTime.Text.InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(At.ToUnixTimeMilliseconds()))}}","deviceId":"PHONE1","command":"change","item":{"kind":"appointment","id":"{{made}}"},"subject":"Notarin","fields":{{Fields.Trim()}},"others":[],"undoneAt":null}""",
            all.Items.Last().ToJsonString(new(System.Text.Json.JsonSerializerOptions.Default) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

        var page = await host.As(name).GetAsync("/sync/changes?limit=1");
        Assert.Equal(second, (string)page.Items.Single()["id"]!);
        var next = await host.As(name).GetAsync($"/sync/changes?limit=1&after={(string)page["next"]!}");
        Assert.Equal((first, null), ((string)next.Items.Single()["id"]!, next["next"]));
        Assert.Equal([second], (await host.As(name).GetAsync("/sync/changes?deviceId=PHONE2")).Items.Select(item => (string)item["id"]!));
        var since = NodaTime.Text.InstantPattern.ExtendedIso.Format(At + Duration.FromSeconds(30));
        Assert.Equal([second], (await host.As(name).GetAsync($"/sync/changes?since={since}")).Items.Select(item => (string)item["id"]!));
    }

    [Fact]
    public async Task An_undone_change_says_when_and_a_second_time_is_a_409()
    {
        var name = await host.NewUserAsync();
        var (change, made) = await ChangeAsync(name, At, one => one with { Subject = "Notarin" });

        Assert.Equal("""{"restored":["subject"],"kept":[]}""", (await host.As(name).PostAsync($"/sync/changes/{change}/undo")).Is(HttpStatusCode.OK).Text);

        Assert.Equal("Notar", (string)(await host.As(name).GetAsync($"/appointments/{made}"))["subject"]!);
        Assert.NotNull((await host.As(name).GetAsync("/sync/changes")).Items.Single()["undoneAt"]);
        (await host.As(name).PostAsync($"/sync/changes/{change}/undo")).Problem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_a_device_changed_since_is_undone_at_once()
    {
        var name = await host.NewUserAsync();
        var (change, made) = await ChangeAsync(name, At, one => one with { Subject = "Notarin" });
        var since = NodaTime.Text.InstantPattern.ExtendedIso.Format(Instant.FromUnixTimeMilliseconds(At.ToUnixTimeMilliseconds()));

        var answer = await host.As(name).PostAsync("/sync/devices/PHONE1/undo", $$"""{"since":"{{since}}"}""");

        Assert.Equal(
            $$$"""{"undone":1,"changes":[{"id":"{{{change}}}","item":{"kind":"appointment","id":"{{{made}}}"},"restored":["subject"],"kept":[]}],"notUndone":[]}""",
            answer.Is(HttpStatusCode.OK).Text);
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_refused_by_its_field()
    {
        Assert.Equal(["since"], (await host.Anna.GetAsync("/sync/changes?since=gestern")).Errors);
        Assert.Equal(["since"], (await host.Anna.PostAsync("/sync/devices/PHONE1/undo", "{}")).Errors);
        Assert.Equal(["since"], (await host.Anna.PostAsync("/sync/devices/PHONE1/undo", """{"since":"gestern"}""")).Errors);
        Assert.Equal(["until"], (await host.Anna.PostAsync("/sync/devices/PHONE1/undo", """{"until":"2026-11-25T10:00:00Z"}""")).Errors);
        (await host.Anna.PostAsync("/sync/changes/0/undo")).Problem(HttpStatusCode.NotFound);
        (await host.Anna.PostAsync("/sync/changes/x/undo")).Problem(HttpStatusCode.NotFound);
    }

    // As a device's command would.
    private async Task<(string Change, string Item)> ChangeAsync(string user, Instant at, Func<Appointment, Appointment> change, string device = "PHONE1")
    {
        var cancellation = TestContext.Current.CancellationToken;
        var account = (await host.Services.GetRequiredService<IDirectory>().FindAccountAsync("demo", user, cancellation))!.Key;
        await using var transaction = await host.Services.GetRequiredService<IStore>().WriteAsync(cancellation);
        var record = await transaction.Appointments.AddAsync(account.Tenant, new() { Subject = "Notar", Start = new(2026, 12, 1, 9, 0), End = new(2026, 12, 1, 10, 0), Users = [user] });
        transaction.Changes.Begin(account, device, ItemKind.Appointment, CommandKind.Change, at);
        await transaction.Appointments.UpdateAsync(account.Tenant, record, change(record.Content));
        await transaction.Changes.EndAsync(record.Id);
        var kept = (await transaction.Changes.ListAsync(account, new(at, device), null, 1)).Items[0];
        await transaction.CommitAsync(cancellation);
        return ($"{kept.Id}", $"{record.Id}");
    }
}
