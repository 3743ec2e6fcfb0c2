using System.Buffers;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Input in pieces, and an output that gives no more room than it was asked for.</summary>
internal static class Segments
{
    /// <summary>The bytes as a sequence that is cut before each of the given places.</summary>
    public static ReadOnlySequence<byte> Cut(ReadOnlyMemory<byte> bytes, params IEnumerable<int> places)
    {
        var first = new Segment();
        var last = first;
        int start = 0;
        foreach (int place in places.Order().Append(bytes.Length))
        {
            last = last.Append(bytes[start..place]);
            start = place;
        }
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public Segment Append(ReadOnlyMemory<byte> memory)
        {
            var next = new Segment { Memory = memory, RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}

/// <summary>A buffer writer whose memory is never larger than asked for, and unusable once it has been taken back.</summary>
internal sealed class TightBuffer : IBufferWriter<byte>
{
    private readonly List<byte> _written = [];
    private byte[] _lent = [];

    public byte[] Written => [.. _written];

    public void Advance(int count)
    {
        _written.AddRange(_lent.AsSpan(0, count));
        _lent.AsSpan().Fill(0xEE);
        _lent = [];
    }

    public Memory<byte> GetMemory(int sizeHint = 0) => _lent = new byte[Math.Max(sizeHint, 1)];

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
}
