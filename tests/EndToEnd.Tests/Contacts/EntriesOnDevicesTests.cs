namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>What a phone's edits of numbers, faxes and e-mails do to the CRM (contract, "What devices may do to the CRM"); each rule for each family.</summary>
public sealed class EntriesOnDevicesTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string> Families => Family.Names;

    [Theory, MemberData(nameof(Families))]
    public async Task A_changed_entry_becomes_a_new_one_with_the_slot_and_the_old_one_stays_without(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First)));
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());

        var result = await phone.EditAsync(address, (family.FirstElement, family.B));

        Assert.Empty(result.Answers);
        Assert.Equal([$"{family.A} business - *", $"{family.B} business {family.First}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
        Assert.Single((await tablet.PullAsync()).Changed);
        Assert.Equal(family.B, tablet.Shows(address, family.FirstElement));
    }

    [Theory, MemberData(nameof(Families))]
    public async Task A_removed_entry_stays_in_the_CRM_without_slot(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First), new CrmEntry(family.B, family.Second)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.SecondElement, ""));

        Assert.Equal([$"{family.A} business {family.First} *", $"{family.B} business -"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
        Assert.Null(phone.Shows(address, family.SecondElement));
    }

    [Theory, MemberData(nameof(Families))]
    public async Task The_first_entry_added_keeps_what_the_fallback_showed_in_its_slot(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.C), new CrmEntry(family.A, standard: true)));
        var phone = await office.PhoneAsync();
        Assert.Equal(family.A, phone.Shows(address, family.FirstElement));

        await phone.EditAsync(address, (family.SecondElement, family.B));

        Assert.Equal(
            [$"{family.C} business -", $"{family.A} business {family.First} *", $"{family.B} {family.SecondType} {family.Second}"],
            (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
        Assert.Equal(family.A, phone.Shows(address, family.FirstElement));
    }

    [Theory, MemberData(nameof(Families))]
    public async Task A_fallback_entry_changed_becomes_a_new_one_and_the_standard_stays_without_slot(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.FirstElement, family.B));

        Assert.Equal([$"{family.A} business - *", $"{family.B} business {family.First}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task A_fallback_entry_moved_away_for_another_is_not_assigned(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.FirstElement, ""), (family.SecondElement, family.B));

        Assert.Equal([$"{family.A} business - *", $"{family.B} {family.SecondType} {family.Second}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task The_same_value_in_a_second_slot_is_a_second_entry(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.SecondElement, family.A));

        Assert.Equal([$"{family.A} business {family.First} *", $"{family.A} {family.SecondType} {family.Second}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task An_existing_entry_takes_the_slot_in_whatever_spelling_and_keeps_its_own(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First), new CrmEntry(family.B)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.FirstElement, family.OtherB));

        Assert.Equal([$"{family.A} business - *", $"{family.B} business {family.First}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        var tablet = await office.PhoneAsync();
        Assert.Equal(family.B, tablet.Shows(address, family.FirstElement));
    }

    [Theory, MemberData(nameof(Families))]
    public async Task The_same_entry_in_another_spelling_is_no_change(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.B, family.First)));
        var phone = await office.PhoneAsync();
        var tag = await office.Anna.TagAsync(address.Id!);

        await phone.EditAsync(address, (family.FirstElement, family.OtherB));

        Assert.Equal(tag, await office.Anna.TagAsync(address.Id!));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task Two_entries_swapped_change_slots_and_nothing_is_made(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First), new CrmEntry(family.B, family.Second)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.FirstElement, family.B), (family.SecondElement, family.A));

        Assert.Equal([$"{family.A} business {family.Second} *", $"{family.B} business {family.First}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task With_all_removed_the_fallback_comes_back_to_the_device_by_itself(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.B, family.Second), new CrmEntry(family.A, family.First, standard: true)));
        var (phone, tablet) = (await office.PhoneAsync(), await office.PhoneAsync());

        await phone.EditAsync(address, (family.FirstElement, ""), (family.SecondElement, ""));
        await phone.PullAsync();

        Assert.Equal([$"{family.B} business -", $"{family.A} business - *"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        await tablet.PullAsync();
        foreach (var device in new[] { phone, tablet })
        {
            Assert.Equal(family.A, device.Shows(address, family.FirstElement));
            Assert.Null(device.Shows(address, family.SecondElement));
            await device.QuietAsync();
        }
    }

    [Theory, MemberData(nameof(Families))]
    public async Task A_fallback_entry_removed_assigns_nothing_and_is_shown_again(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A), new CrmEntry(family.B)));
        var phone = await office.PhoneAsync();

        await phone.EditAsync(address, (family.FirstElement, ""));
        await phone.PullAsync();

        Assert.Equal([$"{family.A} business - *", $"{family.B} business -"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        Assert.Equal(family.A, phone.Shows(address, family.FirstElement));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task Others_assigned_in_the_CRM_meanwhile_keep_the_fallback_away(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First), new CrmEntry(family.B)));
        var phone = await office.PhoneAsync();
        await office.Anna.AssignAsync(address.Id!, name, family.B, family.Second);

        await phone.EditAsync(address, (family.FirstElement, ""));
        await phone.PullAsync();

        Assert.Equal([$"{family.A} business - *", $"{family.B} business {family.Second}"], (await office.Anna.GetAsync(address.Id!)).Brief(name));
        Assert.Null(phone.Shows(address, family.FirstElement));
        Assert.Equal(family.B, phone.Shows(address, family.SecondElement));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task The_fallback_entry_coming_back_unchanged_assigns_nothing(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A), new CrmEntry(family.B)));
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);

        await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(("Contacts:JobTitle", "Maklerin"))));

        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal("Maklerin", now.JobTitle);
        Assert.Equal([$"{family.A} business - *", $"{family.B} business -"], now.Brief(name));
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Families))]
    public async Task A_slot_given_to_another_entry_in_the_CRM_shows_that_entry(string name)
    {
        var family = Family.Of(name);
        var address = await office.AddressAsync(family.With(new CrmEntry(family.A, family.First), new CrmEntry(family.B, family.Second)));
        var phone = await office.PhoneAsync();

        await office.Anna.AssignAsync(address.Id!, name, family.B, family.First);
        Assert.Single((await phone.PullAsync()).Changed);

        Assert.Equal(family.B, phone.Shows(address, family.FirstElement));
        Assert.Null(phone.Shows(address, family.SecondElement));
    }

    [Fact]
    public async Task Each_slot_has_its_element_and_gives_the_type_to_what_a_device_makes_in_it()
    {
        var phone = await office.PhoneAsync();
        var name = office.Name();
        var fields = Slots.All.Select((slot, number) => (slot.Element, (string?)slot.Value(number))).Prepend(("Contacts:LastName", name)).ToArray();

        await phone.AddAsync("c1", fields);

        var made = await office.Anna.FindAsync(name);
        foreach (var family in new[] { "phones", "faxes", "emails" })
        {
            var expected = Slots.All.Index().Where(slot => slot.Item.Family == family)
                .Select((slot, index) => $"{slot.Item.Value(slot.Index)} {slot.Item.Type} {slot.Item.Name}{(index == 0 ? " *" : "")}");
            Assert.Equal(expected.Order(), made.Brief(family).Order());
        }

        await phone.QuietAsync();
        var tablet = await office.PhoneAsync();
        Assert.All(Slots.All.Index(), slot => Assert.Equal(slot.Item.Value(slot.Index), tablet.Shows(made, slot.Item.Element)));
    }

    [Fact]
    public async Task A_change_in_one_family_leaves_the_others_alone()
    {
        var address = await office.AddressAsync(with =>
        {
            with.Phones.Add(new("0241 1"));
            with.Faxes.Add(new("0241 2", "homeFax", "private"));
            with.Emails.Add(new("x@example.org", type: "private"));
        });
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);

        await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(("Contacts:MobilePhoneNumber", "0170 1234567"))));

        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(["0241 1 business business *", "0170 1234567 mobile mobile"], now.Brief("phones"));
        Assert.Equal(["0241 2 private homeFax *"], now.Brief("faxes"));
        Assert.Equal(["x@example.org private - *"], now.Brief("emails"));
    }

    [Theory]
    [InlineData("mobile", "Contacts:MobilePhoneNumber")]
    [InlineData("business", "Contacts:BusinessPhoneNumber")]
    [InlineData("private", "Contacts:HomePhoneNumber")]
    [InlineData("other", "Contacts:BusinessPhoneNumber")]
    public async Task The_fallback_follows_the_type_of_the_standard_number(string type, string element)
    {
        var address = await office.AddressAsync(with => with.Phones.Add(new("0241 77", type: type)));

        var phone = await office.PhoneAsync();

        Assert.Equal("0241 77", phone.Shows(address, element));
        Assert.Single(Slots.All, slot => phone.Shows(address, slot.Element) is not null);
    }
}
