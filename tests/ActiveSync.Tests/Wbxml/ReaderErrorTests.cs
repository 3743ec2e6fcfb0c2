using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class ReaderErrorTests
{
    [Theory]
    [InlineData("01 01 6A 00")]
    [InlineData("02 01 6A 00")]
    [InlineData("03 01 6A 00")]
    [InlineData("03 01 00 00")]
    [InlineData("03 9F 52 6A 00")]
    [InlineData("03 00 00 6A 00")]
    public void Headers_of_any_public_id_with_UTF8_are_read(string header)
    {
        var reader = Wire.Open(Convert.FromHexString(header.Replace(" ", "", StringComparison.Ordinal) + "05"));
        Assert.Equal(AirSync.Sync, reader.Tag);
        reader.ReadEnd();
    }

    [Theory]
    [InlineData("", WbxmlError.Truncated, 0)]
    [InlineData("03 01", WbxmlError.Truncated, 2)]
    [InlineData("03 81", WbxmlError.Truncated, 1)]
    [InlineData("00 01 6A 00", WbxmlError.BadHeader, 0)]
    [InlineData("04 01 6A 00", WbxmlError.BadHeader, 0)]
    [InlineData("3C 3F 78 6D 6C", WbxmlError.BadHeader, 0)]
    [InlineData("03 01 04 00", WbxmlError.BadHeader, 2)]
    [InlineData("03 FF FF FF FF FF 01 6A 00", WbxmlError.BadHeader, 1)]
    [InlineData("03 9F FF FF FF 7F 6A 00", WbxmlError.BadHeader, 1)]
    [InlineData("03 01 6A 02 61 00", WbxmlError.StringTable, 3)]
    public void Other_headers_are_refused(string hex, object error, int offset)
    {
        var fault = Assert.Throws<WbxmlException>(() => Wire.Open(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));
        Assert.Equal((error, (long)offset), (fault.Error, fault.Offset));
    }

    [Theory]
    [InlineData("01", WbxmlError.MisplacedToken, 4)]
    [InlineData("03 61 00", WbxmlError.MisplacedToken, 4)]
    [InlineData("C3 01 61", WbxmlError.MisplacedToken, 4)]
    [InlineData("00 FE 05", WbxmlError.UnknownTag, 6)]
    [InlineData("00", WbxmlError.Truncated, 4)]
    [InlineData("00 00", WbxmlError.Truncated, 6)]
    [InlineData("00 03 05", WbxmlError.UnknownTag, 4)]
    [InlineData("00 1A 05", WbxmlError.UnknownTag, 4)]
    [InlineData("2A", WbxmlError.UnknownTag, 4)]
    [InlineData("85", WbxmlError.Attributes, 4)]
    [InlineData("43 05", WbxmlError.UnsupportedToken, 4)]
    public void A_body_that_does_not_begin_with_a_root_element_is_refused(string hex, object error, int offset)
    {
        var fault = Wire.Fault(hex);
        Assert.Equal((error, (long)offset), (fault.Error, fault.Offset));
    }

    [Theory]
    [InlineData("45", WbxmlError.Truncated, 5)]
    [InlineData("45 03 61", WbxmlError.Truncated, 5)]
    [InlineData("45 C3", WbxmlError.Truncated, 5)]
    [InlineData("45 C3 02 61", WbxmlError.Truncated, 5)]
    [InlineData("45 4B 01", WbxmlError.Truncated, 7)]
    [InlineData("45 6A 01 01", WbxmlError.UnknownTag, 5)]
    [InlineData("45 00 FE 09 01", WbxmlError.UnknownTag, 7)]
    [InlineData("45 00 03 01", WbxmlError.UnknownTag, 5)]
    [InlineData("45 CB 01 01", WbxmlError.Attributes, 5)]
    [InlineData("45 8B 01", WbxmlError.Attributes, 5)]
    [InlineData("45 83 00 01", WbxmlError.StringTable, 5)]
    [InlineData("45 02 41 01", WbxmlError.UnsupportedToken, 5)]
    [InlineData("45 04 00 01", WbxmlError.UnsupportedToken, 5)]
    [InlineData("45 40 00 01", WbxmlError.UnsupportedToken, 5)]
    [InlineData("45 80 00 01", WbxmlError.UnsupportedToken, 5)]
    [InlineData("45 C0 01", WbxmlError.UnsupportedToken, 5)]
    [InlineData("45 C4 00 01", WbxmlError.UnsupportedToken, 5)]
    [InlineData("45 01 01", WbxmlError.TrailingBytes, 6)]
    [InlineData("05 00", WbxmlError.TrailingBytes, 5)]
    [InlineData("05 05", WbxmlError.TrailingBytes, 5)]
    public void A_malformed_body_is_refused_where_the_fault_is(string hex, object error, int offset)
    {
        var fault = Wire.Fault(hex);
        Assert.Equal((error, (long)offset), (fault.Error, fault.Offset));
        Assert.EndsWith($"(at byte {offset})", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_body_of_only_a_header_has_no_root() =>
        Assert.False(new WbxmlReader(new ReadOnlySequence<byte>(Wire.Body("")), WbxmlLimits.Default).ReadRoot());

    [Fact]
    public void The_message_does_not_quote_the_body()
    {
        var fault = Assert.Throws<WbxmlException>(() => Wire.Open("45 03 73 65 63 72 65 74 FF 00 01").ReadText());
        Assert.DoesNotContain("secret", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_is_read_before_anything_else_and_once()
    {
        Assert.Throws<InvalidOperationException>(() => Fresh().Skip());
        Assert.Throws<InvalidOperationException>(() => Fresh().ReadEnd());
        Assert.Throws<InvalidOperationException>(() => Fresh().ReadText());
        Assert.Throws<InvalidOperationException>(() => Wire.Open("05").ReadRoot());
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Open("05").ReadChild(0));
        static WbxmlReader Fresh() => new(new ReadOnlySequence<byte>(Wire.Body("05")), WbxmlLimits.Default);
    }
}
