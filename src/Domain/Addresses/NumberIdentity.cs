using System.Diagnostics.CodeAnalysis;
using OnOfficeSync.Domain.Time;
using PhoneNumbers;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>When two phone or fax numbers are the same. Source: contract, "Two phone or fax numbers are the same when".</summary>
public static class NumberIdentity
{
    private const string Region = "DE";

    // So many last digits decide without parsing: what libphonenumber rewrites (national prefix, carrier code) stands at the front.
    private const int Tail = 4;

    // What is stored is asked for once before and once after, and office numbers again and again.
    private static readonly BoundedCache<string, string?> Identities = new(4096, number => TryParse(number, out var identity) ? identity : null);

    /// <summary>The number in E.164, region DE, with its extension; null if it is none.</summary>
    public static string? Of(string number) => Identities.Of(number);

    /// <summary>
    /// Whether two numbers are the same in E.164, region DE, with the same extension. If one of them cannot be parsed: whether they are equal
    /// after removing everything but digits, '+', '*' and '#', or, if there are none, equal as trimmed text.
    /// </summary>
    public static bool Same(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return true;
        // Parsing costs some microseconds each time, and nearly all pairs that are asked for differ or agree plainly.
        if (IsPlain(a) && IsPlain(b))
        {
            var (left, right) = (Dialled(a), Dialled(b));
            if (left == right)
                return left.Length > 0 || a.Trim() == b.Trim();
            if (left.Length >= Tail && right.Length >= Tail && !left.AsSpan()[^Tail..].SequenceEqual(right.AsSpan()[^Tail..]))
                return false;
        }

        return TryParse(a, out var first) && TryParse(b, out var second) ? first == second : SameText(a, b);
    }

    private static bool SameText(string a, string b)
    {
        var (left, right) = (Dialled(a), Dialled(b));
        return left.Length > 0 || right.Length > 0 ? left == right : a.Trim() == b.Trim();
    }

    private static string Dialled(string number) => string.Concat(number.Where(c => char.IsAsciiDigit(c) || c is '+' or '*' or '#'));

    // Without letters, extensions and parameters a number is nothing but its digits.
    private static bool IsPlain(string number) => number.All(c => char.IsAsciiDigit(c) || c is ' ' or '+' or '-' or '(' or ')' or '/' or '.');

    private static bool TryParse(string number, [NotNullWhen(true)] out string? identity)
    {
        identity = null;
        // Refusing costs libphonenumber an exception, so what is no number at all does not reach it.
        if (!number.Any(char.IsDigit))
            return false;
        try
        {
            var util = PhoneNumberUtil.GetInstance();
            var parsed = util.Parse(number, Region);
            identity = util.Format(parsed, PhoneNumberFormat.E164) + (parsed.HasExtension ? ";" + parsed.Extension : "");
            return true;
        }
        catch (NumberParseException)
        {
            return false;
        }
    }
}
