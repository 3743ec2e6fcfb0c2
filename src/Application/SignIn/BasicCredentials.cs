using System.Text;

namespace OnOfficeSync.Application.SignIn;

/// <summary>Who a request says it is from. The user may be written <c>tenant\user</c>, <c>user@tenant</c> or <c>tenant/user</c> (contract, "Sign-in").</summary>
/// <param name="Tenant">The tenant's name, in any case.</param>
/// <param name="User">The user's name, in any case.</param>
/// <param name="Password">The password.</param>
public sealed record BasicCredentials(string Tenant, string User, string Password)
{
    private const string Scheme = "Basic ";

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads an <c>Authorization</c> header; null when it is missing or says nothing usable.</summary>
    public static BasicCredentials? Parse(string? authorization)
    {
        if (authorization is null || !authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var encoded = authorization.AsSpan(Scheme.Length).Trim();
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length))
            return null;
        var text = Decode(bytes.AsSpan(0, length));
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || Split(text[..colon]) is not var (tenant, user))
            return null;
        return new(tenant, user, text[(colon + 1)..]);
    }

    // Outlook sends ISO-8859-1.
    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static (string Tenant, string User)? Split(string name)
    {
        var separator = name.AsSpan().IndexOfAny('\\', '/');
        var (tenant, user) = separator >= 0
            ? (name[..separator], name[(separator + 1)..])
            : name.LastIndexOf('@') is var at and >= 0 ? (name[(at + 1)..], name[..at]) : ("", "");
        return tenant.Length > 0 && user.Length > 0 ? (tenant, user) : null;
    }
}
