namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>A row of the published table of contact elements, and what a test makes of it.</summary>
public sealed record ElementRow(string Page, string Name, string Type, bool IsGhostable, string First, string Last)
{
    /// <summary>All rows, and the one element of bodies that contacts have.</summary>
    public static IReadOnlyList<ElementRow> All { get; } =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "contact-elements.tsv"))
           where !line.StartsWith('#')
           let cells = line.Split('\t')
           select new ElementRow(cells[0], cells[1], cells[2], cells[3] == "yes", cells[4], cells[5]),
        new("AirSyncBase", "Body", "container", false, "12.0", "16.1"),
    ];

    public string Qualified => $"{Page}:{Name}";

    /// <summary>Of an older version, or of the recipient cache, which there is not: says nothing.</summary>
    public bool IsIgnored => Last == "2.5" || Name is "Alias" or "WeightedRank";

    /// <summary>Made by rule, whatever a device says.</summary>
    public bool IsByRule => Name == "FileAs";

    /// <summary>In which element of its family the standard entry is shown when no entry has a slot (contract, "The fallback"); null for what is no slot.</summary>
    public string? Fallback => Name switch
    {
        "MobilePhoneNumber" => "MobilePhoneNumber",
        "HomePhoneNumber" or "Home2PhoneNumber" => "HomePhoneNumber",
        "BusinessPhoneNumber" or "Business2PhoneNumber" or "CarPhoneNumber" or "RadioPhoneNumber" or "PagerNumber" or "AssistantPhoneNumber" or "CompanyMainPhone" or "MMS" => "BusinessPhoneNumber",
        "BusinessFaxNumber" or "HomeFaxNumber" => Name,
        "Email1Address" or "Email2Address" or "Email3Address" => "Email1Address",
        _ => null,
    };

    /// <summary>Leaving it out of a Change clears it where it is supported (MS-ASCMD 2.2.3.24, 2.2.3.179).</summary>
    public bool IsClearedByAbsence => IsGhostable && Name != "Picture";

    /// <summary>The value that a device sends first, and the one that another device makes of it.</summary>
    public string Value(bool edited) => this switch
    {
        { Fallback: not null, Name: ['E', 'm', 'a', 'i', 'l', ..] } => $"{Name}.{(edited ? "zwei" : "eins")}@example.org",
        { Fallback: not null } => $"+49 241 47{Index:D2}{(edited ? 2 : 1)}",
        { Name: "Birthday" } => edited ? "1981-03-05T11:59:00.000Z" : "1980-02-29T11:59:00.000Z",
        { Name: "Anniversary" } => edited ? "2002-06-06T00:00:00.000Z" : "2001-05-05T22:00:00.000Z",
        { Name: "Picture" } => edited ? "BAUGBwgJ" : "AQIDBAUG",
        { Type: "container", Page: "Contacts" } => edited ? "Dritter" : "Größter;Zweiter & <neuer>",
        { Type: "integer" or "unsignedByte" } => edited ? "1" : "0",
        _ => edited ? $"{Name} zwei" : $"{Name} eins: Ärger & <Übermut> 🏠",
    };

    private int Index => All.ToList().FindIndex(row => row.Name == Name);
}
