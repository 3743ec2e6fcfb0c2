using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>The server's table of contact elements against the published one.</summary>
public sealed class ContactElementsTests
{
    private static readonly List<Row> Published =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "contact-elements.tsv"))
           where !line.StartsWith('#')
           let cells = line.Split('\t')
           select new Row($"{cells[0]}:{cells[1]}", cells[3] == "yes", VersionOf(cells[4]), VersionOf(cells[5])),
    ];

    // Named for contacts too, but published with the bodies (MS-ASAIRS 2.2.2.9, 2.2.2.32).
    private static readonly string[] OfBodies = ["AirSyncBase:Body", "AirSyncBase:NativeBodyType"];

    [Fact]
    public void The_published_table_is_whole() => Assert.Equal((55, 10), (Published.Count(row => row.Name.StartsWith("Contacts:", StringComparison.Ordinal)), Published.Count(row => row.Name.StartsWith("Contacts2:", StringComparison.Ordinal))));

    /// <summary>Those of 2.5 alone are ways to write a body.</summary>
    [Fact]
    public void The_server_knows_exactly_the_elements_of_contacts()
    {
        var expected = Published.Where(row => row.Last > (int)ProtocolVersion.V2_5).Select(row => row.Name).Concat(OfBodies);
        Assert.Equal(expected.Order(), ContactElements.Rows.Select(row => CodePages.NameOf(row.Element)).Order());
    }

    private static int VersionOf(string text) => (int)(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) * 10);

    private sealed record Row(string Name, bool Ghostable, int First, int Last);
}
