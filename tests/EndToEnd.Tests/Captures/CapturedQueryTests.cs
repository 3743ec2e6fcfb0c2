using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Captures;

/// <summary>Every captured query of the base64 form (MS-ASHTTP 2.2.1.1.1.1) is understood, and answered as expected-queries.tsv says.</summary>
public sealed class CapturedQueryTests(SharedHost shared)
{
    private const byte Provision = 20;

    public static TheoryData<string> Queries => [.. Rows.Select(cell => cell[0])];

    private static IReadOnlyList<string[]> Rows { get; } = [.. Tables.Read("expected-queries.tsv")];

    [Fact]
    public void Every_captured_query_is_in_the_table() => Assert.Equal(
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "captures", "base64-queries.txt")).Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')[0]),
        Rows.Select(cell => cell[0]));

    [Theory, MemberData(nameof(Queries))]
    public async Task A_query_is_answered_by_the_status_of_its_command_without_and_with_a_policy_key(string query)
    {
        var (user, row) = (await shared.NewUserAsync(), Rows.Single(cell => cell[0] == query));
        var (version, device, type, unprovisioned, body, provisioned) = (row[1], row[2], row[3], row[4], row[5] == "-" ? [] : Captured(row[5]), row[6]);
        Assert.Equal(unprovisioned, await SendAsync(user, query, body));

        // Provisioned through the same query, it is the device that the bytes name.
        var first = await AnswerAsync(user, With(query, Provision, "0"), Captured(version == "14.0" ? "a1-00002-Provision-14.0" : "a2-00004-Provision-14.1"));
        var temporary = first.Descendants(Ns.Provision + "PolicyKey").Single().Value;
        var second = await AnswerAsync(user, With(query, Provision, temporary), Wbxml.Encode(Bodies.ProvisionSecond(temporary)));
        var known = (await user.Api.GetFromJsonAsync<JsonObject>($"sync/devices/{device}", TestContext.Current.CancellationToken))!;
        Assert.Equal((type, version), ((string)known["deviceType"]!, (string)known["protocolVersion"]!));

        Assert.Equal(unprovisioned, await SendAsync(user, query, body));
        Assert.Equal(provisioned, await SendAsync(user, With(query, null, second.Descendants(Ns.Provision + "PolicyKey").Single().Value), body));
        user.Host.AssertClean();
    }

    private static async Task<string> SendAsync(TestUser user, string query, byte[] body)
    {
        var root = await AnswerAsync(user, query, body);
        var status = root.Elements().First(element => element.Name.LocalName == "Status");
        return $"{root.Name.LocalName} {status.Value}";
    }

    // No header says what the query says.
    private static async Task<XElement> AnswerAsync(TestUser user, string query, byte[] body)
    {
        var answer = await user.SendAsync("POST", $"{Raw.Endpoint}?{query}", body.Length == 0 ? null : Raw.Wbxml(body), ("MS-ASProtocolVersion", null), ("X-MS-PolicyKey", null));
        Assert.Equal(HttpStatusCode.OK, answer.Code);
        return Wbxml.Decode(answer.Body);
    }

    /// <summary>The query for another command (null: its own) and with this policy key; all else stays.</summary>
    private static string With(string query, byte? command, string policyKey)
    {
        var bytes = Convert.FromBase64String(query);
        bytes[1] = command ?? bytes[1];
        var place = 5 + bytes[4];
        byte[] key = [4, .. BitConverter.GetBytes(uint.Parse(policyKey, CultureInfo.InvariantCulture))];
        return Convert.ToBase64String([.. bytes[..place], .. key, .. bytes[(place + 1 + bytes[place])..]]);
    }

    private static byte[] Captured(string name) => CapturedRequest.All.First(row => row.Name == name).Bytes;
}
