using System.Globalization;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Provision (SHEET 8): two phases, and what every other command says without its key.</summary>
public sealed class ProvisionTests(SharedHost shared)
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Two_phases_lead_to_a_key_that_is_good_in_either_form_of_the_query(bool encoded)
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = user.Phone();
        phone.UseEncodedQuery = encoded;
        Assert.Equal("142", (await phone.FolderSyncAsync()).Status);
        var result = await phone.ProvisionAsync();
        var first = Bodies.Policy(result.First)!;
        Assert.Equal("1", result.First.Status);
        Assert.Equal("1", result.First.Root!.Element(Ns.Settings + "DeviceInformation")!.Element(Ns.Settings + "Status")!.Value);
        Assert.Equal(Bodies.PolicyType, first.Element(Ns.Provision + "PolicyType")!.Value);
        Assert.NotNull(result.Policies);
        Assert.Equal("1", Bodies.Policy(result.Second!)!.Element(Ns.Provision + "Status")!.Value);
        Assert.Null(Bodies.Policy(result.Second!)!.Element(Ns.Provision + "Data"));
        Assert.NotEqual("0", result.FinalKey);
        Assert.NotEqual(Bodies.PolicyKey(result.First), result.FinalKey);
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        Assert.Equal(1, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task The_temporary_key_is_good_for_phase_two_alone()
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = user.Phone();
        phone.PolicyKey = Bodies.PolicyKey(await phone.PostAsync("Provision", Bodies.ProvisionFirst()));
        Assert.Equal("142", (await phone.FolderSyncAsync()).Status);
        await phone.ConnectAsync();
        var good = phone.PolicyKey;
        phone.PolicyKey = Bodies.PolicyKey(await phone.PostAsync("Provision", Bodies.ProvisionFirst()));
        Assert.Equal("144", (await phone.FolderSyncAsync()).Status);
        phone.PolicyKey = good;
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("4294967295")]
    [InlineData("99999999999999999999")]
    [InlineData("-1")]
    [InlineData("key")]
    public async Task A_wrong_key_in_phase_two_is_policy_status_5(string key)
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = user.Phone();
        phone.PolicyKey = Bodies.PolicyKey(await phone.PostAsync("Provision", Bodies.ProvisionFirst()));
        var answer = await phone.PostAsync("Provision", Bodies.ProvisionSecond(key));
        Assert.Equal("1", answer.Status);
        Assert.Equal("5", Bodies.Policy(answer)!.Element(Ns.Provision + "Status")!.Value);
        Assert.Null(Bodies.Policy(answer)!.Element(Ns.Provision + "PolicyKey"));
        Assert.Equal("142", (await phone.FolderSyncAsync()).Status);
        await user.Host.AssertLoggedAsync("Provision", phone.DeviceId, "5");
    }

    [Theory]
    [InlineData("MS-WAP-Provisioning-XML")]
    [InlineData("")]
    [InlineData("ms-eas-provisioning-wbxml")]
    public async Task An_unknown_policy_type_is_policy_status_3(string type)
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = user.Phone();
        var answer = await phone.PostAsync("Provision", Bodies.ProvisionFirst(type));
        Assert.Equal("1", answer.Status);
        Assert.Equal("3", Bodies.Policy(answer)!.Element(Ns.Provision + "Status")!.Value);
        Assert.Null(Bodies.Policy(answer)!.Element(Ns.Provision + "PolicyKey"));
        await user.Host.AssertLoggedAsync("Provision", phone.DeviceId, "3");
    }

    [Fact]
    public async Task A_first_phase_without_what_it_needs_says_so()
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = user.Phone();
        Assert.Equal("165", (await phone.PostAsync("Provision", Ns.El("Provision:Provision", Bodies.Policies(Bodies.PolicyType)))).Status);
        Assert.Equal("2", (await phone.PostAsync("Provision", Ns.El("Provision:Provision"))).Status);
        Assert.Equal("2", (await phone.PostAsync("Provision", Ns.El("Provision:Provision", Ns.El("Provision:Policies", Ns.El("Provision:Policy"))))).Status);
        await user.Host.AssertLoggedAsync("Provision", phone.DeviceId, "165");
        Assert.DoesNotContain(phone.DeviceId, await user.StandingAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stale_key_is_144_and_no_key_142_to_all_but_Ping()
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = await user.SyncedPhoneAsync();
        var stale = phone.PolicyKey;
        await phone.ProvisionAsync();
        foreach (var (key, status) in new[] { (stale, "144"), ("1", "144"), ("0", "142"), ("", "142"), ("rubbish", "142"), ("-1", "142"), ("99999999999", "142") })
        {
            phone.PolicyKey = key;
            foreach (var command in new[] { "Sync", "FolderSync", "GetItemEstimate", "Search", "ItemOperations" })
            {
                var answer = await phone.PostAsync(command, null);
                Assert.True(answer.Status == status, $"{command} with {key}: {answer}");
            }

            Assert.Equal("1", (await phone.SettingsAsync()).Status);
            await user.Host.AssertLoggedAsync("FolderSync", phone.DeviceId, status);
        }

        // MS-ASPROV 3.1.5.1: Ping comes without one.
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        phone.ExtraHeaders["X-MS-PolicyKey"] = "0";
        Assert.Equal("1", (await phone.PingAsync()).Status);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_key_of_one_device_is_not_good_for_another()
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var (one, other) = (await user.ConnectedPhoneAsync(), await user.ConnectedPhoneAsync());
        one.PolicyKey = other.PolicyKey;
        Assert.Equal("144", (await one.FolderSyncAsync()).Status);
    }

    [Fact]
    public async Task A_key_is_the_decimal_text_of_an_unsigned_number_above_zero()
    {
        var user = await shared.UserOfAsync<ProvisionTests>();
        var phone = user.Phone();
        foreach (var _ in Enumerable.Range(0, 20))
        {
            await phone.ProvisionAsync();
            Assert.InRange(uint.Parse(phone.PolicyKey, NumberStyles.None, CultureInfo.InvariantCulture), 1u, uint.MaxValue);
        }
    }
}
