using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Bodies written as hexadecimal digits.</summary>
internal static class Wire
{
    /// <summary>A body: the usual header and these bytes.</summary>
    public static byte[] Body(string hex) => Convert.FromHexString("03016A00" + hex.Replace(" ", "", StringComparison.Ordinal));

    /// <summary>A reader at the root element of a body.</summary>
    public static WbxmlReader Open(string hex) => Open(Body(hex));

    public static WbxmlReader Open(byte[] body, WbxmlLimits? limits = null)
    {
        var reader = new WbxmlReader(new ReadOnlySequence<byte>(body), limits ?? WbxmlLimits.Default);
        Assert.True(reader.ReadRoot());
        return reader;
    }

    /// <summary>What is wrong with a body when it is passed over as a whole.</summary>
    public static WbxmlException Fault(byte[] body, WbxmlLimits? limits = null) => Assert.Throws<WbxmlException>(() => Open(body, limits).ReadEnd());

    public static WbxmlException Fault(string hex) => Fault(Body(hex));

    /// <summary>What a piece of writing code makes, as hexadecimal digits without the header.</summary>
    public static string Written(Action<WbxmlWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new WbxmlWriter(buffer);
        write(writer);
        writer.Complete();
        Assert.Equal("03016A00", Convert.ToHexString(buffer.WrittenSpan[..4]));
        return Convert.ToHexString(buffer.WrittenSpan[4..]);
    }

    /// <summary>Everything in a body, one line an element: level, tag, and the bytes of its value.</summary>
    public static string Events(ReadOnlySequence<byte> body)
    {
        var lines = new List<string>();
        var reader = new WbxmlReader(body, WbxmlLimits.Default);
        if (reader.ReadRoot())
        {
            AddEvents(ref reader, lines);
            reader.ReadEnd();
        }
        return string.Join('\n', lines);
    }

    public static string Events(byte[] body) => Events(new ReadOnlySequence<byte>(body));

    private static void AddEvents(ref WbxmlReader reader, List<string> lines)
    {
        int depth = reader.Depth;
        string line = $"{depth} {CodePages.NameOf(reader.Tag)}";
        var ahead = reader;
        if (!ahead.ReadChild(depth))
        {
            lines.Add($"{line} {Convert.ToHexString(reader.ReadBytes())}");
            return;
        }
        lines.Add(line);
        while (reader.ReadChild(depth)) AddEvents(ref reader, lines);
    }
}
