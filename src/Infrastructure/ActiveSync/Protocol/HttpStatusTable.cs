namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>
/// The HTTP codes that stand for common statuses up to version 12.1 (MS-ASCMD 2.2.2; contract, "Gates" and "Every device must provision"). Statuses without a code of their own there are refusals: 403.
/// </summary>
internal static class HttpStatusTable
{
    private const int Refused = 403;

    private static readonly (int First, int Last, int Code)[] Rows =
    [
        (101, 109, 400),
        (110, 110, 500),
        (111, 111, 503),
        (113, 113, 507),
        (114, 114, 503),
        // A server without mail: the command is as good as unknown.
        (120, 120, 501),
        (137, 137, 501),
        (138, 138, 400),
        (140, 144, 449),
        (147, 147, 400),
    ];

    /// <summary>The code of a status.</summary>
    public static int CodeOf(CommonStatus status)
    {
        foreach (var (first, last, code) in Rows)
        {
            if ((int)status >= first && (int)status <= last)
                return code;
        }

        return Refused;
    }
}
