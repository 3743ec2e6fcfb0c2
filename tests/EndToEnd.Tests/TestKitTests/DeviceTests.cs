using System.Net;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

public sealed class DeviceTests
{
    private const string FirstPhase =
        "<Provision xmlns='Provision'><Status>1</Status><Policies><Policy><PolicyType>MS-EAS-Provisioning-WBXML</PolicyType><Status>1</Status>"
        + "<PolicyKey>11</PolicyKey><Data><EASProvisionDoc/></Data></Policy></Policies></Provision>";

    private const string SecondPhase =
        "<Provision xmlns='Provision'><Status>1</Status><Policies><Policy><PolicyType>MS-EAS-Provisioning-WBXML</PolicyType><Status>1</Status>"
        + "<PolicyKey>22</PolicyKey></Policy></Policies></Provision>";

    [Theory]
    [InlineData("14.0", false)]
    [InlineData("14.1", true)]
    public async Task Provisioning_takes_two_phases_and_keeps_the_final_key(string version, bool withDeviceInformation)
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer(FirstPhase).Answer(SecondPhase).NewDevice(version);

        var result = await device.ProvisionAsync();

        Assert.Equal("22", result.FinalKey);
        Assert.Equal("22", device.PolicyKey);
        Assert.NotNull(result.Policies);
        Assert.Equal(["0", "11"], stub.Requests.Select(request => request.Headers["X-MS-PolicyKey"].ToString()));
        Assert.Equal(withDeviceInformation, stub.Requests[0].Xml!.Element(Ns.Name("Settings:DeviceInformation")) is not null);
    }

    [Fact]
    public async Task An_ordered_wipe_ends_provisioning_and_can_be_acknowledged()
    {
        await using var stub = await StubServer.StartAsync();
        const string ordered = "<Provision xmlns='Provision'><Status>1</Status><AccountOnlyRemoteWipe/></Provision>";
        var device = stub.Answer(ordered).Answer("<Provision xmlns='Provision'><Status>1</Status></Provision>").NewDevice("16.1");

        var result = await device.ProvisionAsync();
        var done = await device.AcknowledgeWipeAsync(accountOnly: true);

        Assert.True(result.AccountWipeOrdered);
        Assert.False(result.WipeOrdered);
        Assert.Null(result.FinalKey);
        Assert.Equal("1", done.Status);
        Assert.Equal("AccountOnlyRemoteWipe", stub.Last.Xml!.Elements().Single().Name.LocalName);
    }

    [Fact]
    public async Task The_plain_query_and_headers_say_who_asks_in_which_version()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer([], HttpStatusCode.ServiceUnavailable).NewDevice();
        device.PolicyKey = "77";

        var answer = await device.PostAsync("Sync", null);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Code);
        Assert.Equal("?Cmd=Sync&User=anna&DeviceId=device1&DeviceType=VirtualPhone", stub.Last.Query);
        Assert.Equal("14.1", stub.Last.Headers["MS-ASProtocolVersion"]);
        Assert.Equal("77", stub.Last.Headers["X-MS-PolicyKey"]);
        Assert.Equal("Basic YW5uYTpkZW1v", stub.Last.Headers.Authorization);
    }

    [Fact]
    public async Task The_encoded_query_leaves_version_and_key_out_of_the_headers()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer([]).NewDevice();
        (device.UseEncodedQuery, device.PolicyKey) = (true, "77");

        await device.PostAsync("Sync", null);

        Assert.Equal("?" + EncodedQuery.Build("14.1", "Sync", 0x0407, "device1", 77, "VirtualPhone"), stub.Last.Query);
        Assert.False(stub.Last.Headers.ContainsKey("MS-ASProtocolVersion"));
        Assert.False(stub.Last.Headers.ContainsKey("X-MS-PolicyKey"));
    }

    [Fact]
    public async Task FolderSync_adds_renames_and_deletes_and_moves_the_key()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub
            .Answer(Hierarchy("k1", "<Count>2</Count>" + Entry("Add", "c", "Kontakte", 9) + Entry("Add", "t", "Aufgaben", 7)))
            .Answer(Hierarchy("k2", "<Count>3</Count>" + Entry("Update", "c", "Adressen", 9) + "<Delete><ServerId>t</ServerId></Delete>"))
            .NewDevice();

        await device.FolderSyncAsync();
        await device.FolderSyncAsync();

        Assert.Equal("k2", device.FolderSyncKey);
        Assert.Equal("Adressen", device.Contacts.DisplayName);
        Assert.Single(device.Folders);
        Assert.Throws<InvalidOperationException>(() => device.Tasks);
        Assert.Equal(["FolderSync counts 3 and sends 2"], device.Complaints);
    }

    [Fact]
    public async Task Ping_is_sent_whole_in_part_and_empty_and_never_with_a_policy_key()
    {
        await using var stub = await StubServer.StartAsync();
        const string changed = "<Ping xmlns='Ping'><Status>2</Status><Folders><Folder>c</Folder></Folders></Ping>";
        const string tooShort = "<Ping xmlns='Ping'><Status>5</Status><HeartbeatInterval>60</HeartbeatInterval></Ping>";
        var device = stub.Answer(changed).Answer(changed).Answer(tooShort).NewDevice();
        var contacts = new Folder("c", "0", "Adressen", 9);

        var whole = await device.PingAsync(60, [contacts]);
        await device.PingAsync(5);
        var empty = await device.PingAsync();

        Assert.Equal(["c"], whole.ChangedFolders);
        Assert.Equal(60, empty.HeartbeatBound);
        Assert.Equal([2, 1, 0], stub.Requests.Select(request => request.Xml?.Elements().Count() ?? 0));
        Assert.All(stub.Requests, request => Assert.False(request.Headers.ContainsKey("X-MS-PolicyKey")));
    }

    private static string Hierarchy(string key, string changes) =>
        $"<FolderSync xmlns='FolderHierarchy'><Status>1</Status><SyncKey>{key}</SyncKey><Changes>{changes}</Changes></FolderSync>";

    private static string Entry(string kind, string id, string name, int type) =>
        $"<{kind}><ServerId>{id}</ServerId><ParentId>0</ParentId><DisplayName>{name}</DisplayName><Type>{type}</Type></{kind}>";
}
