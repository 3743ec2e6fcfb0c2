using System.Buffers;
using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Benchmarks;

/// <summary>What is read and written.</summary>
internal static class Samples
{
    /// <summary>Options as phones send them.</summary>
    public static readonly CollectionSettings Settings = new() { Body = new([new(BodyType.PlainText, 32_768, false)]) };

    public static readonly ClientQuirks Quirks = ClientQuirks.Of("VirtualPhone", "VirtualPhone/1.0");

    /// <summary>Snapshots of the demo's addresses.</summary>
    public static byte[][] Snapshots(int count) => [.. Enumerable.Range(1, count).Select(number => Snapshot.Encode(DemoAddress.Make(number).View()))];

    /// <summary>An answer of Sync that adds the contacts.</summary>
    public static ReadOnlyMemory<byte> Answer(byte[][] snapshots)
    {
        var answer = new SyncAnswer(new(ProtocolVersion.V14_1, Quirks, DateTimeZone.Utc), _ => Settings);
        answer.Begin(new CollectionRequest { Kind = ItemKind.Address }, new SyncState(1, 2));
        for (var number = 0; number < snapshots.Length; number++)
            answer.Add(number + 1, new ItemChange { Snapshot = snapshots[number], Extras = [], Version = 1, Visible = true });
        answer.End(moreAvailable: true);
        return answer.Complete();
    }

    /// <summary>The ApplicationData of one contact as a body of its own.</summary>
    public static byte[] Contact(byte[] snapshot)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        var writer = new WbxmlWriter(buffer);
        writer.Start(AirSync.ApplicationData);
        ContactWriter.Write(writer, snapshot, [], Settings.Body, ProtocolVersion.V14_1, Quirks);
        writer.End();
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The requests and answers of real clients.</summary>
    public static ImmutableArray<byte[]> Captures() =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "captures"), "*.wbxml").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public static Instant Now { get; } = Instant.FromUtc(2026, 11, 25, 12, 0);
}
