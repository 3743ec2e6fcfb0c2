using System.Runtime.CompilerServices;
using System.Text;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>For each contact element a round trip, an edit by another device and a clear, over HTTP.</summary>
[Collection(nameof(ElementCollection))]
public sealed class ContactElementTests(ElementHost host)
{
    public static TheoryData<string> Elements => [.. ElementRow.All.Select(row => row.Qualified)];

    [Theory, MemberData(nameof(Elements))]
    public async Task An_element_goes_from_device_to_device_is_edited_and_cleared(string element)
    {
        var row = ElementRow.All.Single(row => row.Qualified == element);
        Assert.Equal(ElementOutcome.Expected(row), await host.OutcomeAsync(row));
    }

    /// <summary>docs/conformance/contacts.md is what really happened; where it differs, the new text stands beside the tests.</summary>
    [Fact]
    public async Task The_table_in_the_documentation_says_what_happens()
    {
        var table = new StringBuilder();
        table.Append(
            """
            # Contact elements

            Written by `ContactElementTests` from what the server did, element by element, over HTTP with three devices of one user, version 14.1. Source of the elements: MS-ASCNTC 2.2.2, MS-ASAIRS 2.2.2.9.

            - Round trip: what a second device gets of a contact that the first added. CRM: the member of `/api/v1/addresses` that shows it.
            - Edit: what the first device gets when the second changed the value.
            - Empty: what it gets when the second sends the element empty. Left out: when the third, whose first Sync named the element in `Supported`, leaves it out.
            - *kept beside*: the CRM has no field; kept for this user and given back as it came. *by rule*: `Lastname, Firstname`, else the company, whatever a device says. *ignored*: of version 2.5 alone, or of the recipient cache.

            | element | type | versions | round trip | CRM | edit | empty | left out |
            |---|---|---|---|---|---|---|---|

            """.ReplaceLineEndings("\n"));
        foreach (var row in ElementRow.All)
        {
            var (roundTrip, crm, edit, clear, leftOut) = await host.OutcomeAsync(row);
            string[] cells = [row.Qualified, row.Type, row.First == row.Last ? row.First : $"{row.First} to {row.Last}", roundTrip, crm, edit, clear, leftOut];
            Assert.All(cells, cell => Assert.NotEmpty(cell));
            table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        }

        var written = Path.Combine(AppContext.BaseDirectory, "contacts.md");
        await File.WriteAllTextAsync(written, table.ToString(), TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(Committed(), TestContext.Current.CancellationToken), table.ToString());
    }

    private static string Committed([CallerFilePath] string source = "") => Path.Combine(Path.GetDirectoryName(source)!, "../../../docs/conformance/contacts.md");
}
