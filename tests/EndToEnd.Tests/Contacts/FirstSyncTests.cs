using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

public sealed class FirstSyncTests
{
    [Fact]
    public async Task A_new_phone_gets_every_released_address_once()
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 50 });
        var phone = await host.NewDevice("anna").ConnectAsync();
        phone.SyncDefaults = request =>
        {
            request.WindowSize = 20;
            request.BodyPreference(1);
        };
        await phone.PullAsync(phone.Contacts);
        Assert.Equal(50, phone.Items(phone.Contacts).Count);
        Assert.Empty(phone.Complaints);
        var id = phone.Find(phone.Contacts, "Contacts:LastName", "Mustermann");
        Assert.NotNull(id);
        Assert.Equal("Mustermann, Erika", phone.Contact(id)["Contacts:FileAs"]);
        Assert.Equal("+49 241 446860", phone.Contact(id)["Contacts:BusinessPhoneNumber"]);

        var add = Contact.Build(("Contacts:LastName", "Meier"), ("AirSyncBase:Body", "Notiz"), ("Contacts:MobilePhoneNumber", "+49 170 1234567"), ("Contacts:Spouse", "Maria"));
        var result = await phone.SyncAsync(phone.Contacts, request => request.Add("c1", add), loseAnswer: true);
        await phone.RepeatSyncAsync();
        var meier = phone.Find(phone.Contacts, "Contacts:LastName", "Meier");
        Assert.NotNull(meier);
        await phone.PullAsync(phone.Contacts);
        Assert.Equal(51, phone.Items(phone.Contacts).Count);
        Assert.Empty(phone.Complaints);
        var other = await host.NewDevice("anna").ConnectAsync();
        await other.PullAsync(other.Contacts);
        var seen = other.Find(other.Contacts, "Contacts:LastName", "Meier");
        Assert.NotNull(seen);
        Assert.Equal("Maria", other.Contact(seen)["Contacts:Spouse"]);
        Assert.Equal("+49 170 1234567", other.Contact(seen)["Contacts:MobilePhoneNumber"]);
    }
}
