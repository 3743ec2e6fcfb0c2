using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>What the CRM has no field for (contract, "On the wire"): kept for its user alone, and given back as it came.</summary>
public sealed class ExtrasTests(Office office) : IClassFixture<Office>
{
    private static readonly string[] Texts =
    [
        "Contacts:AssistantName", "Contacts:Department", "Contacts:HomeAddressCity", "Contacts:HomeAddressCountry", "Contacts:HomeAddressPostalCode", "Contacts:HomeAddressState",
        "Contacts:HomeAddressStreet", "Contacts:MiddleName", "Contacts:OfficeLocation", "Contacts:OtherAddressCity", "Contacts:OtherAddressCountry", "Contacts:OtherAddressPostalCode",
        "Contacts:OtherAddressState", "Contacts:OtherAddressStreet", "Contacts:Spouse", "Contacts:Suffix", "Contacts:YomiCompanyName", "Contacts:YomiFirstName", "Contacts:YomiLastName",
        "Contacts2:AccountName", "Contacts2:CustomerId", "Contacts2:GovernmentId", "Contacts2:IMAddress", "Contacts2:IMAddress2", "Contacts2:IMAddress3", "Contacts2:ManagerName", "Contacts2:NickName",
    ];

    [Fact]
    public async Task They_come_to_the_users_other_devices_as_they_came_and_never_to_a_colleague()
    {
        var address = await office.AddressAsync();
        var (phone, tablet, colleague) = (await office.PhoneAsync(), await office.PhoneAsync(), await office.PhoneAsync("ben"));
        var tag = await office.Anna.TagAsync(address.Id!);
        var extras = Contact.Build(
        [
            .. Texts.Select(element => (element, (string?)$" Wert von {element} ")),
            ("Contacts:Anniversary", "2001-05-04T00:00:00.000Z"), ("Contacts:Children", "Max;Mia;Max"), ("Contacts:Picture", Convert.ToBase64String([1, 2, 3, 250])),
        ]);

        await phone.SyncAsync(phone.Contacts, request => request.Change(phone.IdOf(address), extras));

        await phone.QuietAsync();
        Assert.Single((await tablet.PullAsync()).Changed);
        var shown = tablet.Contact(tablet.IdOf(address)).Xml;
        Assert.All(extras.Elements(), extra => Assert.True(XNode.DeepEquals(extra, shown.Element(extra.Name)), $"{extra} came back as {shown.Element(extra.Name)}"));
        await colleague.QuietAsync();
        Assert.Null(colleague.Shows(address, "Contacts:Spouse"));
        Assert.Equal(tag, await office.Anna.TagAsync(address.Id!));
        var later = await office.PhoneAsync();
        Assert.Equal("Max;Mia;Max", later.Shows(address, "Contacts:Children"));
    }

    [Fact]
    public async Task Each_user_has_their_own()
    {
        var address = await office.AddressAsync();
        var (anna, ben) = (await office.PhoneAsync(), await office.PhoneAsync("ben"));
        await anna.EditAsync(address, ("Contacts:Spouse", "Maria"));

        var result = await ben.EditAsync(address, ("Contacts:Spouse", "Josef"));

        Assert.Empty(result.Answers);
        var (first, second) = (await office.PhoneAsync(), await office.PhoneAsync("ben"));
        Assert.Equal(("Maria", "Josef"), (first.Shows(address, "Contacts:Spouse"), second.Shows(address, "Contacts:Spouse")));
        Assert.Empty(await office.Anna.NoticesAsync(address.Id));
    }

    [Fact]
    public async Task Those_of_an_added_address_come_to_the_users_other_devices()
    {
        var (phone, tablet, name) = (await office.PhoneAsync(), await office.PhoneAsync(), office.Name());

        await phone.AddAsync("c1", ("Contacts:LastName", name), ("Contacts:FileAs", name), ("Contacts:Children", "Max;Mia"), ("Contacts2:NickName", "Hexe"));

        await tablet.PullAsync();
        var made = await office.Anna.FindAsync(name);
        Assert.Equal(("Max;Mia", "Hexe"), (tablet.Shows(made, "Contacts:Children"), tablet.Shows(made, "Contacts2:NickName")));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task Different_ones_edited_on_two_devices_merge()
    {
        var address = await office.AddressAsync();
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        await phone.EditAsync(address, ("Contacts:Spouse", "Maria"));

        var result = await tablet.EditAsync(address, ("Contacts:Children", "Max"));

        Assert.Empty(result.Answers);
        await phone.PullAsync();
        await tablet.PullAsync();
        foreach (var device in new[] { phone, tablet })
        {
            Assert.Equal(("Maria", "Max"), (device.Shows(address, "Contacts:Spouse"), device.Shows(address, "Contacts:Children")));
            await device.QuietAsync();
        }

        Assert.Empty(await office.Anna.NoticesAsync(address.Id));
    }

    [Theory]
    [InlineData(null, "Maria", "Josefa")]
    [InlineData(0, "Josefa", "Maria")]
    public async Task The_same_one_edited_on_two_devices_is_a_conflict_that_a_notice_tells(int? conflict, string kept, string lost)
    {
        var address = await office.AddressAsync();
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync(defaults: request => request.Conflict = conflict));
        await phone.EditAsync(address, ("Contacts:Spouse", "Maria"));

        var result = await tablet.EditAsync(address, ("Contacts:Spouse", "Josefa"));

        Assert.Equal(conflict is null ? "7" : null, result.AnswerTo(tablet.IdOf(address))?.Status);
        await tablet.PullAsync();
        await phone.PullAsync();
        Assert.Equal((kept, kept), (phone.Shows(address, "Contacts:Spouse"), tablet.Shows(address, "Contacts:Spouse")));
        var notice = Assert.Single(await office.Anna.NoticesAsync(address.Id));
        Assert.Equal(("conflict", "Spouse", kept, lost), (notice.Kind, notice.Details["field"], notice.Details["kept"], notice.Details["lost"]));
    }

    [Fact]
    public async Task An_empty_element_clears_one()
    {
        var address = await office.AddressAsync();
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());
        await phone.EditAsync(address, ("Contacts:Spouse", "Maria"), ("Contacts:Children", "Max"), ("Contacts:Picture", "AAAA"));
        await tablet.PullAsync();

        await tablet.EditAsync(address, ("Contacts:Spouse", ""), ("Contacts:Children", ""), ("Contacts:Picture", ""));

        await phone.PullAsync();
        Assert.Null(phone.Shows(address, "Contacts:Spouse"));
        Assert.Null(phone.Shows(address, "Contacts:Children"));
        Assert.Null(phone.Shows(address, "Contacts:Picture"));
        await tablet.QuietAsync();
    }

    [Fact]
    public async Task They_outlive_an_edit_in_the_CRM()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        await phone.EditAsync(address, ("Contacts:Spouse", "Maria"));

        await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");
        await phone.PullAsync();

        Assert.Equal(("Maria", "Aachen"), (phone.Shows(address, "Contacts:Spouse"), phone.Shows(address, "Contacts:BusinessAddressCity")));
    }

    [Fact]
    public async Task FileAs_is_none_of_them()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, ("Contacts:FileAs", "Meine Freundin"));
        await phone.PullAsync();

        Assert.Equal($"{address.LastName}, Eva", phone.Shows(address, "Contacts:FileAs"));
    }
}
