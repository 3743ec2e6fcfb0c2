using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Protocol;

/// <summary>What differs between versions, against the published tables and the contract.</summary>
public sealed class VersionTableTests
{
    // Pages whose rows are whole; of the others the table has what the server writes.
    private static readonly int[] WholePages =
        [Contacts.FileAs >> 8, Calendar.Subject >> 8, Contacts2.NickName >> 8, Tasks.Subject >> 8, AirSyncBase.Body >> 8, AirSync.Sync >> 8, GetItemEstimate.Root >> 8, Settings.Root >> 8, ItemOperations.Root >> 8, Find.Root >> 8];

    public static TheoryData<string> Versions => [.. Enum.GetValues<ProtocolVersion>().Select(version => version.Text())];

    [Theory]
    [MemberData(nameof(Versions))]
    public void A_version_knows_the_elements_that_were_published_for_it(string text)
    {
        var version = TestData.VersionOf(text);
        foreach (var row in TestData.VersionRows().Where(row => WholePages.Contains(row.Tag >> 8)))
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
        ushort[] never = [Contacts.Picture, AirSyncBase.Body, AirSyncBase.NativeBodyType, Contacts.Alias, Contacts.WeightedRank, Contacts.Body, Contacts.BodySize, Contacts.BodyTruncated, Contacts.CompressedRTF];
        foreach (var row in ContactElements.Rows)
            Assert.True((never.Contains(row.Element) ? nameof(Absence.Keeps) : absence) == version.AbsenceOf(row.Element).ToString(), CodePages.NameOf(row.Element));
    }

    /// <summary>The root of a command, of the published tables, is in the versions that have it; up to 12.1 mail is sent without one.</summary>
    [Theory]
    [MemberData(nameof(Versions))]
    public void A_command_that_is_served_is_served_in_the_versions_that_it_was_published_for(string text)
    {
        var version = TestData.VersionOf(text);
        var published = TestData.VersionRows().ToDictionary(row => row.Tag, row => version >= row.First && version <= row.Last);
        foreach (var command in CommandTable.Rows.Where(row => row.Handler is not null))
            Assert.True(published[command.Root] == version.Knows(command.Root), command.Name);
    }

    /// <summary>What is not one element, against the table of version switches and MS-ASHTTP 2.2.1.1.1.1.1.</summary>
    [Theory]
    [InlineData(nameof(Feature.EncodedQuery), "12.1,14.0,14.1,16.0,16.1")]
    [InlineData(nameof(Feature.CommonStatus), "14.0,14.1,16.0,16.1")]
    [InlineData(nameof(Feature.EmptyAnswer), "12.1,14.0,14.1,16.0,16.1")]
    [InlineData(nameof(Feature.ClassOfFolder), "2.5,12.0,12.1")]
    [InlineData(nameof(Feature.FolderByClass), "2.5")]
    [InlineData(nameof(Feature.PolicyText), "2.5")]
    [InlineData(nameof(Feature.DeviceInformationInProvision), "14.1,16.0,16.1")]
    public void A_feature_is_in_the_versions_that_have_it(string feature, string versions) =>
        Assert.Equal(versions.Split(','), Enum.GetValues<ProtocolVersion>().Where(version => version.Has(Enum.Parse<Feature>(feature))).Select(version => version.Text()));

    [Fact]
    public void The_rows_of_an_element_never_overlap()
    {
        foreach (var rows in VersionTable.Rows.GroupBy(row => row.Element))
            Assert.All(Enum.GetValues<ProtocolVersion>(), version => Assert.InRange(rows.Count(row => version >= row.From && version <= row.To), 0, 1));
    }
}
