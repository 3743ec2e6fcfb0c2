namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>Elements left out of a device's Change, and notes of which it was sent the beginning (contract, "An element left out").</summary>
public sealed class LeftOutTests(Office office) : IClassFixture<Office>
{
    private const string Long = "Der Anfang der Notiz steht auf jedem Gerät.\nDie zweite Zeile wird länger als das, was es sich schicken lässt: ÄÖÜ äöü ß.";

    [Fact]
    public async Task What_was_listed_as_Supported_and_is_left_out_is_cleared_and_the_rest_is_kept()
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(supported: ["Contacts:JobTitle", "Contacts:MobilePhoneNumber", "Contacts:Categories", "Contacts:Birthday", "Contacts:Spouse", "Contacts:Children"]);
        await phone.EditAsync(address, (Fields.JobTitle, "Maklerin"), (Fields.Mobile, "0170 1234567"), (Fields.Categories, "Kunde"), (Fields.Birthday, "1980-02-29T11:59:00.000Z"),
            ("Contacts:Spouse", "Maria"), ("Contacts:Children", "Max"), ("Contacts:Department", "Verkauf"));
        Assert.Equal("Maklerin", (await office.Anna.GetAsync(address.Id!)).JobTitle);

        await phone.EditAsync(address, (Fields.Street, "Allee 6"));

        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal((null, null, "Allee 6", "Aachen", Long), (now.JobTitle, now.Birthday, now.Street, now.City, now.Notes));
        Assert.Empty(now.Categories);
        Assert.Equal(["0241 1 business business *", "0170 1234567 mobile -"], now.Brief("phones"));
        await AssertExtrasAsync(address, spouse: null, department: "Verkauf");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_Supported_what_is_left_out_is_kept_and_an_empty_element_clears(bool emptyElement)
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(supported: emptyElement ? [] : null);
        await phone.EditAsync(address, ("Contacts:Spouse", "Maria"), ("Contacts:Department", "Verkauf"));
        await phone.EditAsync(address, (Fields.Street, "Allee 6"));
        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(("Maklerin", "1980-02-29", "Allee 6", "Aachen", Long), (now.JobTitle, now.Birthday, now.Street, now.City, now.Notes));
        Assert.Equal(["Kunde"], now.Categories);
        await AssertExtrasAsync(address, spouse: "Maria", department: "Verkauf");

        await phone.EditAsync(address, (Fields.JobTitle, ""), (Fields.Birthday, ""), (Fields.Categories, ""), ("AirSyncBase:Body", ""), (Fields.Mobile, ""), ("Contacts:Spouse", ""));

        now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal((null, null, "Allee 6", "Aachen", null), (now.JobTitle, now.Birthday, now.Street, now.City, now.Notes));
        Assert.Empty(now.Categories);
        Assert.Equal(["0241 1 business business *", "0170 1234567 mobile -"], now.Brief("phones"));
        await AssertExtrasAsync(address, spouse: null, department: "Verkauf");
        await phone.QuietAsync();
    }

    [Fact]
    public async Task Body_and_Picture_are_not_cleared_by_being_left_out_even_if_listed()
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(supported: ["Contacts:Picture", "AirSyncBase:Body", "Contacts:JobTitle"]);
        await phone.EditAsync(address, ("Contacts:Picture", "AAAA"), (Fields.JobTitle, "Chefin"));

        await phone.EditAsync(address, (Fields.Street, "Allee 6"));

        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal((null, Long), (now.JobTitle, now.Notes));
        var tablet = await office.PhoneAsync();
        Assert.Equal("AAAA", tablet.Shows(address, "Contacts:Picture"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(44)]
    [InlineData(45)]
    [InlineData(46)]
    [InlineData(47)]
    [InlineData(119)]
    public async Task Notes_of_which_the_device_was_sent_the_beginning_are_not_cut_when_it_comes_back(int size)
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(defaults: request => request.BodyPreference(1, size));
        var id = phone.IdOf(address);
        Assert.StartsWith(phone.Contact(id)["AirSyncBase:Body"]!, Long.ReplaceLineEndings("\r\n"), StringComparison.Ordinal);

        await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With((Fields.JobTitle, "Chefin"))));

        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(("Chefin", Long), (now.JobTitle, now.Notes));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_real_edit_of_such_notes_is_taken()
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(defaults: request => request.BodyPreference(1, 10));
        var id = phone.IdOf(address);
        var beginning = phone.Contact(id)["AirSyncBase:Body"];

        await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(("AirSyncBase:Body", beginning + " Neu"))));

        Assert.Equal(beginning + " Neu", (await office.Anna.GetAsync(address.Id!)).Notes);
    }

    [Fact]
    public async Task An_edit_of_cut_notes_after_the_whole_was_fetched_is_taken()
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(defaults: request => request.BodyPreference(1, 10));
        var id = phone.IdOf(address);
        var whole = (await phone.FetchAsync(phone.Contacts, id))["AirSyncBase:Body"];
        Assert.Equal(Long.ReplaceLineEndings("\r\n"), whole);

        await phone.EditAsync(address, ("AirSyncBase:Body", whole + " Ende"));

        Assert.Equal(Long + " Ende", (await office.Anna.GetAsync(address.Id!)).Notes);
    }

    [Fact]
    public async Task Deleting_the_beginning_clears_the_notes()
    {
        var address = await FullAsync();
        var phone = await office.PhoneAsync(defaults: request => request.BodyPreference(1, 10));

        await phone.EditAsync(address, ("AirSyncBase:Body", ""));

        Assert.Null((await office.Anna.GetAsync(address.Id!)).Notes);
        await phone.QuietAsync();
    }

    private Task<CrmAddress> FullAsync() => office.AddressAsync(with =>
    {
        (with.JobTitle, with.Birthday, with.Street, with.City, with.Notes) = ("Maklerin", "1980-02-29", "Allee 5", "Aachen", Long);
        with.Categories.Add("Kunde");
        with.Phones.Add(new("0241 1", "business", standard: true));
        with.Phones.Add(new("0170 1234567", "mobile", "mobile"));
    });

    private async Task AssertExtrasAsync(CrmAddress address, string? spouse, string? department)
    {
        var tablet = await office.PhoneAsync();
        Assert.Equal((spouse, department), (tablet.Shows(address, "Contacts:Spouse"), tablet.Shows(address, "Contacts:Department")));
    }

    private static class Fields
    {
        public const string JobTitle = "Contacts:JobTitle", Birthday = "Contacts:Birthday", Street = "Contacts:BusinessAddressStreet", Categories = "Contacts:Categories", Mobile = "Contacts:MobilePhoneNumber";
    }
}
