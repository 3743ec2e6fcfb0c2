using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Requests of Sync and Ping that break the rules of the command (MS-ASCMD 2.2.3.177.17, 2.2.3.177.11).</summary>
public sealed class SyncRulesTests(SharedHost shared)
{
    private static readonly XElement Data = Contact.Build(("Contacts:LastName", HostLog.Canary));

    public static TheoryData<string, string> Rules => new(
        Requests().Select(request => new TheoryDataRow<string, string>(request.Name, request.Status)));

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_Sync_that_breaks_a_rule_is_refused_as_a_whole(string name, string status)
    {
        var user = await shared.UserOfAsync<SyncRulesTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var answer = await phone.PostAsync("Sync", Requests().Single(request => request.Name == name).Make(phone));
        Assert.True(answer.Status == status, answer.ToString());
        Assert.Single(answer.Root!.Elements());
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "refused", status);
        await witness.AssertNothingChangedAsync();
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Theory]
    [InlineData(0, null, "1")]
    [InlineData(60, null, "59")]
    [InlineData(10_000, null, "59")]
    [InlineData(null, 0, "1")]
    [InlineData(null, 3541, "3540")]
    [InlineData(null, 1_000_000, "3540")]
    public async Task A_Sync_that_wants_to_wait_too_short_or_too_long_is_told_the_bound(int? minutes, int? seconds, string limit)
    {
        var user = await shared.UserOfAsync<SyncRulesTests>();
        var phone = await user.SyncedPhoneAsync();
        var result = await phone.SyncManyAsync([phone.Contacts], null, new SyncEnvelope(Wait: minutes, HeartbeatInterval: seconds));
        Assert.Equal("14", result.Status);
        Assert.Equal(limit, $"{result.Limit}");
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "refused", "14");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task Too_many_collections_are_status_15_with_the_limit()
    {
        var user = await shared.UserOfAsync<SyncRulesTests>();
        var phone = await user.SyncedPhoneAsync();
        var answer = await phone.PostAsync("Sync", Bodies.Sync(Enumerable.Range(0, 5000).Select(number => Bodies.Collection("0", $"f{number}"))));
        Assert.Equal("15", answer.Status);
        Assert.NotNull(answer.Root!.Element(Ns.AirSync + "Limit"));
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("99")]
    [InlineData("9")]
    [InlineData("-1")]
    [InlineData("")]
    [InlineData("1:1")]
    [InlineData("../1")]
    public async Task An_unknown_folder_is_status_12_and_does_not_spoil_the_others(string id)
    {
        var user = await shared.UserOfAsync<SyncRulesTests>();
        var phone = await user.SyncedPhoneAsync();
        await user.AddAsync("Neu");
        var answer = await phone.PostAsync("Sync", Bodies.Sync(
            Bodies.Collection("0", id), Bodies.Collection(phone.SyncKey(phone.Contacts), phone.Contacts.ServerId)));
        var collections = answer.Root!.Descendants(Ns.AirSync + "Collection").ToList();
        Assert.Equal(["12", "1"], collections.Select(collection => collection.Element(Ns.AirSync + "Status")!.Value));
        Assert.Single(collections[1].Descendants(Ns.AirSync + "Add"));
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "12");
        user.Host.AssertClean();
    }

    [Theory]
    [InlineData("1")]
    [InlineData("00000000.1")]
    [InlineData("ffffffff.2147483647")]
    [InlineData("-1")]
    [InlineData("0 ")]
    [InlineData("00")]
    [InlineData("{other}")]
    [InlineData("{next}")]
    [InlineData("{long}")]
    public async Task A_key_of_another_life_is_status_3_and_nothing_of_it_is_carried_out(string key)
    {
        var user = await shared.UserOfAsync<SyncRulesTests>();
        var phone = await user.SyncedPhoneAsync();
        var other = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var own = phone.SyncKey(phone.Contacts)!;
        key = key switch { "{other}" => other.SyncKey(other.Contacts)!, "{next}" => $"{own[..^1]}{own[^1] + 1 - '0'}", "{long}" => new string('1', 100_000), _ => key };
        var rejected = await Assert.ThrowsAsync<SyncKeyRejectedException>(() => phone.SyncAsync(phone.Contacts, request =>
        {
            request.SyncKey = key;
            request.Add("c1", Data).Delete(phone.Items(phone.Contacts).Keys.First());
        }));
        Assert.Equal("0", rejected.Result.SyncKey);
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "3");
        await witness.AssertNothingChangedAsync();
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Theory]
    [InlineData("2:1")]
    [InlineData("1:999")]
    [InlineData("1:0")]
    [InlineData("1:-1")]
    [InlineData("1:01")]
    [InlineData("1:99999999999999999999")]
    [InlineData("1")]
    [InlineData("x")]
    public async Task An_item_that_the_folder_has_not_is_status_8_for_Change_and_Fetch_and_gone_for_Delete(string id)
    {
        var user = await shared.UserOfAsync<SyncRulesTests>();
        var stranger = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var result = await phone.SyncAsync(phone.Contacts, request => request.Change(id, Data).Fetch(id).Delete(id));
        Assert.Equal("8", Assert.Single(result.Answers, answer => answer.Kind == "Change").Status);
        Assert.Equal("8", Assert.Single(result.Answers, answer => answer.Kind == "Fetch").Status);
        Assert.DoesNotContain(result.Answers, answer => answer.Kind == "Delete" && answer.Status is not ("1" or "8"));
        await witness.AssertNothingChangedAsync();
        Assert.Single(await stranger.AddressesAsync());
    }

    [Fact]
    public async Task An_id_of_a_device_of_another_user_is_not_his_item()
    {
        var (user, stranger) = (await shared.NewUserAsync(), await shared.NewUserAsync(addresses: 3));
        var (phone, other) = (await user.SyncedPhoneAsync(), await stranger.SyncedPhoneAsync());
        var witness = await Witness.OfAsync(stranger);
        foreach (var id in other.Items(other.Contacts).Keys)
        {
            var result = await phone.SyncAsync(phone.Contacts, request => request.Change(id, Data).Delete(id).Fetch(id));
            Assert.Equal("8", Assert.Single(result.Answers, answer => answer.Kind == "Change").Status);
            Assert.Equal("6", (await phone.FetchAsync(phone.Contacts, id)).Status);
        }

        await witness.AssertNothingChangedAsync();
    }

    /// <summary>What the text leaves open, and what says nothing for contacts.</summary>
    [Theory]
    [InlineData("two Options")]
    [InlineData("FilterType 99")]
    [InlineData("FilterType text")]
    [InlineData("empty Options")]
    [InlineData("MIMESupport 7")]
    [InlineData("Supported later")]
    public async Task Options_that_mean_nothing_here_are_tolerated(string what)
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.ConnectedPhoneAsync();
        await phone.PullAsync(phone.Contacts, request => request.Edit = collection =>
        {
            XElement[] elements = what switch
            {
                "two Options" => [Ns.El("AirSync:Options", Ns.El("AirSync:Class", "Contacts")), Ns.El("AirSync:Options", Ns.El("AirSync:Class", "Contacts"))],
                "FilterType 99" => [Ns.El("AirSync:Options", Ns.El("AirSync:FilterType", "99"))],
                "FilterType text" => [Ns.El("AirSync:Options", Ns.El("AirSync:FilterType", HostLog.Canary))],
                "empty Options" => [Ns.El("AirSync:Options")],
                "MIMESupport 7" => [Ns.El("AirSync:Options", Ns.El("AirSync:MIMESupport", "7"))],
                _ => [Ns.El("AirSync:Supported", Ns.El("Contacts:JobTitle"))],
            };
            collection.Add(elements);
        });
        Assert.Equal(2, phone.Items(phone.Contacts).Count);
        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }

    private static IEnumerable<(string Name, string Status, Func<Device, XElement> Make)> Requests()
    {
        static XElement One(Device phone, params object?[] more) => Bodies.Sync(Bodies.Collection(phone.SyncKey(phone.Contacts), phone.Contacts.ServerId, more));
        static XElement Options(params object?[] content) => Ns.El("AirSync:Options", content);
        static XElement Preference(params (string Name, string Value)[] parts) => Ns.El("AirSyncBase:BodyPreference", parts.Select(part => Ns.El($"AirSyncBase:{part.Name}", part.Value)));
        static XElement Add(string? clientId) => Ns.El("AirSync:Add", clientId is null ? null : Ns.El("AirSync:ClientId", clientId), Data);
        static XElement Named(string command, string? id) => Ns.El($"AirSync:{command}", id is null ? null : Ns.El("AirSync:ServerId", id), Data);
        return
        [
            ("neither Collections nor Partial", "4", _ => Ns.El("AirSync:Sync")),
            ("empty Collections", "4", _ => Bodies.Sync()),
            ("a window alone", "4", _ => Ns.El("AirSync:Sync", Ns.El("AirSync:WindowSize", "10"))),
            ("no CollectionId", "4", phone => Bodies.Sync(Bodies.Collection(phone.SyncKey(phone.Contacts), null))),
            ("no SyncKey", "4", phone => Bodies.Sync(Bodies.Collection(null, phone.Contacts.ServerId))),
            ("an empty SyncKey", "4", phone => Bodies.Sync(Bodies.Collection("", phone.Contacts.ServerId))),
            ("one collection twice", "4", phone => Bodies.Sync(
                Bodies.Collection(phone.SyncKey(phone.Contacts), phone.Contacts.ServerId), Bodies.Collection(phone.SyncKey(phone.Contacts), phone.Contacts.ServerId))),
            ("GetChanges 1 with key 0", "4", phone => Bodies.Sync(Bodies.Collection("0", phone.Contacts.ServerId, Ns.El("AirSync:GetChanges", "1")))),
            ("GetChanges empty with key 0", "4", phone => Bodies.Sync(Bodies.Collection("0", phone.Contacts.ServerId, Ns.El("AirSync:GetChanges")))),
            ("201 commands", "4", phone => One(phone, Ns.El("AirSync:Commands", Enumerable.Range(0, 201).Select(number => Add($"c{number}"))))),
            ("Wait and HeartbeatInterval", "4", phone => With(One(phone), Ns.El("AirSync:Wait", "1"), Ns.El("AirSync:HeartbeatInterval", "60"))),
            ("Wait that is no number", "4", phone => With(One(phone), Ns.El("AirSync:Wait", "soon"))),
            ("Wait beyond numbers", "4", phone => With(One(phone), Ns.El("AirSync:Wait", "99999999999999999999"))),
            ("a negative HeartbeatInterval", "4", phone => With(One(phone), Ns.El("AirSync:HeartbeatInterval", "-60"))),
            ("WindowSize that is no number", "4", phone => One(phone, Ns.El("AirSync:WindowSize", "many"))),
            ("a ClientId of 65 characters", "4", phone => One(phone, Ns.El("AirSync:Commands", Add(new string('c', 65))))),
            ("an empty ClientId", "4", phone => One(phone, Ns.El("AirSync:Commands", Add("")))),
            ("no ClientId", "4", phone => One(phone, Ns.El("AirSync:Commands", Add(null)))),
            ("a Change without ServerId", "4", phone => One(phone, Ns.El("AirSync:Commands", Named("Change", null)))),
            ("a Delete without ServerId", "4", phone => One(phone, Ns.El("AirSync:Commands", Named("Delete", null)))),
            ("a Fetch with an endless ServerId", "4", phone => One(phone, Ns.El("AirSync:Commands", Named("Fetch", new string('1', 100_000))))),
            ("commands before the folder they belong to", "4", phone => Bodies.Sync(Ns.El(
                "AirSync:Collection",
                Ns.El("AirSync:SyncKey", phone.SyncKey(phone.Contacts)),
                Ns.El("AirSync:Commands", Add("c1")),
                Ns.El("AirSync:CollectionId", phone.Contacts.ServerId)))),
            ("commands before the key", "4", phone => Bodies.Sync(Ns.El(
                "AirSync:Collection",
                Ns.El("AirSync:CollectionId", phone.Contacts.ServerId),
                Ns.El("AirSync:Commands", Add("c1")),
                Ns.El("AirSync:SyncKey", phone.SyncKey(phone.Contacts))))),
            ("two body preferences of one type", "4", phone => One(phone, Options(Preference(("Type", "1")), Preference(("Type", "1"))))),
            ("a body preference without a type", "4", phone => One(phone, Options(Preference(("TruncationSize", "10"))))),
            ("a body preference of type 9", "4", phone => One(phone, Options(Preference(("Type", "9"))))),
            ("a truncation below nothing", "4", phone => One(phone, Options(Preference(("Type", "1"), ("TruncationSize", "-1"))))),
            ("AllOrNone 2", "4", phone => One(phone, Options(Preference(("Type", "1"), ("AllOrNone", "2"))))),
        ];
    }

    private static XElement With(XElement sync, params object[] more)
    {
        sync.Add(more);
        return sync;
    }
}
