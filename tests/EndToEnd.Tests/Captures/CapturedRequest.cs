using System.Globalization;
using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Captures;

/// <summary>A row of expected.tsv: a request of a real client, how and in which state it is sent, and what it must be answered.</summary>
public sealed record CapturedRequest(
    string Name, string Asked, string Command, string Version, string State, int Code, string Statuses, string Brings, string Then)
{
    private static readonly string Data = Path.Combine(AppContext.BaseDirectory, "Data", "captures");

    public static IReadOnlyList<CapturedRequest> All { get; } =
        [.. Tables.Read("expected.tsv").Select(cell => new CapturedRequest(cell[0], cell[1], cell[2], cell[3], cell[4], int.Parse(cell[5], CultureInfo.InvariantCulture), cell[6], cell[7], cell[8]))];

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Data, "*.wbxml").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    public byte[] Bytes => File.ReadAllBytes(Path.Combine(Data, $"{Name}.wbxml"));

    /// <summary>The request by another decoder than the server's.</summary>
    public XElement Xml => Wbxml.Decode(Bytes);

    /// <summary>The types of the folders that it speaks of, in its order.</summary>
    public IReadOnlyList<int> Folders => [.. FolderIds(Xml).Select(id => TypeOf(id.Value))];

    /// <summary>The request before it in its conversation, in our words where it has any.</summary>
    public CapturedRequest? Before => State.StartsWith("after ", StringComparison.Ordinal) ? All.Last(row => row.Name == State["after ".Length..]) : null;

    /// <summary>Byte for byte most requests come to nothing, whatever the user has.</summary>
    public bool NeedsItems => Asked != "bytes" || State == "changed";

    public static CapturedRequest Of(string name, string asked, string state) => All.Single(row => (row.Name, row.Asked, row.State) == (name, asked, state));

    public static IEnumerable<XElement> FolderIds(XElement request) => request.Descendants().Where(element => element.Name.LocalName is "CollectionId" or "Id");

    /// <summary>What the folders of the other servers hold, which the XML beside the bytes shows.</summary>
    public static int TypeOf(string id) => id switch
    {
        "c1" or "addressbook-root" => Folder.ContactsType,
        "t1" => Folder.TasksType,
        "k1" or "calendar-root" or "c/Cprivate" or "vevent%2Fpersonal" => Folder.CalendarType,
        _ => throw new ArgumentException($"nothing is known of a folder {id}", nameof(id)),
    };
}
