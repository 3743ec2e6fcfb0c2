using System.Text;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class ReaderValueTests
{
    [Theory]
    [InlineData("05", "")]
    [InlineData("45 01", "")]
    [InlineData("45 03 00 01", "")]
    [InlineData("45 C3 00 01", "")]
    [InlineData("45 03 30 00 01", "0")]
    [InlineData("45 03 4D C3 BC 6C 00 01", "Mül")]
    [InlineData("45 C3 04 4D C3 BC 6C 01", "Mül")]
    [InlineData("45 03 F0 9F 98 80 00 01", "😀")]
    [InlineData("45 03 61 00 03 62 00 03 63 00 01", "abc")]
    [InlineData("45 03 61 00 C3 01 62 03 00 01", "ab")]
    [InlineData("45 00 00 03 61 00 00 11 03 62 00 00 00 01", "ab")]
    [InlineData("45 C3 03 61 00 62 01", "ab")]
    public void The_text_of_an_element_is_read_however_it_was_written(string hex, string text)
    {
        var reader = Wire.Open(hex);
        Assert.Equal(text, reader.ReadText());
        reader.ReadEnd();
    }

    [Theory]
    [InlineData("05", "")]
    [InlineData("45 01", "")]
    [InlineData("45 C3 03 00 FF 01 01", "00FF01")]
    [InlineData("45 03 41 41 3D 3D 00 01", "41413D3D")]
    [InlineData("45 C3 01 80 C3 01 81 01", "8081")]
    public void The_bytes_of_an_element_are_read_as_they_are(string hex, string bytes)
    {
        var reader = Wire.Open(hex);
        Assert.Equal(bytes, Convert.ToHexString(reader.ReadBytes()));
        reader.ReadEnd();
    }

    [Theory]
    [InlineData("45 03 FF 00 01")]
    [InlineData("45 03 C3 00 01")]
    [InlineData("45 03 ED A0 80 00 01")]
    [InlineData("45 03 C0 80 00 01")]
    [InlineData("45 C3 01 C3 01")]
    [InlineData("45 03 C3 00 03 BC 00 01")]
    public void Text_that_is_not_UTF8_is_refused(string hex)
    {
        var fault = Assert.Throws<WbxmlException>(() => Wire.Open(hex).ReadText());
        Assert.Equal(WbxmlError.InvalidUtf8, fault.Error);
    }

    [Theory]
    [InlineData("45 0B 01")]
    [InlineData("45 03 61 00 4B 01 01")]
    public void An_element_in_the_place_of_a_value_is_refused(string hex)
    {
        Assert.Equal(WbxmlError.UnexpectedElement, Assert.Throws<WbxmlException>(() => Wire.Open(hex).ReadText()).Error);
        Assert.Equal(WbxmlError.UnexpectedElement, Assert.Throws<WbxmlException>(() => Wire.Open(hex).ReadBytes()).Error);
    }

    [Fact]
    public void Many_small_pieces_are_joined_in_linear_time()
    {
        const int count = 500_000;
        var body = Wire.Body("45").Concat(Enumerable.Repeat<byte[]>([0x03, 0x61, 0x00], count).SelectMany(b => b)).Append((byte)0x01).ToArray();
        Assert.Equal(new string('a', count), Wire.Open(body).ReadText());
    }

    [Fact]
    public void A_byte_array_longer_than_127_bytes_has_a_length_of_several_bytes()
    {
        var body = Wire.Body("45 C3 81 48").Concat(Enumerable.Repeat((byte)'A', 200)).Append((byte)0x01).ToArray();
        Assert.Equal(new string('A', 200), Wire.Open(body).ReadText());
    }

    [Fact]
    public void An_element_can_be_used_once_only() => Assert.Throws<InvalidOperationException>(() =>
    {
        var reader = Wire.Open("45 03 61 00 01");
        reader.ReadText();
        reader.ReadText();
    });

    [Fact]
    public void A_value_in_one_piece_is_not_copied_on_the_way()
    {
        var body = Wire.Body("45 03" + Convert.ToHexString(Encoding.UTF8.GetBytes(new string('x', 10_000))) + "00 01");
        Assert.Equal(10_000, Wire.Open(body).ReadText().Length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        var reader = Wire.Open(body);
        int length = reader.ReadText().Length;
        long used = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(used, 2 * length, 2 * length + 100);
    }
}
