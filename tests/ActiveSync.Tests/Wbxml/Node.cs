using System.Buffers;
using System.Text;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>An element as a tree, for comparison: with children, or with text, or with bytes, or with nothing.</summary>
internal sealed record Node(ushort Tag, string Text = "", byte[]? Bytes = null, params Node[] Children)
{
    public static Node Read(byte[] body) => Read(new ReadOnlySequence<byte>(body));

    public static Node Read(ReadOnlySequence<byte> body, WbxmlLimits? limits = null)
    {
        var reader = new WbxmlReader(body, limits ?? WbxmlLimits.Default);
        if (!reader.ReadRoot()) throw new InvalidDataException("no root");
        var root = Read(ref reader);
        reader.ReadEnd();
        return root;
    }

    public byte[] ToBytes()
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }

    public void WriteTo(IBufferWriter<byte> output)
    {
        var writer = new WbxmlWriter(output);
        Write(writer);
        writer.Complete();
    }

    /// <summary>The tree as indented XML, the page named where it differs from the parent's, as the captures have it.</summary>
    public string ToXml()
    {
        var xml = new StringBuilder();
        AppendXml(xml, indent: 0, outerPage: -1);
        return xml.ToString();
    }

    public override string ToString() => ToXml();

    private static Node Read(ref WbxmlReader reader)
    {
        ushort tag = reader.Tag;
        int depth = reader.Depth;
        var ahead = reader;
        if (!ahead.ReadChild(depth)) return new Node(tag, reader.ReadText());
        var children = new List<Node>();
        while (reader.ReadChild(depth)) children.Add(Read(ref reader));
        return new Node(tag, Children: [.. children]);
    }

    private void Write(WbxmlWriter writer)
    {
        writer.Start(Tag);
        writer.Text(Text);
        writer.Opaque(Bytes);
        foreach (var child in Children) child.Write(writer);
        writer.End();
    }

    private void AppendXml(StringBuilder xml, int indent, int outerPage)
    {
        string name = CodePages.NameOf(Tag);
        if (Tag >> 8 == outerPage) name = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        xml.Append(' ', 2 * indent).Append('<').Append(name);
        if (Children.Length > 0)
        {
            xml.Append(">\n");
            foreach (var child in Children) child.AppendXml(xml, indent + 1, Tag >> 8);
            xml.Append(' ', 2 * indent).Append("</").Append(name).Append(">\n");
            return;
        }
        string text = Bytes is null ? Text : Encoding.UTF8.GetString(Bytes);
        if (text.Length == 0) xml.Append("/>\n");
        else xml.Append('>').Append(Escaped(text)).Append("</").Append(name).Append(">\n");
    }

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
