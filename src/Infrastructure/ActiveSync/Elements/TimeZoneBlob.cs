using System.Buffers.Binary;
using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>
/// The value of Timezone: offset rules in 172 bytes, little endian, as base64 (MS-ASDTYPE 2.7.6). The two names in it are ignored when they come, because each client has
/// others, and left empty when they are sent, because some Androids take a zone with a name that they do not know for GMT.
/// </summary>
internal static class TimeZoneBlob
{
    private const int Length = 172;
    private const int StandardDate = 68;
    private const int StandardBias = 84;
    private const int DaylightDate = 152;
    private const int DaylightBias = 168;
    private const int MinutesOfOffset = 18 * 60;

    private static readonly BoundedCache<(DateTimeZone Zone, int Year), string> Written = new(4096, key => Write(key.Zone.RulesIn(key.Year)));

    /// <summary>The rules of a zone in a year; of a series, the year in which it starts.</summary>
    public static string Write(DateTimeZone zone, int year) => Written.Of((zone, year));

    /// <summary>Offset rules.</summary>
    public static string Write(ZoneRules rules)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes.Clear();
        BinaryPrimitives.WriteInt32LittleEndian(bytes, -Minutes(rules.Standard));
        if (rules.Saving is { } saving)
        {
            SystemTime.Write(bytes[StandardDate..], saving.Ends);
            SystemTime.Write(bytes[DaylightDate..], saving.Begins);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[DaylightBias..], Minutes(rules.Standard) - Minutes(saving.Offset));
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>
    /// What a client says. Null when it is no base64 of 172 bytes, or when an offset or a switch in it cannot be; the caller takes that for UTC, as what is all zero.
    /// </summary>
    public static ZoneRules? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[Length + 2];
        if (!Convert.TryFromBase64String(text, bytes, out var length) || length != Length)
            return null;
        long bias = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        if (OffsetOf(bias + BinaryPrimitives.ReadInt32LittleEndian(bytes[StandardBias..])) is not { } standard)
            return null;
        // Where one of the switches is missing there is no daylight saving time, whatever else stands there.
        if (SystemTime.IsEmpty(bytes[StandardDate..]) || SystemTime.IsEmpty(bytes[DaylightDate..]))
            return new(standard);
        return SystemTime.Read(bytes[DaylightDate..]) is { } begins && SystemTime.Read(bytes[StandardDate..]) is { } ends
            && OffsetOf(bias + BinaryPrimitives.ReadInt32LittleEndian(bytes[DaylightBias..])) is { } daylight
            ? new(standard, daylight == standard ? null : new(daylight, begins, ends))
            : null;
    }

    private static Offset? OffsetOf(long bias) => Math.Abs(bias) <= MinutesOfOffset ? Offset.FromSeconds((int)-bias * 60) : null;

    private static int Minutes(Offset offset) => offset.Seconds / 60;
}
