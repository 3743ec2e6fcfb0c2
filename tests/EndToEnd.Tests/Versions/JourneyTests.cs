using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Versions;

/// <summary>A phone of each version from its set-up on. It complains of every element that its version does not have.</summary>
public sealed class JourneyTests(SharedHost shared)
{
    private const string LastName = "Contacts:LastName";
    private const string JobTitle = "Contacts:JobTitle";

    public static TheoryData<string> Versions => [.. PhoneVersions.All];

    /// <summary>Each version with the wipe of all of it; an account alone is wiped where the version knows how.</summary>
    public static TheoryData<string, string> Lives =>
    [
        .. PhoneVersions.All.Select(version => (version, "device")), ("16.1", "account"),
    ];

    [Theory, MemberData(nameof(Lives))]
    public async Task A_phone_is_set_up_edits_go_both_ways_and_in_the_end_it_is_wiped(string version, string wiped)
    {
        var user = await shared.NewUserAsync();
        var address = await user.AddAsync("Meier", notes: "Erste\nZweite");
        var phone = await user.Phone(version).ConnectAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);

        // The first sync.
        await phone.PrimeAsync(phone.Contacts);
        Assert.Equal(1, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        await phone.PullAsync(phone.Contacts);
        var body = phone.BodyOf(phone.Contacts);
        var id = phone.Find(phone.Contacts, LastName, "Meier");
        Assert.Equal("Erste\r\nZweite", phone.Contact(id)[body]);
        Assert.Equal(0, (await phone.EstimateAsync(phone.Contacts)).Estimate);

        // From the CRM.
        var ping = phone.PingAsync(60, [phone.Contacts]);
        await user.ChangeAsync(address, "jobTitle", "Makler");
        Assert.Equal(("2", phone.Contacts.ServerId), ((await ping).Status, Assert.Single((await ping).ChangedFolders)));
        await phone.PullAsync(phone.Contacts);
        Assert.Equal("Makler", phone.Contact(id)[JobTitle]);

        // From the phone.
        var edited = await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With((JobTitle, "Maklerin"), (body, "Dritte\r\nVierte"))));
        Assert.Empty(edited.EnsureSucceeded().Answers);
        Assert.Equal(("Maklerin", "Dritte\nVierte"), (Text(await AddressAsync(user, "Meier"), "jobTitle"), Text(await AddressAsync(user, "Meier"), "notes")));
        var added = await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build((LastName, "Schulz"), (body, "Neu"))));
        var theirs = Assert.Single(added.EnsureSucceeded().Answers).ServerId!;
        Assert.Equal("Neu", Text(await AddressAsync(user, "Schulz"), "notes"));

        // One item again: by ItemOperations, or where there are none by Sync.
        Assert.Equal("Neu", await FetchAsync(phone, version, theirs, body));

        // A delete on each side.
        (await phone.SyncAsync(phone.Contacts, request => request.Delete(theirs))).EnsureSucceeded();
        await user.DeleteAsync(address);
        Assert.Equal([id], (await phone.PullAsync(phone.Contacts)).Deleted);
        Assert.Empty(phone.Items(phone.Contacts));
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        Assert.Empty(phone.Complaints);

        // The other kinds.
        foreach (var kind in Kind.Others("addresses"))
            await EditBothWaysAsync(kind, user, phone);
        Assert.Empty(phone.Complaints);

        // The end.
        await user.AddAsync("Kunz", notes: "Bleibt");
        await user.WipeAsync(phone, wiped);
        user.Host.AssertClean();
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_notes_of_a_task_go_to_a_phone_of_14_1_and_back(string version)
    {
        var user = await shared.NewUserAsync();
        var (phone, other) = (await user.Phone(version).ConnectAsync(), await user.ConnectedPhoneAsync());
        var body = phone.BodyOf(phone.Tasks);
        var added = await phone.SyncAsync(phone.Tasks, request => request.Add("t1", ItemData.Build(("Tasks:Subject", "Anrufen"), (body, "Eins\r\nZwei"))));
        var mine = Assert.Single(added.EnsureSucceeded().Answers).ServerId!;
        var theirs = Assert.Single((await other.PullAsync(other.Tasks)).Added);
        Assert.Equal("Eins\r\nZwei", theirs["AirSyncBase:Body"]);

        (await other.SyncAsync(other.Tasks, request => request.Change(theirs.ServerId, ItemData.Build(("AirSyncBase:Body", "Drei"))))).EnsureSucceeded();
        await phone.PullAsync(phone.Tasks);
        Assert.Equal("Drei", phone.Item(mine)[body]);
        Assert.Empty(phone.Complaints);
    }

    /// <summary>Contract, "Every device must provision": 449 up to 12.1, Status 142 and 144 from 14.0 on.</summary>
    [Theory, MemberData(nameof(Versions))]
    public async Task Without_a_key_or_with_an_old_one_a_phone_is_sent_to_Provision(string version)
    {
        var user = await shared.UserOfAsync<JourneyTests>();
        var phone = user.Phone(version);
        phone.AssertRefused(await phone.PostAsync("FolderSync", Bodies.FolderSync("0")), "142", 449);
        var provision = await phone.ProvisionAsync();
        Assert.Equal(version == "2.5", provision.PolicyText is not null);
        Assert.Equal(version != "2.5", provision.Policies is not null);
        phone.PolicyKey = "1";
        phone.AssertRefused(await phone.PostAsync("FolderSync", Bodies.FolderSync("0")), "144", 449);
        user.Host.AssertClean();
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task What_is_malformed_or_not_served_is_refused_in_the_way_of_the_version(string version)
    {
        var user = await shared.UserOfAsync<JourneyTests>();
        var phone = await user.Phone(version).ConnectAsync();
        phone.AssertRefused(await phone.PostRawAsync("FolderSync", [3, 1, 106, 0, 0, 99, 69]), "102", 400);
        phone.AssertRefused(await phone.PostAsync("SendMail", null), "120", 501);
        if (version == "2.5")
        {
            Assert.Equal(HttpStatusCode.NotImplemented, (await phone.PostAsync("Settings", null)).Code);
            Assert.Equal(HttpStatusCode.NotImplemented, (await phone.PostAsync("ItemOperations", null)).Code);
        }
        else
        {
            var settings = await phone.SettingsAsync(deviceInformation: false);
            Assert.Equal([$"{user.Name}@example.org"], settings.Addresses);
            Assert.Equal(Version.Parse(version) >= new Version(14, 1), settings.Response.Root!.Descendants(Ns.Settings + "Account").Any());
        }

        Assert.Empty(phone.Complaints);

        // Its refusal is named as it is, though the version has no such element.
        if (version != "16.1")
            phone.AssertRefused(await phone.PostAsync("Find", Ns.El("Find:Find")), "137", 501);
        user.Host.AssertClean();
    }

    /// <summary>MS-ASHTTP 2.2.1.1.1.1.1.</summary>
    [Theory, MemberData(nameof(Versions))]
    public async Task The_encoded_query_is_of_12_1_and_later(string version)
    {
        var user = await shared.UserOfAsync<JourneyTests>();
        var phone = await user.Phone(version).ConnectAsync();
        phone.UseEncodedQuery = true;
        var answer = await phone.PostAsync("FolderSync", Bodies.FolderSync("0"));
        Assert.Equal(Version.Parse(version) >= new Version(12, 1) ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Code);
    }

    [Fact]
    public async Task In_2_5_a_folder_may_be_named_by_its_class_alone_and_a_body_be_cut_by_a_number()
    {
        var user = await shared.NewUserAsync();
        await user.AddAsync("Meier", notes: new string('x', 600));
        var phone = await user.Phone("2.5").ConnectAsync();
        void ByClass(XElement collection) => collection.Element(Ns.AirSync + "CollectionId")!.Remove();
        await phone.PrimeAsync(phone.Contacts);
        var cut = Assert.Single((await phone.SyncAsync(phone.Contacts, request => (request.Edit, request.Truncation) = (ByClass, 1))).Added);
        Assert.Equal((512, "600", "1"), (cut["Contacts:Body"]!.Length, cut["Contacts:BodySize"], cut["Contacts:BodyTruncated"]));
        (await phone.SyncAsync(phone.Contacts, request => request.Change(cut.ServerId, phone.Contact(cut.ServerId).With((JobTitle, "Maklerin"))))).EnsureSucceeded();
        Assert.Equal(600, Text(await AddressAsync(user, "Meier"), "notes")!.Length);
        Assert.Empty(phone.Complaints);
    }

    /// <summary>One item comes from the CRM and one from the phone; each is edited and deleted on the other side, and a third one stays.</summary>
    private static async Task EditBothWaysAsync(Kind kind, TestUser user, Device phone)
    {
        var id = await kind.AddAsync(user, "Besichtigung", "Erste\nZweite");
        await kind.AddAsync(user, "Bleibt");
        await kind.PullAsync(phone);
        var mine = kind.Find(phone, "Besichtigung");
        Assert.Equal(("Besichtigung", "Erste\r\nZweite"), kind.Shown(phone, mine));
        Assert.Empty((await kind.EditOnAsync(phone, mine, "Übergabe", "Dritte\r\nVierte")).EnsureSucceeded().Answers);
        var item = await kind.GetAsync(user, id);
        Assert.Equal(("Übergabe", "Dritte\nVierte"), (Text(item, kind.Member), Text(item, "notes")));

        var added = Assert.Single((await kind.AddOnAsync(phone, "c1", "Neu", "vom Gerät")).EnsureSucceeded().Answers).ServerId!;
        var theirs = (await kind.ItemsAsync(user)).Single(one => Text(one, kind.Member) == "Neu");
        await kind.ChangeAsync(user, Text(theirs, "id")!, "notes", "vom Büro");
        await kind.PullAsync(phone);
        Assert.Equal(("Neu", "vom Büro"), kind.Shown(phone, added));

        (await kind.DeleteOnAsync(phone, mine)).EnsureSucceeded();
        (await user.Api.DeleteAsync($"{kind.Resource}/{Text(theirs, "id")}")).EnsureSuccessStatusCode();
        Assert.Equal([added], (await kind.PullAsync(phone)).Deleted);
        Assert.Equal(["Bleibt"], (await kind.ItemsAsync(user)).Select(one => Text(one, kind.Member)));
    }

    private static async Task<string?> FetchAsync(Device phone, string version, string id, string body)
    {
        if (version != "2.5")
            return (await phone.FetchAsync(phone.Contacts, id))[body];
        var answer = Assert.Single((await phone.SyncAsync(phone.Contacts, request => request.Fetch(id))).Answers);
        return new ItemData(answer.ApplicationData!)[body];
    }

    private static async Task<JsonObject> AddressAsync(TestUser user, string lastName) => (await user.AddressesAsync()).Single(address => Text(address, "lastName") == lastName);

    private static string? Text(JsonObject address, string member) => address[member]?.GetValue<string>();
}
