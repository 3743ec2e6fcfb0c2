using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>The server's table of contact elements against the published one.</summary>
public sealed class ContactElementsTests
{
    private static readonly List<string> Published =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "contact-elements.tsv"))
           where !line.StartsWith('#')
           let cells = line.Split('\t')
           select $"{cells[0]}:{cells[1]}",
    ];

    // Named for contacts too, but published with the bodies (MS-ASAIRS 2.2.2.9, 2.2.2.32), or with the tokens of 2.5 alone.
    private static readonly string[] OfBodies = ["AirSyncBase:Body", "AirSyncBase:NativeBodyType", "Contacts:CompressedRTF"];

    [Fact]
    public void The_published_table_is_whole() => Assert.Equal((55, 10), (Published.Count(name => name.StartsWith("Contacts:", StringComparison.Ordinal)), Published.Count(name => name.StartsWith("Contacts2:", StringComparison.Ordinal))));

    [Fact]
    public void The_server_knows_exactly_the_elements_of_contacts() =>
        Assert.Equal(Published.Concat(OfBodies).Order(), ContactElements.Rows.Select(row => CodePages.NameOf(row.Element)).Order());
}
