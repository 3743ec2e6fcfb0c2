using NodaTime;
using NodaTime.Text;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>Instants on the wire: dashed and compact, always UTC (MS-ASDTYPE 2.3, 2.7.2).</summary>
internal static class Timestamps
{
    private static readonly InstantPattern DashedPattern = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fff'Z'");
    private static readonly InstantPattern CompactPattern = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>The dashed form with milliseconds.</summary>
    public static string Dashed(Instant instant) => DashedPattern.Format(instant);

    /// <summary>The compact form, of calendars; what is shorter than a second is left out.</summary>
    public static string Compact(Instant instant) => CompactPattern.Format(instant);

    /// <summary>Reads the dashed form, milliseconds or not.</summary>
    public static bool TryParseDashed(string text, out Instant instant) => InstantPattern.ExtendedIso.Parse(text).TryGetValue(default, out instant);

    /// <summary>Reads either form, milliseconds or not.</summary>
    public static bool TryParse(string text, out Instant instant) =>
        TryParseDashed(text, out instant) || CompactPattern.Parse(text).TryGetValue(default, out instant);
}
