using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>A digest of what a device says, whatever bytes it chose to say it in: equal for equal content.</summary>
internal static class EditDigest
{
    public static byte[] Of(ItemEdit? edit)
    {
        if (edit is null)
            return [];
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var field = AddressField.FileAs; field <= AddressField.LastSlot; field++)
        {
            if (edit.Address[field] is { } value)
                Append(hash, (ushort)field, Encoding.UTF8.GetBytes(value));
        }

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
