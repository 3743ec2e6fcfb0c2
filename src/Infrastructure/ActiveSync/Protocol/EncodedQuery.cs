using System.Buffers.Binary;
using System.Text;
using OnOfficeSync.ActiveSync.Commands;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>
/// The base64 form of the query (MS-ASHTTP 2.2.1.1.1.1): version, command, locale, device id, policy key, device type, then parameters of tag, length and value.
/// </summary>
internal static class EncodedQuery
{
    private const byte OptionsTag = 7;
    private const byte AcceptMultiPartBit = 0x02;

    /// <summary>Whether a query string is of this form: the plain one has a name and an equals sign before anything else.</summary>
    public static bool IsEncoded(string query) => query.Length > 0 && !query.Contains('&') && query.TrimEnd('=').IndexOf('=') < 0;

    /// <summary>Reads it; null with the reason when it is malformed.</summary>
    public static QueryParameters? Parse(string query, out string problem)
    {
        problem = "the encoded query is malformed";
        var text = Uri.UnescapeDataString(query).TrimEnd('=').Replace(' ', '+');
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length))
            return null;
        var reader = new Fields(bytes.AsSpan(0, length));
        if (!reader.TryByte(out var version) || !reader.TryByte(out var code) || !reader.TryTake(2, out _)
            || !reader.TryField(out var id) || !reader.TryField(out var key) || !reader.TryField(out var type) || key.Length is not (0 or 4))
            return null;
        var multiPart = false;
        while (!reader.IsEmpty)
        {
            if (!reader.TryByte(out var tag) || !reader.TryField(out var value))
                return null;
            multiPart |= tag == OptionsTag && value is [var options, ..] && (options & AcceptMultiPartBit) != 0;
        }

        var (device, kind) = (DeviceText(id), Encoding.UTF8.GetString(type));
        if ((DeviceIds.Problem(device) ?? DeviceIds.TypeProblem(kind)) is { } wrong)
        {
            problem = wrong;
            return null;
        }

        return new()
        {
            Version = version,
            Command = CommandTable.NameOf(code) ?? "",
            DeviceId = device,
            DeviceType = kind,
            PolicyKey = key.Length == 4 ? BinaryPrimitives.ReadUInt32LittleEndian(key) : null,
            AcceptMultiPart = multiPart,
        };
    }

    // Some send their GUID raw; a device must have one id in both forms.
    private static string DeviceText(ReadOnlySpan<byte> id)
    {
        foreach (var character in id)
        {
            if (!char.IsAsciiLetterOrDigit((char)character) && character is not ((byte)'-' or (byte)'_' or (byte)'.'))
                return Convert.ToHexString(id);
        }

        return Encoding.ASCII.GetString(id);
    }

    private ref struct Fields(ReadOnlySpan<byte> bytes)
    {
        private ReadOnlySpan<byte> _rest = bytes;

        public readonly bool IsEmpty => _rest.IsEmpty;

        public bool TryByte(out byte value)
        {
            var taken = TryTake(1, out var bytes);
            value = taken ? bytes[0] : (byte)0;
            return taken;
        }

        public bool TryField(out ReadOnlySpan<byte> value)
        {
            value = default;
            return TryByte(out var length) && TryTake(length, out value);
        }

        public bool TryTake(int count, out ReadOnlySpan<byte> value)
        {
            value = default;
            if (_rest.Length < count)
                return false;
            value = _rest[..count];
            _rest = _rest[count..];
            return true;
        }
    }
}
