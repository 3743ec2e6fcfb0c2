namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>Whole addresses deleted, added and refused (contract, "What devices may do to the CRM").</summary>
public sealed class AddressesOnDevicesTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task An_address_deleted_on_a_device_stays_in_the_CRM_and_leaves_this_users_devices_only()
    {
        var address = await office.AddressAsync();
        var (phone, tablet, colleague) = (await office.PhoneAsync(), await office.PhoneAsync(), await office.PhoneAsync("ben"));
        var id = tablet.IdOf(address);

        var result = await phone.DeleteAsync(address);

        Assert.Empty(result.Answers);
        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(["anna", "ben"], now.Users!);
        Assert.Equal(["ben"], now.ReleasedFor!);
        await phone.QuietAsync();
        Assert.Equal([id], (await tablet.PullAsync()).Deleted);
        await colleague.QuietAsync();
        Assert.True(colleague.Has(address));
    }

    [Fact]
    public async Task An_address_released_again_comes_back_to_the_device_that_deleted_it()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        await phone.DeleteAsync(address);
        Assert.False(phone.Has(address));

        await office.Ben.EditAsync(address.Id!, now => now.ReleasedFor = ["anna", "ben"]);
        var back = await phone.PullAsync();

        Assert.Single(back.Added);
        Assert.True(phone.Has(address));
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task An_address_without_release_is_on_no_device_and_one_that_nobody_sees_any_more_leaves()
    {
        var address = await office.AddressAsync(with => with.ReleasedFor = []);
        var phone = await office.PhoneAsync();
        Assert.False(phone.Has(address));

        await office.Anna.EditAsync(address.Id!, now => now.ReleasedFor = ["anna"]);
        Assert.Single((await phone.PullAsync()).Added);
        await office.Anna.EditAsync(address.Id!, now => (now.Users, now.ReleasedFor) = (["ben"], []));
        Assert.Single((await phone.PullAsync()).Deleted);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task An_address_added_on_a_device_is_seen_by_and_released_for_its_user_alone()
    {
        var (phone, tablet, colleague) = (await office.PhoneAsync(), await office.PhoneAsync(), await office.PhoneAsync("ben"));
        var name = office.Name();

        var result = await phone.AddAsync("c1", ("Contacts:LastName", name), ("Contacts:FirstName", "Otto"), ("AirSyncBase:Body", "eins\r\nzwei"), ("Contacts:Categories", "Kunde;Käufer"),
            ("Contacts:Birthday", "1980-02-28T23:00:00.000Z"), ("Contacts:BusinessAddressStreet", "Allee 5"));

        Assert.Equal("1", result.AnswerTo("c1")!.Status);
        var made = await office.Anna.FindAsync(name);
        Assert.Equal(["anna"], made.Users!);
        Assert.Equal(["anna"], made.ReleasedFor!);
        Assert.Equal(("Otto", "eins\nzwei", "1980-02-29", "Allee 5"), (made.FirstName, made.Notes, made.Birthday, made.Street));
        Assert.Equal(["Kunde", "Käufer"], made.Categories);
        Assert.False(await office.Ben.SeesAsync(made.Id!));
        await colleague.QuietAsync();
        Assert.Single((await tablet.PullAsync()).Added);

        // FileAs and the birthday's hour are made by rule, so the first phone is told.
        await phone.PullAsync();
        await phone.QuietAsync();
        foreach (var device in new[] { phone, tablet })
        {
            Assert.Equal($"{name}, Otto", device.Shows(made, "Contacts:FileAs"));
            Assert.Equal("eins\r\nzwei", device.Shows(made, "AirSyncBase:Body"));
        }
    }

    public static TheoryData<string> Invalid => ["no name", "large picture", "no birthday"];

    [Theory, MemberData(nameof(Invalid))]
    public async Task An_invalid_change_is_not_taken_at_all_and_the_CRMs_state_comes_back(string what)
    {
        var address = await office.AddressAsync(with => (with.Company, with.JobTitle) = ("Haus GmbH", "Maklerin"));
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        var id = phone.IdOf(address);

        var result = await phone.EditAsync(address, [.. Wrong(what), ("Contacts:JobTitle", "Hausmeister"), ("Contacts:Spouse", "Maria")]);

        Assert.Equal("6", result.AnswerTo(id)!.Status);
        await phone.PullAsync();
        Assert.Equal(address.LastName, phone.Contact(id)["Contacts:LastName"]);
        Assert.Equal(("Haus GmbH", "Maklerin"), (phone.Contact(id)["Contacts:CompanyName"], phone.Contact(id)["Contacts:JobTitle"]));
        Assert.Null(phone.Contact(id)["Contacts:Spouse"]);
        Assert.Null(phone.Contact(id)["Contacts:Picture"]);
        Assert.Null(phone.Contact(id)["Contacts:Birthday"]);
        Assert.Equal("rejected", Assert.Single(await office.Anna.NoticesAsync(address.Id)).Kind);
        await phone.QuietAsync();
        await tablet.PullAsync();
        Assert.Null(tablet.Shows(address, "Contacts:Spouse"));
    }

    [Theory, MemberData(nameof(Invalid))]
    public async Task An_invalid_address_added_is_refused_by_Status_6(string what)
    {
        var phone = await office.PhoneAsync();
        var name = office.Name();

        var result = await phone.AddAsync("c1", [("Contacts:FirstName", name), .. what == "no name" ? [] : new (string, string?)[] { ("Contacts:LastName", name) }, .. Wrong(what)]);

        Assert.Equal("6", result.AnswerTo("c1")!.Status);
        Assert.DoesNotContain(await office.Anna.AllAsync(), address => address.FirstName == name);
        Assert.Contains(await office.Anna.NoticesAsync(null), notice => notice.Kind == "rejected" && notice.DeviceId == phone.DeviceId);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_picture_of_48_KB_is_taken()
    {
        var address = await office.AddressAsync();
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        var picture = Picture(48 * 1024);

        var result = await phone.EditAsync(address, ("Contacts:Picture", picture));

        Assert.Empty(result.Answers);
        await tablet.PullAsync();
        Assert.Equal(picture, tablet.Shows(address, "Contacts:Picture"));
    }

    private static (string, string?)[] Wrong(string what) => what switch
    {
        "no name" => [("Contacts:LastName", ""), ("Contacts:CompanyName", "")],
        "large picture" => [("Contacts:Picture", Picture((48 * 1024) + 4))],
        _ => [("Contacts:Birthday", "gestern")],
    };

    private static string Picture(int length) => new('A', length);
}
