namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>An element of a class of items as it was published, and what a test makes of it.</summary>
/// <param name="Class">Class of the folder: Contacts, Tasks or Calendar.</param>
/// <param name="Element">Page and name, with the containers around it: <c>Tasks:Recurrence/Interval</c>.</param>
/// <param name="Type">Type of its content.</param>
/// <param name="IsGhostable">Whether it may stand in Supported (MS-ASCMD 2.2.3.179).</param>
/// <param name="First">The first version that has it.</param>
/// <param name="Last">The last one.</param>
/// <param name="Sample">What is sent, and what is expected; <see cref="In"/> says in which version.</param>
public sealed record ElementRow(string Class, string Element, string Type, bool IsGhostable, Version First, Version Last, Sample Sample)
{
    /// <summary>The element of the item itself that it is, or is in.</summary>
    public string Top => Element.Split('/')[0];

    public bool IsNested => Element.Contains('/', StringComparison.Ordinal);

    public bool IsIn(string version) => Version.Parse(version) is var spoken && spoken >= First && spoken <= Last;

    /// <summary>The sample for a version.</summary>
    public Sample In(string version) => Sample.From16 is { } late && Version.Parse(version) >= new Version(16, 0) ? late : Sample;

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

    /// <summary>Kept as the device said it that added the item, whatever others say.</summary>
    Fixed,

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

    /// <summary>What devices have by rule, where it is not the name of the item; * for anything but what a device said.</summary>
    public string? Rule { get; init; }

    /// <summary>What must go with a value of it.</summary>
    public IReadOnlyList<(string Element, string Value)> With { get; init; } = [];

    /// <summary>What must go with the second value, where that is something else.</summary>
    public IReadOnlyList<(string Element, string Value)>? WithSecond { get; init; }

    /// <summary>Another element by which the server says the same, and its values.</summary>
    public (string Element, string First, string Second)? As { get; init; }

    /// <summary>What is expected but for the fate's usual words.</summary>
    public Func<ElementOutcome, ElementOutcome> Differs { get; init; } = outcome => outcome;

    /// <summary>What is so from 16.0 on, where it is something else.</summary>
    public Sample? From16 { get; init; }

    /// <summary>How the JSON API shows it.</summary>
    public CrmValue? Crm { get; init; }

    /// <summary>In which element of its family the standard entry is shown when no entry has a slot (contract, "The fallback").</summary>
    public string? Fallback { get; init; }

    /// <summary>A word for the table where the CRM's member does not say enough.</summary>
    public string? Remark { get; init; }

    /// <summary>What it holds before it is cleared; never what it holds when it is clear.</summary>
    public string Held => Second == Cleared || Fate == Fate.Fixed ? First : Second;

    /// <summary>Whether there is nothing to edit in it.</summary>
    public bool HasOneValue => First == Second;

    /// <summary>What must go with one of the values.</summary>
    public IReadOnlyList<(string Element, string Value)> WithOf(string? value) => value == Second ? WithSecond ?? With : With;
}
