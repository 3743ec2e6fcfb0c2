using System.Text;
using OnOfficeSync.ActiveSync.Tests.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>
/// Messages written by hand from the published code pages (MS-ASWBXML 2.1.2.1): a number is a byte, a text its UTF-8. A tag with content is its number plus 0x40; 0x03 text 0x00 is an inline string; 0x01 ends an element;
/// 0x00 and a number switch the code page.
/// </summary>
internal static class Bytes
{
    public static byte[] Of(params object[] parts) => [.. parts.SelectMany(Part)];

    /// <summary>Compares, and says what either side means when they differ.</summary>
    public static void Equal(byte[] expected, ReadOnlyMemory<byte> actual)
    {
        if (!expected.AsSpan().SequenceEqual(actual.Span))
            Assert.Equal(Explained(expected), Explained(actual.ToArray()));
    }

    private static string Explained(byte[] body) => $"{Node.Read(body).ToXml()}{Convert.ToHexString(body)}";

    private static IEnumerable<byte> Part(object part) => part switch
    {
        int value => [checked((byte)value)],
        string text => Encoding.UTF8.GetBytes(text),
        byte[] bytes => bytes,
        _ => throw new ArgumentException($"{part.GetType()} is neither a byte nor a text.", nameof(part)),
    };
}
