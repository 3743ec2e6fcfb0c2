using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Protocol;

/// <summary>What differs between versions, against the published tables and the contract.</summary>
public sealed class VersionTableTests
{
    // Pages whose elements travel in items.
    private static readonly int[] PagesOfItems = [Contacts.FileAs >> 8, Contacts2.NickName >> 8, Tasks.Subject >> 8, AirSyncBase.Body >> 8];

    public static TheoryData<string> Versions => [.. Enum.GetValues<ProtocolVersion>().Select(version => version.Text())];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_version_knows_the_elements_that_were_published_for_it(string text)
    {
        var version = TestData.VersionOf(text);
        foreach (var row in TestData.VersionRows().Where(row => PagesOfItems.Contains(row.Tag >> 8)))
            Assert.True((version >= row.First && version <= row.Last) == version.Knows(row.Tag), CodePages.NameOf(row.Tag));
    }

    [Theory]
    [InlineData("2.5", nameof(Absence.ClearsWhereSupported))]
    [InlineData("12.1", nameof(Absence.ClearsWhereSupported))]
    [InlineData("14.1", nameof(Absence.ClearsWhereSupported))]
    [InlineData("16.0", nameof(Absence.Clears))]
    [InlineData("16.1", nameof(Absence.Clears))]
    public void Leaving_out_an_element_of_a_contact_clears_it_only_where_it_was_listed_and_always_from_16_0_on(string text, string absence)
    {
        var version = TestData.VersionOf(text);
        ushort[] never = [Contacts.Picture, AirSyncBase.Body, AirSyncBase.NativeBodyType, Contacts.Alias, Contacts.WeightedRank];
        foreach (var row in ContactElements.Rows)
            Assert.True((never.Contains(row.Element) ? nameof(Absence.Keeps) : absence) == version.AbsenceOf(row.Element).ToString(), CodePages.NameOf(row.Element));
    }

    [Fact]
    public void The_rows_of_an_element_never_overlap()
    {
        foreach (var rows in VersionTable.Rows.GroupBy(row => row.Element))
            Assert.All(Enum.GetValues<ProtocolVersion>(), version => Assert.InRange(rows.Count(row => version >= row.From && version <= row.To), 0, 1));
    }
}
