using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Captures;

/// <summary>Every captured request of a real client is answered as expected.tsv says, byte for byte as it came and in the words of this server.</summary>
public sealed class CapturedRequestTests(SharedHost shared)
{
    public static TheoryData<string, string, string> AsCaptured => Rows(row => row.Asked == "bytes");

    public static TheoryData<string, string, string> InOurWords => Rows(row => row.Asked != "bytes" && !IsOfCalendar(row));

    public static TheoryData<string, string, string> OfTheCalendar => Rows(row => row.Asked != "bytes" && IsOfCalendar(row));

    [Fact]
    public void Every_captured_request_is_in_the_table() =>
        Assert.Equal(CapturedRequest.Files, CapturedRequest.All.Where(row => row.Asked == "bytes").Select(row => row.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(AsCaptured))]
    public Task Byte_for_byte(string request, string asked, string state) => AssertAsync(request, asked, state);

    [Theory, MemberData(nameof(InOurWords))]
    public Task With_our_keys_and_ids(string request, string asked, string state) => AssertAsync(request, asked, state);

    [Theory, MemberData(nameof(OfTheCalendar))]
    public Task With_our_keys_and_ids_in_the_calendar(string request, string asked, string state) => AssertAsync(request, asked, state);

    private async Task AssertAsync(string request, string asked, string state)
    {
        var expected = CapturedRequest.Of(request, asked, state);
        var user = expected.NeedsItems ? await shared.NewUserAsync() : await shared.UserOfAsync<CapturedRequestTests>();
        var conversation = new Conversation(user, expected);
        await conversation.PrepareAsync();

        var answer = await conversation.AskAsync(expected);

        Assert.True((expected.Code, expected.Statuses) == ((int)answer.Code, Statuses(answer)), $"{expected.Code} {expected.Statuses} was expected of {answer}");
        if (expected.Brings != "-")
            Assert.Equal(int.Parse(expected.Brings, CultureInfo.InvariantCulture), Brought(answer));
        foreach (var then in expected.Then.Split("; ").Where(then => then != "-"))
            await AssertInCrmAsync(user, then);
        Assert.Empty(conversation.Phone.Complaints);
        user.Host.AssertClean();
    }

    private static async Task AssertInCrmAsync(TestUser user, string then)
    {
        var (resource, item) = (then[..then.IndexOf(' ', StringComparison.Ordinal)], JsonNode.Parse(then[then.IndexOf(' ', StringComparison.Ordinal)..]));
        var all = JsonNode.Parse(await user.Api.GetStringAsync(resource))!["items"]!;
        Assert.True(all.AsArray().Count(one => Has(one, item)) == 1, $"{then} must be in the CRM once: {all.ToJsonString()}");
    }

    /// <summary>An object has at least the members that are named, a list an element for each that is named.</summary>
    private static bool Has(JsonNode? actual, JsonNode? expected) => (actual, expected) switch
    {
        (JsonObject one, JsonObject other) => other.All(member => one.ContainsKey(member.Key) && Has(one[member.Key], member.Value)),
        (JsonArray one, JsonArray other) => one.Count == other.Count && other.All(entry => one.Any(candidate => Has(candidate, entry))),
        _ => JsonNode.DeepEquals(actual, expected),
    };

    private static string Statuses(EasResponse answer) => answer.Root is null
        ? "-"
        : string.Join(", ", answer.Root.Descendants().Where(element => element.Name.LocalName == "Status").Select(status => $"{status.Parent!.Name.LocalName} {status.Value}"));

    private static int Brought(EasResponse answer) => answer.Root?.Name.LocalName switch
    {
        "GetItemEstimate" => answer.Root.Descendants(Ns.Estimate + "Estimate").Sum(estimate => int.Parse(estimate.Value, CultureInfo.InvariantCulture)),
        "Ping" => answer.Root.Elements(Ns.Ping + "Folders").Elements().Count(),
        _ => answer.Root?.Descendants(Ns.AirSync + "Commands").Elements().Count() ?? 0,
    };

    private static bool IsOfCalendar(CapturedRequest row) => row.Folders.Contains(Folder.CalendarType);

    private static TheoryData<string, string, string> Rows(Func<CapturedRequest, bool> which) => [.. CapturedRequest.All.Where(which).Select(row => (row.Name, row.Asked, row.State))];
}
