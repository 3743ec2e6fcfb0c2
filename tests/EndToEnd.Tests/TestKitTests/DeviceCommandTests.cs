using System.Buffers.Binary;
using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

public sealed class DeviceCommandTests
{
    private static readonly Folder Calendar = new("k", "0", "Termine", 8);

    [Theory]
    [InlineData("12.1", "Class,CollectionId,FilterType,SyncKey")]
    [InlineData("14.1", "SyncKey,CollectionId,Options")]
    public async Task The_estimate_is_asked_for_in_the_shape_of_the_version(string version, string shape)
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer(
            "<GetItemEstimate xmlns='GetItemEstimate'><Response><Status>1</Status><Collection><CollectionId>k</CollectionId><Estimate>12</Estimate>"
            + "</Collection></Response></GetItemEstimate>").NewDevice(version);
        device.SetSyncKey(Calendar, "k1");

        var result = await device.EstimateAsync(Calendar, filterType: 5);

        Assert.Equal(("1", 12), (result.Status, result.Estimate));
        var collection = stub.Last.Xml!.Descendants(Ns.Name("GetItemEstimate:Collection")).Single();
        Assert.Equal(shape, string.Join(',', collection.Elements().Select(element => element.Name.LocalName)));
    }

    [Fact]
    public async Task A_fetched_item_is_read_from_a_multipart_answer_too()
    {
        await using var stub = await StubServer.StartAsync();
        var item = Wbxml.Encode(XElement.Parse(
            "<ItemOperations xmlns='ItemOperations' xmlns:c='Calendar'><Status>1</Status><Response><Fetch><Status>1</Status>"
            + "<Properties><c:Subject>Besichtigung</c:Subject></Properties></Fetch></Response></ItemOperations>"));
        var answer = Multipart(item, [1, 2, 3]);
        var device = stub.Answer(async response =>
        {
            response.ContentType = "application/vnd.ms-sync.multipart";
            await response.Body.WriteAsync(answer);
        }).NewDevice();

        var result = await device.FetchAsync(Calendar, "1", multipart: true);

        Assert.Equal("T", stub.Last.Headers["MS-ASAcceptMultiPart"]);
        Assert.Equal("Besichtigung", result["Calendar:Subject"]);
        Assert.Equal([1, 2, 3], result.Response.Parts[1]);
    }

    [Fact]
    public async Task A_search_without_hits_is_told_from_one_with_some()
    {
        await using var stub = await StubServer.StartAsync();
        const string hit = "<Result><Properties><g:DisplayName>Eva Meier</g:DisplayName></Properties></Result><Range>0-0</Range><Total>1</Total>";
        var device = stub.Answer(Search("<Result/>")).Answer(Search(hit)).NewDevice();

        Assert.Empty((await device.SearchAsync("x")).Hits);
        var found = await device.SearchAsync("Mei", "0-9");

        Assert.Equal("Eva Meier", Assert.Single(found.Hits)["GAL:DisplayName"]);
        Assert.Equal(("1", "0-0", 1), (found.Status, found.Range, found.Total));
    }

    [Fact]
    public async Task Settings_tell_of_the_device_and_ask_for_the_user()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer(
            "<Settings xmlns='Settings'><Status>1</Status><DeviceInformation><Status>1</Status></DeviceInformation><UserInformation><Status>1</Status>"
            + "<Get><Accounts><Account><EmailAddresses><SMTPAddress>anna@example.org</SMTPAddress></EmailAddresses></Account></Accounts></Get>"
            + "</UserInformation></Settings>").NewDevice();

        var result = await device.SettingsAsync();

        Assert.Equal(("1", "1"), (result.DeviceInformationStatus, result.UserInformationStatus));
        Assert.Equal(["anna@example.org"], result.Addresses);
    }

    private static string Search(string results) =>
        "<Search xmlns='Search' xmlns:g='GAL'><Status>1</Status><Response><Store><Status>1</Status>" + results + "</Store></Response></Search>";

    private static byte[] Multipart(params byte[][] parts)
    {
        var head = new byte[4 + (parts.Length * 8)];
        BinaryPrimitives.WriteInt32LittleEndian(head, parts.Length);
        var offset = head.Length;
        for (var part = 0; part < parts.Length; offset += parts[part++].Length)
        {
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4 + (part * 8)), offset);
            BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(8 + (part * 8)), parts[part].Length);
        }

        return [.. head, .. parts.SelectMany(part => part)];
    }
}
