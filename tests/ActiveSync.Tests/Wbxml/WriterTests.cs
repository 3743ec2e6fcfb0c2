using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class WriterTests
{
    [Fact]
    public void An_element_without_content_is_a_bare_tag() => Assert.Equal("451C0B261601", Wire.Written(writer =>
    {
        writer.Start(AirSync.Sync);
        writer.Empty(AirSync.Collections);
        writer.Element(AirSync.SyncKey, "");
        writer.Element(AirSync.Partial, ""u8);
        writer.Start(AirSync.Commands);
        writer.Text("");
        writer.Text("\0\uD800");
        writer.Text("\0"u8);
        writer.Opaque([]);
        writer.Raw([]);
        writer.End();
        writer.End();
    }));

    [Fact]
    public void The_page_is_switched_only_where_it_changes()
    {
        string written = Wire.Written(writer =>
        {
            writer.Start(AirSync.Sync);
            writer.Start(AirSync.ApplicationData);
            writer.Element(Contacts.FileAs, "a");
            writer.Element(Contacts.LastName, "b");
            writer.Element(Contacts2.NickName, "c");
            writer.End();
            writer.Empty(AirSync.Partial);
            writer.End();
        });
        Assert.Equal("455D" + "00015E03610001" + "6903620001" + "000C4D03630001" + "01" + "000026" + "01", written);
    }

    [Theory]
    [InlineData(0, "30")]
    [InlineData(-1, "2D31")]
    [InlineData(4711, "34373131")]
    [InlineData(long.MinValue, "2D39323233333732303336383534373735383038")]
    public void Numbers_are_decimal(long value, string digits) =>
        Assert.Equal("4503" + digits + "0001", Wire.Written(writer => writer.Element(AirSync.Sync, value)));

    // A fact, not a theory: an attribute cannot hold a lone surrogate.
    [Fact]
    public void What_cannot_be_sent_is_left_out_of_text()
    {
        Check("a\0b", "6162");
        Check("\0\0a\0", "61");
        Check("a\uD800b", "6162");
        Check("\uDC00a", "61");
        Check("a\uD83D", "61");
        Check("\uD83D\uD83D\uDE00", "F09F9880");
        Check("\uD83D\0\uDE00x", "78");
        Check("\u0001\uFFFF", "01EFBFBF");
        static void Check(string text, string utf8) =>
            Assert.Equal("4503" + utf8 + "0001", Wire.Written(writer => writer.Element(AirSync.Sync, text)));
    }

    [Fact]
    public void NUL_is_left_out_of_UTF8() => Assert.Equal("450361620001", Wire.Written(writer => writer.Element(AirSync.Sync, "\0a\0\0b\0"u8)));

    [Fact]
    public void Text_in_parts_is_one_string() => Assert.Equal("4503616263640001", Wire.Written(writer =>
    {
        writer.Start(AirSync.Sync);
        writer.Text("a");
        writer.Text("b"u8);
        writer.Text("\0");
        writer.Text("cd");
        writer.End();
    }));

    [Theory]
    [InlineData(1, "01")]
    [InlineData(127, "7F")]
    [InlineData(128, "8100")]
    [InlineData(200, "8148")]
    [InlineData(16384, "818000")]
    public void The_length_of_a_byte_array_takes_seven_bits_a_byte(int length, string encoded) =>
        Assert.Equal("45C3" + encoded + new string('0', 2 * length) + "01", Wire.Written(writer =>
        {
            writer.Start(AirSync.Sync);
            writer.Opaque(new byte[length]);
            writer.End();
        }));

    [Fact]
    public void A_text_longer_than_any_buffer_is_written_whole()
    {
        string text = string.Concat(Enumerable.Repeat("aü€😀", 50_000));
        Assert.Equal(text, Node.Read(new Node(AirSync.Sync, text).ToBytes()).Text);
    }

    [Fact]
    public void Misuse_is_refused()
    {
        Refused(_ => { });
        Refused(writer => writer.Start(AirSync.Sync));
        Refused(writer => writer.End());
        Refused(writer => writer.Text("a"));
        Refused(writer => writer.Opaque([1]));
        Refused(writer => writer.Raw([1]));
        Refused(writer =>
        {
            writer.Empty(AirSync.Sync);
            writer.Empty(AirSync.Sync);
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => Wire.Written(writer => writer.Empty(0x0004)));
        static void Refused(Action<WbxmlWriter> write) => Assert.Throws<InvalidOperationException>(() => Wire.Written(write));
    }

    [Fact]
    public void What_is_written_can_be_handed_over_at_any_point()
    {
        var buffer = new TightBuffer();
        var writer = new WbxmlWriter(buffer);
        writer.Start(AirSync.Sync);
        writer.Flush();
        Assert.Equal(5, buffer.Written.Length);
        writer.Start(AirSync.Collections);
        writer.Flush();
        writer.End();
        writer.Start(AirSync.SyncKey);
        writer.Text("a");
        writer.Flush();
        writer.Text("b");
        writer.End();
        writer.End();
        writer.Complete();
        Assert.Equal("03016A00" + "45" + "5C01" + "4B036100036200" + "0101", Convert.ToHexString(buffer.Written));
    }

    [Fact]
    public void What_turns_out_empty_is_taken_back_in_the_tightest_buffer()
    {
        var buffer = new TightBuffer();
        var writer = new WbxmlWriter(buffer);
        writer.Start(AirSync.Sync);
        writer.Element(AirSync.Partial, "\uD800");
        for (int i = 0; i < 20; i++) writer.Text("\uD800");
        writer.Element(Contacts.FileAs, "\0");
        writer.End();
        writer.Complete();
        Assert.Equal("03016A00" + "45" + "26" + "00011E" + "01", Convert.ToHexString(buffer.Written));
    }

    [Fact]
    public void Elements_take_no_memory_of_their_own()
    {
        var buffer = new ArrayBufferWriter<byte>(1 << 20);
        var writer = new WbxmlWriter(buffer);
        writer.Start(AirSync.Sync);
        WriteMany(writer, 10);

        // A collection that falls into a run makes the runtime count the rest of the thread's chunk; what the code itself takes, it takes in every run.
        Assert.Equal(0, Enumerable.Range(0, 20).Min(_ => Taken(writer)));

        static long Taken(WbxmlWriter writer)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            WriteMany(writer, 100);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        static void WriteMany(WbxmlWriter writer, int count)
        {
            for (int i = 0; i < count; i++)
            {
                writer.Start(AirSync.ApplicationData);
                writer.Element(Contacts.FileAs, "Müller, Jörg");
                writer.Element(AirSyncBase.EstimatedDataSize, i);
                writer.Element(AirSyncBase.Type, "1"u8);
                writer.End();
            }
        }
    }
}
