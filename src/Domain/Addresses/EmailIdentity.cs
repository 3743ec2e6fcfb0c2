namespace OnOfficeSync.Domain.Addresses;

/// <summary>When two e-mail entries are the same. Source: contract, "two e-mails when their addresses are equal regardless of case".</summary>
public static class EmailIdentity
{
    /// <summary>Whether two e-mails have the same address, regardless of case and of a display name around it.</summary>
    public static bool Same(string a, string b) =>
        string.Equals(a, b, StringComparison.OrdinalIgnoreCase) || string.Equals(AddressOf(a), AddressOf(b), StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The address without a display name: of <c>"Doe, Jane" &lt;jane@example.org&gt;</c>, <c>&lt;jane@example.org&gt;</c> and
    /// <c>jane@example.org (Jane)</c> it is <c>jane@example.org</c>. Text in which no address is found comes back trimmed.
    /// </summary>
    public static string AddressOf(string email)
    {
        var text = email.AsSpan().Trim();
        var inner = text;
        if (text.EndsWith(">") && text.LastIndexOf('<') is >= 0 and var open)
            inner = text[(open + 1)..^1].Trim();
        else if (text.EndsWith(")") && text.IndexOf('(') is > 0 and var comment)
            inner = text[..comment].Trim();
        return (inner.IsEmpty ? text : inner).ToString();
    }
}
