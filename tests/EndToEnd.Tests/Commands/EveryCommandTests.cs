using System.Net;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Every command of the protocol (MS-ASHTTP 2.2.1.1.1.1.2), in both forms of the query, without a body: served, refused or not known.</summary>
public sealed class EveryCommandTests(SharedHost shared)
{
    // Name, code, what a provisioned device is told: a Status, or an HTTP code.
    private static readonly (string Name, byte Code, string Answer)[] All =
    [
        ("Sync", 0, "13"), ("SendMail", 1, "120"), ("SmartForward", 2, "120"), ("SmartReply", 3, "120"), ("GetAttachment", 4, "HTTP 501"),
        ("FolderSync", 9, "10"), ("FolderCreate", 10, "10"), ("FolderDelete", 11, "10"), ("FolderUpdate", 12, "10"), ("MoveItems", 13, "103"),
        ("GetItemEstimate", 14, "103"), ("MeetingResponse", 15, "103"), ("Search", 16, "2"), ("Settings", 17, "2"), ("Ping", 18, "3"),
        ("ItemOperations", 19, "2"), ("Provision", 20, "2"), ("ResolveRecipients", 21, "5"), ("ValidateCert", 22, "2"), ("Find", 23, "138"),
    ];

    public static TheoryData<string, byte, string> Commands => new(All.Select(row => new TheoryDataRow<string, byte, string>(row.Name, row.Code, row.Answer)));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_provisioned_device_is_told_the_same_in_both_forms_of_the_query(string name, byte code, string answer)
    {
        var user = await shared.UserOfAsync<EveryCommandTests>();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal(answer, Told(await user.SendAsync("POST", Raw.Query(name, phone.DeviceId), null, ("X-MS-PolicyKey", phone.PolicyKey))));
        Assert.Equal(answer, Told(await user.SendAsync("POST", Encoded(code, phone), null, ("MS-ASProtocolVersion", null), ("X-MS-PolicyKey", null))));

        // Its version and key are in the query: what else is said does not count.
        Assert.Equal(answer, Told(await user.SendAsync("POST", Encoded(code, phone), null, ("MS-ASProtocolVersion", "2.5"), ("X-MS-PolicyKey", "1"))));
        await user.Host.AssertLoggedAsync(answer == "HTTP 501" ? "501" : phone.DeviceId, answer.Split(' ')[^1]);
        user.Host.AssertClean();
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task An_unprovisioned_device_is_sent_to_Provision_first(string name, byte code, string answer)
    {
        var user = await shared.UserOfAsync<EveryCommandTests>();
        var phone = user.Phone();
        var expected = name is "Provision" or "Settings" or "GetAttachment" ? answer : "142";
        Assert.Equal(expected, Told(await user.SendAsync("POST", Raw.Query(name, phone.DeviceId))));
        Assert.Equal(expected, Told(await user.SendAsync("POST", Encoded(code, phone), null, ("MS-ASProtocolVersion", null), ("X-MS-PolicyKey", null))));
        Assert.Equal(HttpStatusCode.OK, (await phone.OptionsAsync()).Code);
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("GetHierarchy")]
    [InlineData("CreateCollection")]
    [InlineData("DeleteCollection")]
    [InlineData("MoveCollection")]
    [InlineData("Notify")]
    [InlineData("Syncs")]
    [InlineData("Sync,Sync")]
    [InlineData("%0D%0ASync")]
    [InlineData("%F0%9F%98%80")]
    public async Task An_unknown_name_is_501(string name)
    {
        var user = await shared.UserOfAsync<EveryCommandTests>();
        Assert.Equal(HttpStatusCode.NotImplemented, (await user.SendAsync("POST", Raw.Query(name, "raw1"))).Code);
        await user.Host.AssertLoggedAsync("refused", "501", "command");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task Every_code_that_no_command_has_is_501()
    {
        var user = await shared.UserOfAsync<EveryCommandTests>();
        var phone = await user.ConnectedPhoneAsync();
        foreach (var code in Enumerable.Range(0, 256).Select(number => (byte)number).Where(code => All.All(row => row.Code != code)))
        {
            var answer = await user.SendAsync("POST", Encoded(code, phone));
            Assert.True(answer.Code == HttpStatusCode.NotImplemented, $"{code}: {answer.Code}");
        }

        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("sync", "13")]
    [InlineData("FOLDERSYNC", "10")]
    public async Task A_name_may_be_written_in_any_case(string name, string status)
    {
        var user = await shared.UserOfAsync<EveryCommandTests>();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal(status, (await user.SendAsync("POST", Raw.Query(name, phone.DeviceId), null, ("X-MS-PolicyKey", phone.PolicyKey))).Status);
    }

    [Fact]
    public async Task OPTIONS_names_what_is_served()
    {
        var user = await shared.UserOfAsync<EveryCommandTests>();
        var answer = await user.SendAsync("OPTIONS", Raw.Endpoint);
        var named = answer.Header("MS-ASProtocolCommands")!.Split(',');
        Assert.Equal(
            [
                "Sync", "SendMail", "SmartForward", "SmartReply", "FolderSync", "FolderCreate", "FolderDelete", "FolderUpdate", "MoveItems", "GetItemEstimate", "MeetingResponse", "Search",
                "Settings", "Ping", "ItemOperations", "Provision", "ResolveRecipients", "ValidateCert",
            ],
            named);
        Assert.Equal("2.5,12.0,12.1,14.0,14.1,16.0,16.1", answer.Header("MS-ASProtocolVersions"));
    }

    private static string Encoded(byte code, Device phone)
    {
        var (id, type) = (System.Text.Encoding.ASCII.GetBytes(phone.DeviceId), "Raw"u8.ToArray());
        byte[] key = phone.PolicyKey == "0" ? [0] : [4, .. BitConverter.GetBytes(uint.Parse(phone.PolicyKey, System.Globalization.CultureInfo.InvariantCulture))];
        return $"{Raw.Endpoint}?{Convert.ToBase64String([141, code, 7, 4, (byte)id.Length, .. id, .. key, (byte)type.Length, .. type])}";
    }

    private static string Told(Raw.Answer answer) => answer.Status ?? $"HTTP {(int)answer.Code}";
}
