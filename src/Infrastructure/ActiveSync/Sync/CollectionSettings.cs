using OnOfficeSync.ActiveSync.Elements;
using System.Buffers.Binary;
using System.Collections.Immutable;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>
/// What a device asked to be remembered for a folder: its last Options, which a new Options block replaces wholly (MS-ASCMD 2.2.3.125.6), and the elements named as Supported when it started from nothing (2.2.3.179).
/// </summary>
internal sealed record CollectionSettings
{
    private const byte Format = 3;
    private const int PreferenceLength = 7;

    /// <summary>Nothing said.</summary>
    public static CollectionSettings None { get; } = new();

    /// <summary>The elements that the device said it supports; leaving one of them out clears it.</summary>
    public ImmutableArray<ushort> Supported { get; init; } = [];

    /// <summary>How bodies are wanted.</summary>
    public BodyPreferences Body { get; init; } = BodyPreferences.None;

    /// <summary>How bodies were wanted before this request said otherwise, as the device may still have them; null where it did not. Not stored.</summary>
    public BodyPreferences? BodyBefore { get; init; }

    /// <summary>Who wins a conflict.</summary>
    public ConflictWinner Winner { get; init; } = ConflictWinner.Crm;

    /// <summary>Which items are wanted.</summary>
    public FilterType Filter { get; init; }

    /// <summary>The stored form. It begins with the number of its format: a later release that counts it up still reads this one.</summary>
    public byte[] Encode()
    {
        var bytes = new byte[5 + (Body.Values.Length * PreferenceLength) + (Supported.Length * 2)];
        bytes[0] = Format;
        bytes[1] = (byte)Winner;
        bytes[2] = Filter.Value;
        bytes[3] = (byte)Body.Values.Length;
        var at = 4;
        foreach (var (type, size, allOrNone, preview) in Body.Values)
        {
            bytes[at] = (byte)type;
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 1), size ?? -1);
            bytes[at + 5] = allOrNone ? (byte)1 : (byte)0;
            bytes[at + 6] = preview;
            at += PreferenceLength;
        }

        bytes[at++] = (byte)Supported.Length;
        foreach (var element in Supported)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), element);
            at += 2;
        }

        return bytes;
    }

    /// <summary>What the device may have of notes that it was given.</summary>
    public IEnumerable<string> NotesSent(string notes)
    {
        yield return BodyWriter.Sent(notes, Body);
        if (BodyBefore is { } before && !before.Values.SequenceEqual(Body.Values))
            yield return BodyWriter.Sent(notes, before);
    }

    /// <summary>Reads the stored form; nothing said for a format that no release has written.</summary>
    public static CollectionSettings Decode(ReadOnlySpan<byte> stored)
    {
        if (stored.IsEmpty || stored[0] != Format)
            return None;
        var preferences = ImmutableArray.CreateBuilder<BodyPreference>(stored[3]);
        var at = 4;
        for (var index = 0; index < stored[3]; index++, at += PreferenceLength)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(stored[(at + 1)..]);
            preferences.Add(new((BodyType)stored[at], size < 0 ? null : size, stored[at + 5] != 0, stored[at + 6]));
        }

        var supported = ImmutableArray.CreateBuilder<ushort>(stored[at]);
        for (var (index, count) = (0, (int)stored[at++]); index < count; index++, at += 2)
            supported.Add(BinaryPrimitives.ReadUInt16LittleEndian(stored[at..]));
        return new() { Winner = (ConflictWinner)stored[1], Filter = new(stored[2]), Body = new(preferences.ToImmutable()), Supported = supported.ToImmutable() };
    }
}
