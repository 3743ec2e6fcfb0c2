using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>Lost answers over the end of the process, a host of its own for each test.</summary>
public sealed class KeysOverRestartTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_repeated_request_gets_the_same_bytes_after_a_restart_and_after_a_crash(bool crash)
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 5 });
        var (phone, crm) = (await host.NewDevice("anna").ConnectAsync(), new Crm(host, "anna"));
        phone.SyncDefaults = request => request.WindowSize = 3;
        await phone.SyncAsync(phone.Contacts);
        var id = phone.Items(phone.Contacts).Keys.First();
        var lost = await phone.SyncAsync(
            phone.Contacts,
            request => request.Add("c1", Contact.Build(("Contacts:LastName", "Einmalig"))).Change(id, Contact.Build(("Contacts:JobTitle", "Maklerin"))),
            loseAnswer: true);

        if (crash)
            await host.KillAsync();
        await host.RestartAsync();
        var again = await phone.RepeatSyncAsync();

        Assert.Equal(lost.Response.Raw, again.Response.Raw);
        await phone.PullAsync();
        Assert.Equal(6, phone.Items(phone.Contacts).Count);
        Assert.Single(await crm.AllAsync(), address => address.LastName == "Einmalig");
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task A_device_that_went_on_is_understood_after_a_restart()
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 5 });
        var (phone, crm) = (await host.NewDevice("anna").ConnectAsync(), new Crm(host, "anna"));
        await phone.PullAsync(phone.Contacts);
        var id = phone.Items(phone.Contacts).Keys.First();
        var add = Contact.Build(("Contacts:LastName", "Einmalig"), ("Contacts:FileAs", "Einmalig"));
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", add).Change(id, Contact.Build(("Contacts:JobTitle", "Maklerin"))), loseAnswer: true);

        await host.RestartAsync();
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", add).Change(id, Contact.Build(("Contacts:JobTitle", "Chefin"))));

        await phone.PullAsync(phone.Contacts);
        Assert.Equal("Chefin", phone.Contact(id)["Contacts:JobTitle"]);
        Assert.Single(await crm.AllAsync(), address => address.LastName == "Einmalig");
        Assert.Empty(await crm.NoticesAsync(null));
        Assert.Empty(phone.Complaints);
    }
}
