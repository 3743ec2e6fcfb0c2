namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>An element of a class of items as it was published, and what a test makes of it.</summary>
/// <param name="Class">Class of the folder: Contacts, Tasks or Calendar.</param>
/// <param name="Element">Page and name, with the containers around it: <c>Tasks:Recurrence/Interval</c>.</param>
/// <param name="Type">Type of its content.</param>
/// <param name="IsGhostable">Whether it may stand in Supported (MS-ASCMD 2.2.3.179).</param>
/// <param name="First">The first version that has it.</param>
/// <param name="Last">The last one.</param>
/// <param name="Sample">What is sent, and what is expected.</param>
public sealed record ElementRow(string Class, string Element, string Type, bool IsGhostable, Version First, Version Last, Sample Sample)
{
    /// <summary>The element of the item itself that it is, or is in.</summary>
    public string Top => Element.Split('/')[0];

    public bool IsNested => Element.Contains('/', StringComparison.Ordinal);

    /// <summary>What it holds before it is cleared; never what it holds when it is clear.</summary>
    public string Held => Sample.Second == Sample.Cleared ? Sample.First : Sample.Second;

    public bool IsIn(string version) => Version.Parse(version) is var spoken && spoken >= First && spoken <= Last;

    /// <summary>What leaving it out of a Change does (contract, "An element left out"): of contacts alone it clears, from 16.0 on or where Supported named it; a container is sent whole, without what is left out.</summary>
    public bool IsClearedByAbsence(string version, bool isSupported) =>
        IsNested || (Class == "Contacts" && IsGhostable && !Element.EndsWith(":Picture", StringComparison.Ordinal) && (isSupported || Version.Parse(version) >= new Version(16, 0)));
}

/// <summary>What becomes of an element.</summary>
public enum Fate
{
    /// <summary>Has a field in the CRM.</summary>
    Field,

    /// <summary>A field without which the item is nothing: it cannot be cleared.</summary>
    Required,

    /// <summary>Has none; kept for this user and given back as it came.</summary>
    Beside,

    /// <summary>Made by the server, whatever a device says.</summary>
    ByRule,

    /// <summary>The CRM cannot say it: the item is stored without it, and a notice says so.</summary>
    Simplified,

    /// <summary>Says nothing that would be kept, and is never sent.</summary>
    Ignored,
}

/// <summary>What tests send of an element, and what is to become of it.</summary>
/// <param name="Element">Page and name.</param>
/// <param name="Fate">What becomes of it.</param>
/// <param name="First">What the first device sends.</param>
/// <param name="Second">What the second makes of it.</param>
public sealed record Sample(string Element, Fate Fate, string First, string Second)
{
    /// <summary>What devices have when it is clear; empty for nothing.</summary>
    public string Cleared { get; init; } = "";

    /// <summary>Whether an empty element is replaced by the day on which it came.</summary>
    public bool IsClearedToday { get; init; }

    /// <summary>What devices have by rule, where it is not the name of the item.</summary>
    public string? Rule { get; init; }

    /// <summary>What must go with a value of it.</summary>
    public IReadOnlyList<(string Element, string Value)> With { get; init; } = [];

    /// <summary>How the JSON API shows it.</summary>
    public CrmValue? Crm { get; init; }

    /// <summary>In which element of its family the standard entry is shown when no entry has a slot (contract, "The fallback").</summary>
    public string? Fallback { get; init; }

    /// <summary>A word for the table where the CRM's member does not say enough.</summary>
    public string? Remark { get; init; }
}
