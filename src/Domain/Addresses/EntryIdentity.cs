namespace OnOfficeSync.Domain.Addresses;

/// <summary>When two values of a family mean the same entry, in whatever spelling.</summary>
public static class EntryIdentity
{
    /// <summary>Whether two values are the same number or the same e-mail. Texts that are equal need no parsing and answer at once.</summary>
    public static bool Same(EntryFamily family, string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return true;
        if (string.IsNullOrWhiteSpace(a) || string.IsNullOrWhiteSpace(b))
            return string.IsNullOrWhiteSpace(a) && string.IsNullOrWhiteSpace(b);
        return family == EntryFamily.Emails ? EmailIdentity.Same(a, b) : NumberIdentity.Same(a, b);
    }
}
