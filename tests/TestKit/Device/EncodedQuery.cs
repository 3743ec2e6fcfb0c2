using System.Buffers.Binary;
using System.Text;

namespace OnOfficeSync.TestKit;

/// <summary>The query string in its short form: base64 of a fixed layout (MS-ASHTTP 2.2.1.1.1.1).</summary>
public static class EncodedQuery
{
    private static readonly Dictionary<string, byte> Commands = new()
    {
        ["Sync"] = 0,
        ["SendMail"] = 1,
        ["SmartForward"] = 2,
        ["SmartReply"] = 3,
        ["GetAttachment"] = 4,
        ["FolderSync"] = 9,
        ["FolderCreate"] = 10,
        ["FolderDelete"] = 11,
        ["FolderUpdate"] = 12,
        ["MoveItems"] = 13,
        ["GetItemEstimate"] = 14,
        ["MeetingResponse"] = 15,
        ["Search"] = 16,
        ["Settings"] = 17,
        ["Ping"] = 18,
        ["ItemOperations"] = 19,
        ["Provision"] = 20,
        ["ResolveRecipients"] = 21,
        ["ValidateCert"] = 22,
        ["Find"] = 23,
    };

    public static string Build(
        string version, string command, ushort locale, string deviceId, uint? policyKey, string deviceType, bool acceptMultipart = false, string? user = null)
    {
        var number = Version.Parse(version);
        Span<byte> word = stackalloc byte[4];
        using var bytes = new MemoryStream();
        bytes.WriteByte((byte)((number.Major * 10) + number.Minor));
        bytes.WriteByte(Commands[command]);
        BinaryPrimitives.WriteUInt16LittleEndian(word, locale);
        bytes.Write(word[..2]);
        Counted(bytes, Encoding.UTF8.GetBytes(deviceId));
        BinaryPrimitives.WriteUInt32LittleEndian(word, policyKey ?? 0);
        Counted(bytes, policyKey is null ? [] : word);
        Counted(bytes, Encoding.UTF8.GetBytes(deviceType));
        if (acceptMultipart)
            Parameter(bytes, 7, [0x02]);
        if (user is not null)
            Parameter(bytes, 8, Encoding.UTF8.GetBytes(user));
        return Convert.ToBase64String(bytes.ToArray());
    }

    private static void Parameter(MemoryStream bytes, byte tag, ReadOnlySpan<byte> value)
    {
        bytes.WriteByte(tag);
        Counted(bytes, value);
    }

    private static void Counted(MemoryStream bytes, ReadOnlySpan<byte> value)
    {
        bytes.WriteByte(checked((byte)value.Length));
        bytes.Write(value);
    }
}
