namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>Content types of requests and answers (MS-ASHTTP 2.2.1.1.2.3, 2.2.2.1.2.4).</summary>
internal static class ContentTypes
{
    public const string Wbxml = "application/vnd.ms-sync.wbxml";
    public const string MultiPart = "application/vnd.ms-sync.multipart";
    private const string Short = "application/vnd.ms-sync";

    /// <summary>Whether a request's content type says WBXML, in its long or its short form.</summary>
    public static bool IsWbxml(string contentType)
    {
        var type = contentType.AsSpan().TrimStart();
        var end = type.IndexOf(';');
        type = (end < 0 ? type : type[..end]).TrimEnd();
        return type.Equals(Wbxml, StringComparison.OrdinalIgnoreCase) || type.Equals(Short, StringComparison.OrdinalIgnoreCase);
    }
}
