namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>All elements of all classes that are served: the published rows, each with its sample.</summary>
public static class ElementTable
{
    public static readonly string[] Versions = ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"];

    public static readonly string[] Classes = ["Contacts", "Tasks", "Calendar"];

    public static IReadOnlyList<ElementRow> Rows { get; } = Read();

    public static IEnumerable<ElementRow> Of(string @class) => Rows.Where(row => row.Class == @class);

    // A published element without a sample is an error here.
    private static List<ElementRow> Read()
    {
        var samples = new Dictionary<string, Dictionary<string, Sample>>
        {
            ["Contacts"] = ContactSamples.All.ToDictionary(sample => sample.Element),
            ["Calendar"] = CalendarSamples.All.ToDictionary(sample => sample.Element),
            ["Tasks"] = TaskSamples.All.ToDictionary(sample => sample.Element),
        };
        return
        [
            .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "elements.tsv"))
               where !line.StartsWith('#')
               let cells = line.Split('\t')
               where Classes.Contains(cells[0])
               select new ElementRow(cells[0], cells[1], cells[2], cells[3] == "yes", Version.Parse(cells[4]), Version.Parse(cells[5]), samples[cells[0]][cells[1]]),
        ];
    }
}
