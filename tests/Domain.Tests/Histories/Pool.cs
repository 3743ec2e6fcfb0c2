using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Histories;

/// <summary>
/// The few values of which random histories are made, so that the same number meets itself again. Which spellings mean the same is written down here, not asked
/// of the code under test.
/// </summary>
public static class Pool
{
    private static readonly string[][] Numbers =
    [
        ["0241 446860", "+49 (0)241 446860", "0049241446860"],
        ["0170 1234567", "+491701234567"],
        ["0241 222222", "0241/222-222"],
        ["*21#"],
    ];

    private static readonly string[][] Mails =
    [
        ["jane@example.org", "JANE@example.org", "\"Doe, Jane\" <jane@example.org>"],
        ["john@example.org", "John@Example.org (John)"],
        ["max@example.org"],
    ];

    public static string[] Values(EntryFamily family) => [.. (family == EntryFamily.Emails ? Mails : Numbers).SelectMany(spellings => spellings)];

    /// <summary>What a value means: equal for equal numbers; empty for no value. Views and stored e-mails have lost the display name.</summary>
    public static string Meaning(string value) =>
        value.Length == 0 ? "" : Numbers.Concat(Mails).Single(spellings => spellings.Any(spelling => spelling == value || Plain(spelling) == value))[0];

    /// <summary>How a value of the pool looks without a display name.</summary>
    public static string Plain(string value) => value switch
    {
        "\"Doe, Jane\" <jane@example.org>" => "jane@example.org",
        "John@Example.org (John)" => "John@Example.org",
        _ => value,
    };
}
