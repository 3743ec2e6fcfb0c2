using System.Buffers;
using System.Text;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class ReaderSegmentTests
{
    public static TheoryData<string> Names => [.. TestData.CaptureNames];

    [Theory, MemberData(nameof(Names))]
    public void A_capture_cut_anywhere_reads_the_same(string name)
    {
        var body = TestData.CaptureBytes(name);
        string whole = Wire.Events(body);
        for (int place = 0; place <= body.Length; place++) Assert.Equal(whole, Wire.Events(Segments.Cut(body, place)));
        Assert.Equal(whole, Wire.Events(Segments.Cut(body, Enumerable.Range(0, body.Length + 1))));
    }

    [Fact]
    public void A_string_split_over_segments_is_read_whole()
    {
        var body = Wire.Body("45 03 4D C3 BC 6C 6C 65 72 20 F0 9F 98 80 00 01");
        for (int place = 0; place <= body.Length; place++) Assert.Equal("Müller 😀", Text(Segments.Cut(body, place)));
    }

    [Fact]
    public void A_byte_array_and_its_length_split_over_segments_are_read_whole()
    {
        var body = Wire.Body("45 C3 81 48").Concat(Encoding.ASCII.GetBytes(new string('A', 200))).Append((byte)0x01).ToArray();
        for (int place = 0; place <= body.Length; place++) Assert.Equal(new string('A', 200), Text(Segments.Cut(body, place, place)));
        Assert.Equal(new string('A', 200), Text(Segments.Cut(body, Enumerable.Range(0, body.Length))));
    }

    [Fact]
    public void A_capture_cut_into_single_bytes_is_captured_the_same()
    {
        var body = TestData.CaptureBytes("a3-00039-Sync-16.1");
        var reader = new WbxmlReader(Segments.Cut(body, Enumerable.Range(0, body.Length)), WbxmlLimits.Default);
        Assert.True(reader.ReadRoot());
        Assert.Equal(Wire.Open(body).CaptureContent(), reader.CaptureContent());
    }

    [Fact]
    public void A_long_string_split_over_segments_is_measured_before_it_is_copied()
    {
        var body = Wire.Body("45 03").Concat(Enumerable.Repeat((byte)'a', 100_000)).Concat(Wire.Body("00 01")[4..]).ToArray();
        var cut = Segments.Cut(body, 50_000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var reader = new WbxmlReader(cut, new WbxmlLimits(MaxTextBytes: 1000));
            reader.ReadRoot();
            reader.ReadText();
            Assert.Fail("A text over the limit was read.");
        }
        catch (WbxmlException fault)
        {
            Assert.Equal(WbxmlError.TooLarge, fault.Error);
        }
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);
    }

    private static string Text(ReadOnlySequence<byte> body)
    {
        var reader = new WbxmlReader(body, WbxmlLimits.Default);
        Assert.True(reader.ReadRoot());
        string text = reader.ReadText();
        reader.ReadEnd();
        return text;
    }
}
