using NodaTime;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class AddressViewTests
{
    [Fact]
    public void Every_field_has_its_place_and_the_salutation_has_none()
    {
        var view = new Address
        {
            Salutation = "Frau",
            Title = "Dr.",
            FirstName = "Erika",
            LastName = "Mustermann",
            Company = "Muster GmbH",
            JobTitle = "Maklerin",
            Street = "Allee 5",
            PostalCode = "52068",
            City = "Aachen",
            State = "NRW",
            Country = "Deutschland",
            Birthday = new LocalDate(1980, 2, 29),
            Website = "https://example.org",
            Notes = "Zeile 1\r\nZeile 2",
            Categories = ["Kunde", "Käufer"],
        }.View();

        Assert.Equal(
            [
                (AddressField.FileAs, "Mustermann, Erika"), (AddressField.Title, "Dr."), (AddressField.FirstName, "Erika"),
                (AddressField.LastName, "Mustermann"),
                (AddressField.Company, "Muster GmbH"), (AddressField.JobTitle, "Maklerin"), (AddressField.Street, "Allee 5"),
                (AddressField.PostalCode, "52068"),
                (AddressField.City, "Aachen"), (AddressField.State, "NRW"), (AddressField.Country, "Deutschland"), (AddressField.Birthday, "1980-02-29"),
                (AddressField.Website, "https://example.org"), (AddressField.Notes, "Zeile 1\nZeile 2"), (AddressField.Categories, "Kunde\nKäufer"),
            ],
            view.Values.Select(value => (value.Key, value.Value)));
    }

    [Theory]
    [InlineData("Mustermann", "Erika", "Muster GmbH", "Mustermann, Erika")]
    [InlineData("Mustermann", null, "Muster GmbH", "Mustermann")]
    [InlineData(null, "Erika", "Muster GmbH", "Erika")]
    [InlineData(null, null, "Muster GmbH", "Muster GmbH")]
    [InlineData(" ", "", " Muster GmbH ", "Muster GmbH")]
    [InlineData(null, null, null, "")]
    public void It_is_filed_by_name_else_by_company(string? last, string? first, string? company, string fileAs) =>
        Assert.Equal(fileAs, new Address { LastName = last, FirstName = first, Company = company }.View()[AddressField.FileAs]);

    [Fact]
    public void Emails_are_plain_addresses_in_the_spelling_of_the_CRM()
    {
        var address = An.Address().WithEmail("Jane@Example.org", Slot.Email1).WithEmail("\"Doe, Jane\" <jane.doe@example.org>", Slot.Email3).Build();

        Assert.Equal("Email1: Jane@Example.org; Email3: jane.doe@example.org", address.Shown(EntryFamily.Emails));
    }

    [Fact]
    public void Numbers_are_shown_as_they_are_written() =>
        Assert.Equal("+49 (0)241/44 68 60", An.Address().WithPhone("+49 (0)241/44 68 60", Slot.Pager).Build().View()[Slot.Pager]);

    [Fact]
    public void What_is_empty_is_not_shown()
    {
        Assert.Empty(new Address().View().Values);
        Assert.Equal("", AddressView.Empty[AddressField.Notes]);
        Assert.Equal("", AddressView.Empty[Slot.Mobile]);
    }
}
