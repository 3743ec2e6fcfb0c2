using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class ReaderCaptureTests
{
    [Theory]
    [InlineData("1D", "")]
    [InlineData("5D 01", "")]
    [InlineData("5D 03 00 01", "")]
    [InlineData("5D 03 61 00 03 62 00 01", "03 61 62 00")]
    [InlineData("5D C3 02 00 FF 01", "C3 02 00 FF")]
    [InlineData("5D 0B 01", "0B")]
    [InlineData("5D 4B 01 01", "0B")]
    [InlineData("5D 4B 03 00 01 01", "0B")]
    [InlineData("5D 00 01 5F 03 61 00 01 01", "00 01 5F 03 61 00 01 00 00")]
    [InlineData("5D 00 00 00 01 00 01 5F 00 04 03 61 00 00 11 01 00 01 1E 00 00 01", "00 01 5F 03 61 00 01 1E 00 00")]
    [InlineData("5D 00 01 00 00 4B 03 31 00 01 00 01 01", "4B 03 31 00 01")]
    [InlineData("5D 00 FE 45 06 01 00 00 0B 01", "0B")]
    [InlineData("5D 00 19 1A 01", "00 19 20 00 00")]
    public void The_content_of_an_element_is_captured_in_its_canonical_form(string hex, string content)
    {
        var reader = Wire.Open(hex);
        Assert.Equal(content.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexString(reader.CaptureContent()));
        reader.ReadEnd();
    }

    [Fact]
    public void After_a_capture_the_next_child_follows()
    {
        // <Sync><ApplicationData><c:FileAs>a</c:FileAs></ApplicationData><Partial/></Sync>
        var reader = Wire.Open("45 5D 00 01 5E 03 61 00 01 01 00 00 26 01");
        Assert.True(reader.ReadChild(1));
        reader.CaptureContent();
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.Partial, reader.Tag);
        Assert.False(reader.ReadChild(1));
    }

    [Theory]
    [InlineData("5D 03 FF 00 01", WbxmlError.InvalidUtf8)]
    [InlineData("5D 4B 03 61", WbxmlError.Truncated)]
    [InlineData("5D 6A 01 01", WbxmlError.UnknownTag)]
    public void Malformed_content_is_not_captured(string hex, object error) =>
        Assert.Equal(error, Assert.Throws<WbxmlException>(() => Wire.Open(hex).CaptureContent()).Error);

    [Fact]
    public void A_captured_content_stands_well_between_elements_of_other_pages()
    {
        var reader = Wire.Open("5D 00 01 5E 03 61 00 01 01");
        var content = reader.CaptureContent();
        string written = Wire.Written(writer =>
        {
            writer.Start(AirSync.ApplicationData);
            writer.Element(Calendar.Subject, "s");
            writer.Raw(content);
            writer.Element(AirSyncBase.Type, 1);
            writer.End();
        });
        Assert.Equal("5D" + "0004" + "66037300" + "01" + "0000" + "00015E03610001" + "0000" + "0011" + "46033100" + "01" + "01", written);
    }

    [Fact]
    public void A_captured_request_of_a_client_reads_the_same_when_written_out()
    {
        var reader = Wire.Open(TestData.CaptureBytes("a2-00038-Sync-14.1"));
        var content = reader.CaptureContent();
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new WbxmlWriter(buffer);
        writer.Start(AirSync.Sync);
        writer.Raw(content);
        writer.End();
        writer.Complete();
        Assert.Equal(Wire.Events(TestData.CaptureBytes("a2-00038-Sync-14.1")), Wire.Events(buffer.WrittenSpan.ToArray()));
    }
}
