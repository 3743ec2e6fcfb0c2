using System.Globalization;
using OnOfficeSync.Application.Items;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>A part of a list. Source: contract, "All lists answer".</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">What <c>after</c> is for the next part; null at the end.</param>
internal sealed record ListJson<T>(IReadOnlyList<T> Items, string? Next);

internal static class ListJson
{
    public static ListJson<TJson> Of<T, TJson>(Page<T> page, Func<T, TJson> map) =>
        new([.. page.Items.Select(map)], page.Next?.ToString(CultureInfo.InvariantCulture));
}
