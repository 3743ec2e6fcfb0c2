using NodaTime;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>For whom items are written.</summary>
/// <param name="Version">The version spoken.</param>
/// <param name="Quirks">What the client is known for.</param>
/// <param name="TimeZone">The user's time zone.</param>
internal sealed record Recipient(ProtocolVersion Version, ClientQuirks Quirks, DateTimeZone TimeZone)
{
    /// <summary>The client that sent a request.</summary>
    public static Recipient Of(EasRequest request) => new(request.Version, request.Quirks, DateTimeZoneProviders.Tzdb[request.Account.TimeZone]);
}
