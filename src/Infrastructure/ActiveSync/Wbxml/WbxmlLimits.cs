namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>
/// How much a body may ask of the server; the format itself sets no bounds. All are checked before memory is taken.
/// </summary>
/// <param name="MaxDepth">Levels of nesting; the deepest message of the protocol has about 12.</param>
/// <param name="MaxElements">Elements in one body, skipped ones included.</param>
/// <param name="MaxTextBytes">Bytes of one value, text or byte array.</param>
/// <param name="MaxBodyBytes">Bytes of the whole body.</param>
internal sealed record WbxmlLimits(
    int MaxDepth = 32,
    int MaxElements = 200_000,
    int MaxTextBytes = 4 * 1024 * 1024,
    long MaxBodyBytes = 64L * 1024 * 1024)
{
    /// <summary>The limits for a request of a device.</summary>
    public static WbxmlLimits Default { get; } = new();
}
