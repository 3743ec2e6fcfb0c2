using System.Buffers;
using BenchmarkDotNet.Attributes;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.Benchmarks;

/// <summary>Reads every element and value, writes them again. MB/s is Bytes by the time.</summary>
[MemoryDiagnoser]
public class WbxmlBenchmarks
{
    private readonly Dictionary<string, byte[][]> _bodies = new()
    {
        ["captures"] = [.. Samples.Captures()],
        ["100 contacts"] = [Samples.Answer(Samples.Snapshots(100)).ToArray()],
    };

    private readonly ArrayBufferWriter<byte> _buffer = new(1 << 20);
    private byte[][] _input = [];
    private byte[][] _contents = [];

    [Params("captures", "100 contacts")]
    public string Body { get; set; } = "";

    [GlobalSetup]
    public void Prepare()
    {
        _input = _bodies[Body];
        _contents = [.. _input.Select(Content)];
        Console.WriteLine($"// {Body}: {_input.Sum(body => body.Length)} bytes");
    }

    /// <summary>Walks all elements and reads their values as texts.</summary>
    [Benchmark]
    public int Read()
    {
        var length = 0;
        foreach (var body in _input)
        {
            var reader = new WbxmlReader(new ReadOnlySequence<byte>(body), WbxmlLimits.Default);
            if (reader.ReadRoot())
                length += ReadElement(ref reader);
        }

        return length;
    }

    /// <summary>Reads and writes in the canonical form, without making texts.</summary>
    [Benchmark]
    public int ReadAndWrite()
    {
        var length = 0;
        foreach (var body in _input)
            length += Content(body).Length;
        return length;
    }

    /// <summary>Writes what was captured.</summary>
    [Benchmark]
    public int WriteRaw()
    {
        _buffer.ResetWrittenCount();
        foreach (var content in _contents)
        {
            var writer = new WbxmlWriter(_buffer);
            writer.Start(AirSync.Sync);
            writer.Raw(content);
            writer.End();
            writer.Complete();
        }

        return _buffer.WrittenCount;
    }

    private static byte[] Content(byte[] body)
    {
        var reader = new WbxmlReader(new ReadOnlySequence<byte>(body), WbxmlLimits.Default);
        return reader.ReadRoot() ? reader.CaptureContent() : [];
    }

    // A copy of the reader looks ahead: an element either has children or is a value.
    private static int ReadElement(ref WbxmlReader reader)
    {
        var ahead = reader;
        var depth = ahead.Depth;
        if (!ahead.ReadChild(depth))
            return reader.ReadText().Length;
        var length = 0;
        while (reader.ReadChild(depth))
            length += ReadElement(ref reader);
        return length;
    }
}
