using System.Buffers;
using System.Text;
using CsCheck;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class RoundTripProperties
{
    [Fact]
    public void Any_tree_is_read_as_it_was_written() => Trees.Any.Sample(tree => Wire.Events(tree.ToBytes()) == Trees.Events(tree));

    [Fact]
    public void Any_tree_reads_the_same_however_it_is_cut() =>
        Gen.Select(Trees.Any, Gen.Double[0, 1].Array[0, 20]).Sample((tree, cuts) =>
        {
            var body = tree.ToBytes();
            return Wire.Events(Segments.Cut(body, cuts.Select(cut => (int)(cut * body.Length)))) == Trees.Events(tree);
        });

    [Fact]
    public void Any_tree_is_written_the_same_into_any_buffer() => Trees.Any.Sample(tree =>
    {
        var tight = new TightBuffer();
        tree.WriteTo(tight);
        return tight.Written.AsSpan().SequenceEqual(tree.ToBytes());
    });

    // The bytes may differ once: a capture switches back to the page of its element.
    [Fact]
    public void A_captured_content_written_under_its_tag_reads_the_same_and_stays_as_it_is() => Trees.Any.Sample(tree =>
    {
        var again = Recaptured(tree.ToBytes());
        return Wire.Events(again) == Trees.Events(tree) && Recaptured(again).AsSpan().SequenceEqual(again);
    });

    [Fact]
    public void Text_keeps_everything_but_NUL_and_lone_surrogates() =>
        Gen.OneOf(Gen.Char, Gen.OneOf('\0', '\uD83D', '\uDE00')).Array[0, 30].Sample(chars =>
            Node.Read(new Node(AirSync.Sync, new string(chars)).ToBytes()).Text == Sendable(chars));

    /// <summary>The root element of a body, captured and written out again.</summary>
    internal static byte[] Recaptured(byte[] body)
    {
        var reader = Wire.Open(body);
        var content = reader.CaptureContent();
        reader.ReadEnd();
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new WbxmlWriter(buffer);
        writer.Start(Wire.Open(body).Tag);
        writer.Raw(content);
        writer.End();
        writer.Complete();
        return buffer.WrittenSpan.ToArray();
    }

    private static string Sendable(ReadOnlySpan<char> text)
    {
        var kept = new StringBuilder();
        while (!text.IsEmpty)
        {
            bool whole = Rune.DecodeFromUtf16(text, out var rune, out int used) == OperationStatus.Done;
            if (whole && rune.Value != 0) kept.Append(rune.ToString());
            text = text[used..];
        }
        return kept.ToString();
    }
}
