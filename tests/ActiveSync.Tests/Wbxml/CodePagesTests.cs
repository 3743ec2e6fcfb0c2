using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class CodePagesTests
{
    [Fact]
    public void Every_element_of_the_published_tables_is_known_by_its_name()
    {
        foreach (var (tag, name) in TestData.CodePageRows()) Assert.Equal(name, CodePages.NameOf(tag));
    }

    [Fact]
    public void No_element_is_known_that_the_published_tables_lack()
    {
        var published = TestData.CodePageRows().Select(row => row.Tag).ToHashSet();
        for (int tag = 0; tag <= ushort.MaxValue; tag++)
            Assert.True(CodePages.IsKnown((ushort)tag) == published.Contains((ushort)tag), $"0x{tag:X4}");
    }

    [Fact]
    public void The_table_of_the_tests_is_whole() => Assert.Equal(635, TestData.CodePageRows().DistinctBy(row => row.Tag).Count());

    [Fact]
    public void A_page_is_known_when_it_has_elements()
    {
        var published = TestData.CodePageRows().Select(row => row.Tag >> 8).ToHashSet();
        for (int page = 0; page <= byte.MaxValue; page++) Assert.Equal(published.Contains(page), CodePages.IsKnownPage((byte)page));
    }

    [Fact]
    public void An_unknown_tag_has_a_number_for_a_name() => Assert.Equal("unknown:0x0004", CodePages.NameOf(0x0004));

    [Theory]
    [InlineData(0x191A, Find.MaxPictures)]
    [InlineData(0x191B, Find.MaxSize)]
    [InlineData(0x191C, Find.Picture)]
    [InlineData(AirSync.SyncKey, AirSync.SyncKey)]
    [InlineData(0x191D, 0)]
    [InlineData(0xFE05, 0)]
    public void An_early_number_of_an_element_stands_for_the_published_one(int tag, int canonical) =>
        Assert.Equal(canonical, CodePages.Canonical((ushort)tag));
}
