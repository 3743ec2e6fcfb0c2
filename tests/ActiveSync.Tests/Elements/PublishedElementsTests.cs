using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>The server's tables of elements against the published ones.</summary>
public sealed class PublishedElementsTests
{
    // What the server has no row for, as nothing of it is read or written apart from its container or the body.
    private static readonly string[] WithoutRow =
        ["Tasks:BodySize", "Tasks:BodyTruncated", "Tasks:CompressedRTF", "Calendar:BodyTruncated", "Calendar:CompressedRTF", "Calendar:Attachments"];

    private static readonly List<(string Class, string Element, ProtocolVersion First, ProtocolVersion Last)> Published =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "elements.tsv"))
           where !line.StartsWith('#')
           let cells = line.Split('\t')
           where !cells[1].Contains('/', StringComparison.Ordinal)
           select (cells[0], cells[1], TestData.VersionOf(cells[4]), TestData.VersionOf(cells[5])),
    ];

    private static readonly Dictionary<string, IEnumerable<ushort>> Tables = new()
    {
        ["Contacts"] = ContactElements.Rows.Select(row => row.Element),
        ["Calendar"] = CalendarElements.Rows.Select(row => row.Element),
        ["Tasks"] = TaskElements.Rows.Select(row => row.Element),
    };

    [Theory]
    [InlineData("Contacts:", 56)]
    [InlineData("Contacts2:", 10)]
    [InlineData("Tasks:", 19)]
    [InlineData("Calendar:", 29)]
    public void The_published_table_is_whole(string page, int count) => Assert.Equal(count, Published.Count(row => row.Element.StartsWith(page, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Contacts")]
    [InlineData("Tasks")]
    [InlineData("Calendar")]
    public void The_server_knows_exactly_the_elements_of_a_class_and_in_their_versions(string @class)
    {
        var rows = Published.Where(row => row.Class == @class).ToList();
        Assert.Equal(rows.Select(row => row.Element).Except(WithoutRow).Order(), Tables[@class].Select(CodePages.NameOf).Order());
        // Attachments are of mail from 12.0 on.
        foreach (var element in Tables[@class].Where(element => element != AirSyncBase.Attachments))
        {
            var row = rows.Single(row => row.Element == CodePages.NameOf(element));
            Assert.All(Enum.GetValues<ProtocolVersion>(), version => Assert.Equal(version >= row.First && version <= row.Last, version.Knows(element)));
        }
    }
}
