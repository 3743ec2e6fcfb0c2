using System.Text;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Storage.Crm.Addresses;

/// <summary>
/// What an address is found by: the words of its names and its e-mail addresses in lower case, each after a space. A word with punctuation in it stands there by its parts as well, so that "lüdenscheidt" finds Müller-Lüdenscheidt.
/// SQLite knows no case but ASCII's, so case is removed here.
/// </summary>
internal static class SearchText
{
    /// <summary>The stored text.</summary>
    public static string Of(Address address)
    {
        string[] words = [.. new[] { address.FirstName, address.LastName, address.Company }.OfType<string>().SelectMany(Words)];
        var emails = address.Emails.SelectMany(email => Words(EmailIdentity.AddressOf(email.Value)));
        return string.Concat(words.Concat(words.SelectMany(Parts)).Concat(emails).Select(word => " " + word));
    }

    /// <summary>The pattern, for LIKE with escape <c>\</c>, of what begins with a text; null when the text is blank.</summary>
    public static string? Pattern(string prefix)
    {
        var words = string.Join(' ', Words(prefix));
        if (words.Length == 0)
            return null;
        var pattern = new StringBuilder("% ");
        foreach (var character in words)
        {
            if (character is '%' or '_' or '\\')
                pattern.Append('\\');
            pattern.Append(character);
        }

        return pattern.Append('%').ToString();
    }

    /// <summary>By what addresses are ordered: the name as devices file it, umlauts beside their vowels (DIN 5007-1).</summary>
    public static string SortName(Address address) => address.FileAs().ToLowerInvariant()
        .Replace('ä', 'a').Replace('ö', 'o').Replace('ü', 'u').Replace("ß", "ss", StringComparison.Ordinal);

    private static string[] Words(string text) => text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IEnumerable<string> Parts(string word)
    {
        for (var at = 1; at < word.Length; at++)
        {
            if (char.IsLetterOrDigit(word[at]) && !char.IsLetterOrDigit(word[at - 1]) && !char.IsSurrogate(word[at - 1]))
                yield return word[at..];
        }
    }
}
