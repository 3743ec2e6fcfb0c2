using OnOfficeSync.Application.Items;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Cuts lists into pages.</summary>
internal static class Pages
{
    /// <summary>Makes a page of rows that were asked for with one more than fits, by which the end is known.</summary>
    public static Page<T> Cut<TRow, T>(List<TRow> rows, int limit, Func<TRow, long> key, Func<TRow, T> item) =>
        rows.Count > limit ? new([.. rows.Take(limit).Select(item)], key(rows[limit - 1])) : new([.. rows.Select(item)], null);
}
