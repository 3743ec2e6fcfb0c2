using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>A digest of what a device says, whatever bytes it chose to say it in: equal for equal content.</summary>
internal static class EditDigest
{
    public static byte[] Of(ItemEdit? edit)
    {
        if (edit is null)
            return [];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (field, text) in edit.Fields.Texts)
            Append(hash, field, Encoding.UTF8.GetBytes(text));

        foreach (var (key, content) in edit.Extras.OrderBy(extra => extra.Key))
            Append(hash, key, content ?? []);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, ushort key, ReadOnlySpan<byte> content)
    {
        Span<byte> head = stackalloc byte[6];
        BinaryPrimitives.WriteUInt16LittleEndian(head, key);
        BinaryPrimitives.WriteInt32LittleEndian(head[2..], content.Length);
        hash.AppendData(head);
        hash.AppendData(content);
    }
}
