namespace OnOfficeSync.Domain.Addresses;

public sealed partial record Address
{
    /// <summary>The address with another value in a plain field, as a view shows it; empty clears.</summary>
    internal Address With(AddressField field, string value)
    {
        var text = value.Length == 0 ? null : value;
        return field switch
        {
            AddressField.Title => this with { Title = text },
            AddressField.FirstName => this with { FirstName = text },
            AddressField.LastName => this with { LastName = text },
            AddressField.Company => this with { Company = text },
            AddressField.JobTitle => this with { JobTitle = text },
            AddressField.Street => this with { Street = text },
            AddressField.PostalCode => this with { PostalCode = text },
            AddressField.City => this with { City = text },
            AddressField.State => this with { State = text },
            AddressField.Country => this with { Country = text },
            AddressField.Birthday => this with { Birthday = text is null ? null : AddressTexts.Date(text) },
            AddressField.Website => this with { Website = text },
            AddressField.Notes => this with { Notes = text },
            AddressField.Categories => this with { Categories = text is null ? [] : [.. text.Split('\n')] },
            _ => throw new ArgumentOutOfRangeException(nameof(field), field, "It is no plain field."),
        };
    }
}
