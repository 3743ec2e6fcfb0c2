using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>What a device did itself does not come back to it, and what made no difference goes to nobody.</summary>
public sealed class NoEchoTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_own_edit_is_not_sent_back_and_wakes_no_Ping_of_the_device()
    {
        var address = await office.AddressAsync();
        var (phone, tablet, colleague) = (await office.PhoneAsync(), await office.PhoneAsync(), await office.PhoneAsync("ben"));

        var result = await phone.EditAsync(address, ("Contacts:JobTitle", "Maklerin"), ("Contacts:HomePhoneNumber", "0241 55"), ("AirSyncBase:Body", "Notiz"), ("Contacts:Birthday", "1980-02-29T11:59:00.000Z"));

        Assert.Equal(0, result.ChangeCount);
        Assert.Equal("1", (await PingAsync(phone)).Status);
        Assert.Equal(0, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        await phone.QuietAsync();
        foreach (var device in new[] { tablet, colleague })
        {
            var ping = await PingAsync(device);
            Assert.Equal("2", ping.Status);
            Assert.Equal([device.Contacts.ServerId], ping.ChangedFolders);
            Assert.Equal(1, (await device.EstimateAsync(device.Contacts)).Estimate);
            var came = await device.PullAsync();
            Assert.Single(came.Changed);
            Assert.Equal(1, came.ChangeCount);
            await device.QuietAsync();
        }
    }

    [Fact]
    public async Task An_own_Add_and_Delete_are_not_sent_back_and_wake_no_Ping_of_the_device()
    {
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        var name = office.Name();
        await phone.AddAsync("c1", ("Contacts:LastName", name), ("Contacts:FileAs", name));
        Assert.Equal("1", (await PingAsync(phone)).Status);
        Assert.Equal(1, (await tablet.PullAsync()).ChangeCount);

        await phone.SyncAsync(phone.Contacts, request => request.Delete(phone.Find(phone.Contacts, "Contacts:LastName", name)));

        Assert.Equal("1", (await PingAsync(phone)).Status);
        var came = await tablet.PullAsync();
        Assert.Equal((1, 1), (came.ChangeCount, came.Deleted.Count));
    }

    [Fact]
    public async Task An_edit_without_a_difference_goes_to_nobody()
    {
        var address = await office.AddressAsync(with =>
        {
            (with.JobTitle, with.Notes, with.Birthday) = ("Maklerin", "eins\nzwei", "1980-02-29");
            with.Phones.Add(new("0241 1"));
            with.Categories.Add("Kunde");
        });
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        var tag = await office.Anna.TagAsync(address.Id!);
        var id = phone.IdOf(address);

        var result = await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(("Contacts:JobTitle", "Maklerin"))));

        Assert.Equal((0, 0), (result.ChangeCount, result.Answers.Count));
        Assert.Equal(tag, await office.Anna.TagAsync(address.Id!));
        await Task.WhenAll(((Device[])[phone, tablet]).Select(async device => Assert.Equal("1", (await PingAsync(device)).Status)));
        await phone.QuietAsync();
        await tablet.QuietAsync();
    }

    [Fact]
    public async Task A_write_in_the_CRM_that_devices_cannot_see_goes_to_nobody()
    {
        var address = await office.AddressAsync(with => with.Phones.Add(new("0241 1", "business")));
        var phone = await office.PhoneAsync();

        await office.Ben.EditAsync(address.Id!, now =>
        {
            now.Salutation = "Frau";
            now.Phones.Add(new("0241 2", type: "private"));
        });

        Assert.Equal("1", (await PingAsync(phone)).Status);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_birthday_that_comes_back_one_day_off_alone_is_the_stored_one()
    {
        var address = await office.AddressAsync(with => with.Birthday = "1980-02-29");
        var phone = await office.PhoneAsync();
        var tag = await office.Anna.TagAsync(address.Id!);

        await phone.EditAsync(address, ("Contacts:Birthday", "1980-02-27T23:00:00.000Z"));

        Assert.Equal("1980-02-29", (await office.Anna.GetAsync(address.Id!)).Birthday);
        Assert.Equal(tag, await office.Anna.TagAsync(address.Id!));
    }

    [Fact]
    public async Task A_held_Ping_is_woken_by_a_change_of_somebody_else()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var ping = phone.PingAsync(600, [phone.Contacts]);

        await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");

        Assert.Equal("2", (await ping).Status);
        Assert.Single((await phone.PullAsync()).Changed);
    }

    [Fact]
    public async Task A_held_Sync_is_answered_by_a_change_of_somebody_else()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var held = phone.SyncAsync(phone.Contacts, request => request.HeartbeatInterval = 600);

        await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");

        var result = await held;
        Assert.Single(result.Changed);
        Assert.Equal("Aachen", phone.Shows(address, "Contacts:BusinessAddressCity"));
        await phone.QuietAsync();
    }

    private static Task<PingResult> PingAsync(Device device) => device.PingAsync(1, [device.Contacts]);
}
