using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class ReaderChildrenTests
{
    // <Sync><Collections><Collection><SyncKey>7</SyncKey><GetChanges/><WindowSize>5</WindowSize></Collection></Collections><Partial/></Sync>
    private const string Sync = "45 5C 4F 4B 03 37 00 01 13 55 03 35 00 01 01 01 26 01";

    [Fact]
    public void Children_are_read_level_by_level()
    {
        var reader = Wire.Open(Sync);
        var seen = new List<string>();
        int root = reader.Depth;
        Assert.Equal((AirSync.Sync, 1), (reader.Tag, root));
        while (reader.ReadChild(root))
        {
            seen.Add(CodePages.NameOf(reader.Tag));
            int list = reader.Depth;
            while (reader.ReadChild(list))
            {
                int collection = reader.Depth;
                while (reader.ReadChild(collection)) seen.Add($"{reader.Depth} {CodePages.NameOf(reader.Tag)} {reader.ReadText()}");
                Assert.Equal(collection, reader.Depth);
            }
        }
        reader.ReadEnd();
        Assert.Equal(
            ["AirSync:Collections", "4 AirSync:SyncKey 7", "4 AirSync:GetChanges ", "4 AirSync:WindowSize 5", "AirSync:Partial"], seen);
    }

    [Fact]
    public void What_is_not_used_of_a_child_is_passed_over()
    {
        var reader = Wire.Open(Sync);
        Assert.True(reader.ReadChild(1));
        Assert.True(reader.ReadChild(2));
        Assert.True(reader.ReadChild(3));
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.Partial, reader.Tag);
        Assert.False(reader.ReadChild(1));
        Assert.False(reader.ReadChild(1));
        reader.ReadEnd();
    }

    [Fact]
    public void Skipping_leads_to_the_next_child()
    {
        var reader = Wire.Open(Sync);
        Assert.True(reader.ReadChild(1));
        reader.Skip();
        reader.Skip();
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.Partial, reader.Tag);
        reader.Skip();
        Assert.False(reader.ReadChild(1));
    }

    [Theory]
    [InlineData("05")]
    [InlineData("45 01")]
    public void An_empty_element_has_no_children(string hex)
    {
        var reader = Wire.Open(hex);
        Assert.False(reader.ReadChild(1));
        reader.ReadEnd();
    }

    [Fact]
    public void An_empty_child_does_not_take_the_children_of_its_parent()
    {
        // <Sync><Collections/><Partial/></Sync>
        var reader = Wire.Open("45 1C 26 01");
        Assert.True(reader.ReadChild(1));
        Assert.False(reader.HasContent);
        Assert.False(reader.ReadChild(reader.Depth));
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.Partial, reader.Tag);
    }

    [Fact]
    public void Text_between_children_is_left_out()
    {
        var reader = Wire.Open("45 03 0A 20 00 4B 03 31 00 01 C3 01 20 26 03 0A 00 01");
        Assert.True(reader.ReadChild(1));
        Assert.Equal("1", reader.ReadText());
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.Partial, reader.Tag);
        Assert.False(reader.ReadChild(1));
        reader.ReadEnd();
    }

    [Fact]
    public void A_page_stays_active_behind_the_end_of_an_element_until_the_next_switch()
    {
        // <Sync><base:Body><base:Type>1</base:Type></base:Body><base:Data/></Sync>, with needless switches
        var reader = Wire.Open("00 00 45 00 00 00 11 4A 00 11 46 03 31 00 00 11 01 00 04 01 00 11 0B 00 00 01");
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSyncBase.Body, reader.Tag);
        Assert.True(reader.ReadChild(2));
        Assert.Equal(AirSyncBase.Type, reader.Tag);
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSyncBase.Data, reader.Tag);
        Assert.False(reader.ReadChild(1));
        reader.ReadEnd();
    }

    [Fact]
    public void Elements_of_the_vendors_page_are_passed_over_unseen()
    {
        // <Sync><Annotations><Annotation><Name>a</Name><Value/></Annotation></Annotations><SyncKey>1<Value/>2</SyncKey></Sync>
        const string body = "45 00 FE 45 46 47 03 61 00 01 08 01 01 00 00 4B 03 31 00 00 FE 08 48 00 00 45 01 01 03 32 00 01 01";
        var reader = Wire.Open(body);
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.SyncKey, reader.Tag);
        Assert.Equal("12", reader.ReadText());
        Assert.False(reader.ReadChild(1));
        reader.ReadEnd();
    }

    [Fact]
    public void The_early_tokens_of_Find_are_read_as_the_published_ones()
    {
        var reader = Wire.Open("00 19 45 5A 03 35 00 01 1B 1C 01");
        var seen = new List<ushort>();
        while (reader.ReadChild(1)) seen.Add(reader.Tag);
        Assert.Equal([Find.MaxPictures, Find.MaxSize, Find.Picture], seen);
    }

    [Fact]
    public void A_copy_of_the_reader_looks_ahead_without_moving_it()
    {
        var reader = Wire.Open(Sync);
        var ahead = reader;
        ahead.ReadEnd();
        Assert.True(reader.ReadChild(1));
        Assert.Equal(AirSync.Collections, reader.Tag);
    }

    [Fact]
    public void Passing_over_a_body_takes_no_memory()
    {
        var body = TestData.CaptureBytes("a3-00045-Sync-16.1");
        Wire.Open(body).ReadEnd();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Wire.Open(body).ReadEnd();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
