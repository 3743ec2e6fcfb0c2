using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>For each element in each version a round trip, an edit by another device, and a clear, in both directions, over HTTP.</summary>
public sealed class ElementTests(SharedHost host)
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<ElementPhones>>> Phones = new();
    private static readonly ConcurrentDictionary<(string Class, string Version), Lazy<Task<IReadOnlyDictionary<string, ElementOutcome>>>> Outcomes = new();

    public static TheoryData<string, string, string> Cells =>
        [.. from row in ElementTable.Rows from version in ElementTable.Versions select new TheoryDataRow<string, string, string>(row.Class, row.Element, version)];

    [Theory, MemberData(nameof(Cells))]
    public async Task An_element_goes_both_ways_is_edited_and_cleared(string @class, string element, string version)
    {
        var row = ElementTable.Of(@class).Single(row => row.Element == element);
        Assert.Equal(ElementOutcome.Expected(row, version), await OutcomeAsync(row, version));
    }

    /// <summary>docs/conformance/elements.md is what really happened; where it differs, the new text stands beside the tests' assemblies, to be copied.</summary>
    [Fact]
    public async Task The_table_in_the_documentation_says_what_happens()
    {
        var document = new StringBuilder(Introduction.ReplaceLineEndings("\n"));
        foreach (var @class in ElementTable.Classes)
        {
            document.Append($"\n## {@class}\n\n").Row(["element", "type", "CRM", .. ElementTable.Versions]).Row([.. Enumerable.Repeat("---", 3 + ElementTable.Versions.Length)]);
            foreach (var row in ElementTable.Of(@class))
            {
                List<string> cells = [row.Element, row.Type, Crm(row)];
                foreach (var version in ElementTable.Versions)
                    cells.Add((await OutcomeAsync(row, version)).Cell(row, version));
                Assert.All(cells, cell => Assert.False(string.IsNullOrWhiteSpace(cell), $"{row.Element} has an empty cell"));
                document.Row(cells);
            }
        }

        var written = Path.Combine(AppContext.BaseDirectory, "elements.md");
        await File.WriteAllTextAsync(written, document.ToString(), TestContext.Current.CancellationToken);
        var committed = Path.Combine(Path.GetDirectoryName(ThisFile())!, "../../../docs/conformance/elements.md");
        Assert.Equal(await File.ReadAllTextAsync(committed, TestContext.Current.CancellationToken), document.ToString());
    }

    private const string Introduction =
        """
        # Elements

        Written by `ElementTests` from what the server did, element by element, over HTTP, with three devices of one user in each version. The elements are those of MS-ASCNTC 2.2.2, MS-ASTASK 2.2.2, MS-ASCAL 2.2.2 and
        MS-ASAIRS 2.2.2, and for 2.5 of MS-ASWBXML 2.1.2.1. What a body holds follows MS-ASAIRS 2.2.2.9 and is the matter of `BodyTests` and `NotesTests`.

        | in a cell | means |
        |---|---|
        | A | added by one device, it reaches the others as it was sent, and the member of the JSON API that the column CRM names |
        | E | edited by another device, it reaches all; without this letter it has but one value, or stays as it was added |
        | C | an empty element clears it, on all devices and in the CRM |
        | S | left out of a Change it is cleared, where the device's first Sync named it in `Supported`; without this letter it is kept |
        | O | left out of a Change it is cleared, where `Supported` named nothing; of an element in a container: left out of the container; without this letter it is kept |
        | P | put through the JSON API, it reaches the devices; without P and D the CRM has no member for it |
        | D | deleted through the JSON API, the devices have it no more |
        | * | cleared, what the column CRM says takes its place: the standard entry in that element, or the day |
        | by rule | made by the server, whatever a device or the CRM says |
        | simplified | the item is stored without it, and a notice says so |
        | ignored | says nothing, and is never sent |
        | – | not in this version: never sent, and ignored when a device sends it all the same |

        In the column CRM, *kept beside* means that the CRM has no field: the value is kept for this user, and given back as it came. A required element is refused by Status 6 when it comes empty, and by 422 in the JSON API.

        """;

    private async Task<IReadOnlyDictionary<string, ElementOutcome>> PlayAsync(string @class, string version) =>
        await ElementRun.OutcomesAsync(await Phones.GetOrAdd(version, _ => new(() => ElementPhones.OfAsync(host, version))).Value, @class);

    private async Task<ElementOutcome> OutcomeAsync(ElementRow row, string version) => (await Outcomes.GetOrAdd((row.Class, version), _ => new(() => PlayAsync(row.Class, version))).Value)[row.Element];

    private static string Crm(ElementRow row)
    {
        var member = row.Sample.Crm?.Shown ?? row.Sample.Fate switch { Fate.Beside => "kept beside", Fate.ByRule => "by rule", Fate.Simplified => "simplified", Fate.Fixed => "kept beside", _ => "none" };
        var remark = row.Sample.Fallback is { } fallback ? $"* {fallback.Split(':')[1]}" : row.Sample.IsClearedToday ? "* today" : row.Sample.Fate == Fate.Required ? "required" : row.Sample.Remark;
        return remark is null ? member : $"{member}; {remark}";
    }

    private static string ThisFile([CallerFilePath] string source = "") => source;
}

internal static class MarkdownExtensions
{
    public static StringBuilder Row(this StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
