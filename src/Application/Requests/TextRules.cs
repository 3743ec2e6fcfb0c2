using FluentValidation;
using NodaTime;

namespace OnOfficeSync.Application.Requests;

/// <summary>
/// Rules of texts that come from outside. Control characters are refused because no device shows them (contract, "Control characters are a 422").
/// </summary>
internal static class TextRules
{
    /// <summary>The most characters of a line.</summary>
    public const int LineLength = 1_000;

    /// <summary>The most characters of notes.</summary>
    public const int NotesLength = 100_000;

    /// <summary>The most entries of a list.</summary>
    public const int MostItems = 200;

    /// <summary>One line of text.</summary>
    public static IRuleBuilderOptions<T, string?> Line<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(LineLength).WithMessage($"At most {LineLength} characters.")
            .Must(text => text is null || !text.Any(char.IsControl)).WithMessage("Control characters are not allowed.");

    /// <summary>Text of several lines: line ends and tabs are allowed.</summary>
    public static IRuleBuilderOptions<T, string?> Lines<T>(this IRuleBuilder<T, string?> rule) =>
        rule.MaximumLength(NotesLength).WithMessage($"At most {NotesLength} characters.")
            .Must(text => text is null || !text.Any(c => char.IsControl(c) && c is not ('\r' or '\n' or '\t')))
            .WithMessage("Control characters are not allowed but line ends and tabs.");

    /// <summary>A name that signs in: no separator of sign-in can be part of it, and none that paths resolve, as "..".</summary>
    public static IRuleBuilderOptions<T, string> SignInName<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(name => name is { Length: >= 1 and <= 64 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-') && name.Any(char.IsAsciiLetterOrDigit))
            .WithMessage("1 to 64 letters, digits, '.', '_' or '-', one of them a letter or digit.");

    /// <summary>A password that is to be set.</summary>
    public static IRuleBuilderOptions<T, string> Password<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(password => password is { Length: >= 1 and <= 256 }).WithMessage("1 to 256 characters.")
            .Must(password => password is null || !password.Any(char.IsControl)).WithMessage("Control characters are not allowed.");

    /// <summary>What is said of a year that no device can show.</summary>
    public const string Years = "A year from 1 to 9998.";

    /// <summary>Whether a date lies in a year that every calendar can show, with days before and after it.</summary>
    public static bool IsYear(LocalDate date) => date.Year is >= 1 and <= 9998;

    /// <summary>A date that devices can show.</summary>
    public static IRuleBuilderOptions<T, LocalDate?> Year<T>(this IRuleBuilder<T, LocalDate?> rule) =>
        rule.Must(date => date is null || IsYear(date.Value)).WithMessage(Years);

    /// <summary>A list of no more than may be.</summary>
    public static IRuleBuilderOptions<T, IReadOnlyList<string>?> HasRoom<T>(this IRuleBuilder<T, IReadOnlyList<string>?> rule) =>
        rule.Must(items => items is null || items.Count <= MostItems).WithMessage($"At most {MostItems}.");

    /// <summary>An IANA time zone.</summary>
    public static IRuleBuilderOptions<T, string> TimeZone<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(zone => zone is not null && DateTimeZoneProviders.Tzdb.Ids.Contains(zone)).WithMessage("An IANA time zone, for example Europe/Berlin.");
}
