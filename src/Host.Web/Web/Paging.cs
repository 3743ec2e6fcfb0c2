using System.Globalization;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>Which part of a list is wanted. Source: contract, "All lists answer".</summary>
internal sealed record Paging(long? After, int Limit)
{
    private const int Usual = 100;
    private const int Most = 1_000;

    public static ValueTask<Paging> BindAsync(HttpContext http)
    {
        List<(string, string)> errors = [];
        var limit = LimitOf(http.Request.Query["limit"]);
        if (limit is null)
            errors.Add(("limit", $"A number from 1 on; more than {Most} is cut."));
        long? after = null;
        if (http.Request.Query.TryGetValue("after", out var cursor))
        {
            if (long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var value))
                after = value;
            else
                errors.Add(("after", "It is no cursor of this list."));
        }

        return errors.Count == 0 ? new(new Paging(after, limit!.Value)) : throw RefusedException.Invalid(errors);
    }

    private static int? LimitOf(string? text)
    {
        if (text is null)
            return Usual;
        if (text.Length == 0 || !text.All(char.IsAsciiDigit) || text.All(c => c == '0'))
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? Math.Min(value, Most) : Most;
    }
}
