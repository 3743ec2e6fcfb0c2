namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>One of phones, faxes and e-mails, with two of its slots (the first is the fallback's of a business entry) and some values.</summary>
public sealed record Family
{
    private static readonly Family[] All =
    [
        new()
        {
            Name = "phones", First = "business", FirstElement = "Contacts:BusinessPhoneNumber", Second = "home", SecondElement = "Contacts:HomePhoneNumber", SecondType = "private",
            A = "0241 4468601", B = "+49 241 4468602", OtherB = "0241/446 86-02", C = "0241 4468603",
        },
        new()
        {
            Name = "faxes", First = "businessFax", FirstElement = "Contacts:BusinessFaxNumber", Second = "homeFax", SecondElement = "Contacts:HomeFaxNumber", SecondType = "private",
            A = "0241 4468691", B = "0049241 4468692", OtherB = "+49 (0)241 4468692", C = "0241 4468693",
        },
        new()
        {
            Name = "emails", First = "email1", FirstElement = "Contacts:Email1Address", Second = "email2", SecondElement = "Contacts:Email2Address", SecondType = "business",
            A = "a@example.org", B = "b@example.org", OtherB = "Eva Muster <B@Example.org>", C = "c@example.org",
        },
    ];

    public static TheoryData<string> Names => [.. All.Select(family => family.Name)];

    public required string Name { get; init; }

    public required string First { get; init; }

    public required string FirstElement { get; init; }

    public required string Second { get; init; }

    public required string SecondElement { get; init; }

    /// <summary>The type of an entry that a device makes in the second slot.</summary>
    public required string SecondType { get; init; }

    public required string A { get; init; }

    public required string B { get; init; }

    /// <summary>The second value, spelled otherwise.</summary>
    public required string OtherB { get; init; }

    public required string C { get; init; }

    public static Family Of(string name) => All.Single(family => family.Name == name);

    /// <summary>An address with these entries.</summary>
    public Action<CrmAddress> With(params CrmEntry[] entries) => address =>
    {
        foreach (var entry in entries)
            address.Entries(Name).Add(entry);
    };
}
