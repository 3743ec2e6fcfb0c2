using System.Globalization;
using System.Text;

namespace OnOfficeSync.Domain.Items;

/// <summary>Texts in the form in which two that people take for the same are equal.</summary>
internal static class MatchText
{
    private const char Space = ' ';

    /// <summary>Regardless of case and of surplus white space.</summary>
    public static string Of(string? text) => string.Join(Space, (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();

    /// <summary>
    /// A name: regardless of diacritics as well, and ß is ss. "ue" is not ü: Bauer is not Baur.
    /// </summary>
    public static string OfName(string? name)
    {
        var folded = new StringBuilder();
        foreach (var letter in Of(name))
        {
            if (letter is 'ß' or 'ẞ')
                folded.Append("SS");
            else if (char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
                folded.Append(BaseLetters.Of(letter));
        }

        return folded.ToString();
    }
}
