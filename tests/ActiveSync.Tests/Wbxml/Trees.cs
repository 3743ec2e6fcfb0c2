using System.Text;
using CsCheck;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Random trees of elements.</summary>
internal static class Trees
{
    private static readonly Gen<ushort> Tag = Gen.OneOf(TestData.CodePageRows().Select(row => row.Tag).ToArray());

    // Letters of one to four bytes, so that strings get cut inside a letter.
    private static readonly Gen<string> Text = Gen.OneOf("a", "0", " ", "\u0001", "ü", "€", "\uFFFD", "😀").Array[0, 12].Select(string.Concat);

    /// <summary>Trees up to five levels deep.</summary>
    public static Gen<Node> Any { get; } = Level(5);

    /// <summary>What a reader must report for the tree, in the form of <see cref="Wire.Events(byte[])"/>.</summary>
    public static string Events(Node root)
    {
        var lines = new List<string>();
        Add(root, 1, lines);
        return string.Join('\n', lines);
    }

    private static void Add(Node node, int level, List<string> lines)
    {
        string line = $"{level} {CodePages.NameOf(node.Tag)}";
        lines.Add(node.Children.Length > 0 ? line : $"{line} {Convert.ToHexString(node.Bytes ?? Encoding.UTF8.GetBytes(node.Text))}");
        foreach (var child in node.Children) Add(child, level + 1, lines);
    }

    private static Gen<Node> Level(int left)
    {
        var text = Gen.Select(Tag, Text, (tag, value) => new Node(tag, value));
        var bytes = Gen.Select(Tag, Gen.Byte.Array[1, 200], (tag, value) => new Node(tag, Bytes: value));
        if (left == 0) return Gen.OneOf(text, bytes);
        var parent = Gen.Select(Tag, Level(left - 1).Array[0, 4], (tag, children) => new Node(tag, Children: children));
        return Gen.Frequency((2, text), (1, bytes), (3, parent));
    }
}
