using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Domain.Tests.Undoing;

internal static class UndoResultExtensions
{
    /// <summary>What was brought back and what stayed, in one line: <c>start; kept: due</c>.</summary>
    public static string Line<TRecord>(this UndoResult<TRecord> undone) => $"{string.Join(", ", undone.Restored)}; kept: {string.Join(", ", undone.Kept)}";
}
