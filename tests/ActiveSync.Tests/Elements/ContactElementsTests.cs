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

    /// <summary>Those of 2.5 alone have no row while no version before 12.0 is known.</summary>
    [Fact]
    public void The_server_knows_exactly_the_elements_of_the_versions_it_knows()
    {
        var oldest = Enum.GetValues<ProtocolVersion>().Min(version => (int)version);
        var expected = Published.Where(row => row.Last >= oldest).Select(row => row.Name).Concat(OfBodies);
        Assert.Equal(expected.Order(), ContactElements.Rows.Select(row => CodePages.NameOf(row.Element)).Order());
    }

    [Fact]
    public void Each_element_is_known_from_the_published_version_on()
    {
        foreach (var row in Published)
        {
            if (ContactElements.Rows.FirstOrDefault(ours => CodePages.NameOf(ours.Element) == row.Name) is { } ours)
                Assert.All(Enum.GetValues<ProtocolVersion>(), version => Assert.Equal((int)version >= row.First && (int)version <= row.Last, version >= ours.From));
        }
    }

    [Fact]
    public void What_cannot_be_ghosted_is_never_cleared_by_being_left_out() =>
        Assert.All(ContactElements.Rows.Where(row => row.IsClearedByAbsence), row => Assert.True(Published.Single(other => other.Name == CodePages.NameOf(row.Element)).Ghostable));

    private static int VersionOf(string text) => (int)(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture) * 10);

    private sealed record Row(string Name, bool Ghostable, int First, int Last);
}
