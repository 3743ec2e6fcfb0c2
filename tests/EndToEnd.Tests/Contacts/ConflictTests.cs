namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>Both sides changed an item (contract, "Conflicts").</summary>
public sealed class ConflictTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string, string, string, string> Fields => new()
    {
        // field in the notice, element, the CRM's value, the device's value
        { "jobTitle", "Contacts:JobTitle", "Chefin", "Hausmeister" },
        { "notes", "AirSyncBase:Body", "vom Büro", "vom Gerät" },
        { "categories", "Contacts:Categories", "Verkäufer", "Käufer" },
        { "birthday", "Contacts:Birthday", "1980-02-29T11:59:00.000Z", "1990-06-01T11:59:00.000Z" },
        { "mobile", "Contacts:MobilePhoneNumber", "0170 1111111", "0170 2222222" },
        { "email2", "Contacts:Email2Address", "buero@example.org", "geraet@example.org" },
    };

    [Fact]
    public async Task Different_fields_merge_and_the_device_gets_what_was_merged_as_a_Change_without_a_status()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        await office.Ben.EditAsync(address.Id!, now => (now.City, now.JobTitle) = ("Aachen", "Chefin"));

        var result = await phone.EditAsync(address, ("Contacts:BusinessAddressStreet", "Allee 5"));

        Assert.Empty(result.Answers);
        Assert.Single(result.Changed);
        Assert.Equal(("Aachen", "Chefin", "Allee 5"),
            (phone.Shows(address, "Contacts:BusinessAddressCity"), phone.Shows(address, "Contacts:JobTitle"), phone.Shows(address, "Contacts:BusinessAddressStreet")));
        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(("Aachen", "Chefin", "Allee 5"), (now.City, now.JobTitle, now.Street));
        Assert.Empty(await office.Anna.NoticesAsync(address.Id));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task For_the_same_field_the_CRM_wins_by_Status_7_and_a_notice_names_what_was_lost(string field, string element, string ofCrm, string ofDevice)
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        await office.Ben.EditAsync(address.Id!, now => Set(now, field, ofCrm));

        var result = await phone.EditAsync(address, (element, ofDevice), ("Contacts:BusinessAddressStreet", "Allee 5"));
        await phone.PullAsync();

        Assert.Equal("7", result.AnswerTo(phone.IdOf(address))!.Status);
        Assert.Equal((ofCrm, "Allee 5"), (phone.Shows(address, element), phone.Shows(address, "Contacts:BusinessAddressStreet")));
        var notice = Assert.Single(await office.Anna.NoticesAsync(address.Id));
        Assert.Equal(("conflict", phone.DeviceId), (notice.Kind, notice.DeviceId));
        Assert.Equal((field, Day(ofCrm), Day(ofDevice)), (notice.Details["field"], notice.Details["kept"], notice.Details["lost"]));
        await phone.QuietAsync();
        var other = await office.PhoneAsync("ben");
        Assert.Equal((ofCrm, "Allee 5"), (other.Shows(address, element), other.Shows(address, "Contacts:BusinessAddressStreet")));
    }

    [Theory, MemberData(nameof(Fields))]
    public async Task For_the_same_field_the_device_wins_where_it_said_so_and_the_notice_names_the_CRMs_value(string field, string element, string ofCrm, string ofDevice)
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync(defaults: request => request.Conflict = 0);
        await office.Ben.EditAsync(address.Id!, now => Set(now, field, ofCrm));

        var result = await phone.EditAsync(address, (element, ofDevice));
        await phone.PullAsync();

        Assert.Empty(result.Answers);
        Assert.Equal(ofDevice, phone.Shows(address, element));
        var notice = Assert.Single(await office.Anna.NoticesAsync(address.Id));
        Assert.Equal(("conflict", field, Day(ofDevice), Day(ofCrm)), (notice.Kind, notice.Details["field"], notice.Details["kept"], notice.Details["lost"]));
        await phone.QuietAsync();
        var other = await office.PhoneAsync("ben");
        Assert.Equal(ofDevice, other.Shows(address, element));
    }

    [Fact]
    public async Task Both_sides_changing_to_the_same_value_is_no_conflict()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        await office.Ben.EditAsync(address.Id!, now => now.JobTitle = "Chefin");

        var result = await phone.EditAsync(address, ("Contacts:JobTitle", "Chefin"));

        Assert.Empty(result.Answers);
        Assert.Empty(await office.Anna.NoticesAsync(address.Id));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_value_that_the_device_cleared_and_the_CRM_changed_is_named_as_empty()
    {
        var address = await office.AddressAsync(with => with.JobTitle = "Maklerin");
        var phone = await office.PhoneAsync();
        await office.Ben.EditAsync(address.Id!, now => now.JobTitle = "Chefin");

        var result = await phone.EditAsync(address, ("Contacts:JobTitle", ""));
        await phone.PullAsync();

        Assert.Equal("7", result.AnswerTo(phone.IdOf(address))!.Status);
        Assert.Equal("Chefin", phone.Shows(address, "Contacts:JobTitle"));
        var notice = Assert.Single(await office.Anna.NoticesAsync(address.Id));
        Assert.Equal(("Chefin", ""), (notice.Details["kept"], notice.Details["lost"]));
    }

    [Fact]
    public async Task Two_devices_of_one_user_are_in_conflict_like_device_and_CRM()
    {
        var address = await office.AddressAsync();
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        await phone.EditAsync(address, ("Contacts:JobTitle", "Chefin"));

        var result = await tablet.EditAsync(address, ("Contacts:JobTitle", "Hausmeister"));
        await tablet.PullAsync();

        Assert.Equal("7", result.AnswerTo(tablet.IdOf(address))!.Status);
        Assert.Equal("Chefin", tablet.Shows(address, "Contacts:JobTitle"));
    }

    [Fact]
    public async Task An_edit_in_the_CRM_beats_a_delete_on_a_device_and_the_item_returns()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);
        await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");

        var result = await phone.DeleteAsync(address);
        await phone.PullAsync();

        Assert.Empty(result.Answers);
        Assert.Equal("Aachen", phone.Contact(id)["Contacts:BusinessAddressCity"]);
        Assert.Equal(["anna", "ben"], (await office.Anna.GetAsync(address.Id!)).ReleasedFor!);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_delete_on_a_device_that_says_it_wins_is_carried_out_in_spite_of_an_edit_in_the_CRM()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync(defaults: request => request.Conflict = 0);
        await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");

        await phone.DeleteAsync(address);

        await phone.QuietAsync();
        Assert.False(phone.Has(address));
        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(["ben"], now.ReleasedFor!);
        Assert.Equal("Aachen", now.City);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public async Task A_delete_in_the_CRM_beats_an_edit_on_a_device_by_Status_8_and_a_notice_names_it(int? conflict)
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync(defaults: request => request.Conflict = conflict);
        var id = phone.IdOf(address);
        await office.Ben.DeleteAsync(address.Id!);

        var result = await phone.EditAsync(address, ("Contacts:JobTitle", "Hausmeister"));
        await phone.PullAsync();

        Assert.Equal("8", result.AnswerTo(id)!.Status);
        Assert.DoesNotContain(id, phone.Items(phone.Contacts).Keys);
        Assert.Single(await office.Anna.NoticesAsync(address.Id));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_release_ended_in_the_CRM_beats_an_edit_on_a_device_likewise()
    {
        var address = await office.AddressAsync(with => with.JobTitle = "Maklerin");
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);
        await office.Ben.EditAsync(address.Id!, now => now.ReleasedFor = ["ben"]);

        var result = await phone.EditAsync(address, ("Contacts:JobTitle", "Hausmeister"));
        await phone.PullAsync();

        Assert.Equal("8", result.AnswerTo(id)!.Status);
        Assert.DoesNotContain(id, phone.Items(phone.Contacts).Keys);
        Assert.Equal("Maklerin", (await office.Anna.GetAsync(address.Id!)).JobTitle);
        Assert.Single(await office.Anna.NoticesAsync(address.Id));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task Deleted_on_both_sides_is_gone_without_a_word()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        await office.Ben.DeleteAsync(address.Id!);

        var result = await phone.DeleteAsync(address);

        Assert.Empty(result.Answers);
        await phone.QuietAsync();
        Assert.Empty(await office.Anna.NoticesAsync(address.Id));
    }

    private static void Set(CrmAddress address, string field, string value)
    {
        switch (field)
        {
            case "jobTitle":
                address.JobTitle = value;
                break;
            case "notes":
                address.Notes = value;
                break;
            case "categories":
                address.Categories = [value];
                break;
            case "birthday":
                address.Birthday = Day(value);
                break;
            case "mobile":
                address.Phones.Add(new(value, field));
                break;
            default:
                address.Emails.Add(new(value, field));
                break;
        }
    }

    // A birthday is an instant on the wire and a day elsewhere.
    private static string Day(string value) => value.EndsWith('Z') ? value[..10] : value;
}
