using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Adopting;

/// <summary>
/// A phone that was forgotten, kept out, or starts from nothing gets the same items by the same ids, because it may have kept them; the CRM does not notice.
/// </summary>
public sealed class ComingBackTests(Office office) : IClassFixture<Office>
{
    private static readonly string[] PlayedVersions = ["2.5", "14.1", "16.1"];

    private static readonly Kind[] Kinds = [Kind.Of("addresses"), Kind.Of("appointments"), Kind.Of("tasks")];

    public static TheoryData<string, string> Ways =>
        [.. from way in new[] { "forgotten", "from nothing", "kinds off and on", "sync off and on", "module off and on" } from version in PlayedVersions select (way, version)];

    public static TheoryData<string, bool> Versions => [.. from version in PlayedVersions from later in new[] { false, true } select (version, later)];

    [Theory, MemberData(nameof(Ways))]
    public async Task It_has_the_same_items_by_the_same_ids_and_the_CRM_is_not_touched(string way, string version)
    {
        var (user, phone) = await BeginAsync(version);
        var other = await PhoneAsync(user, version);
        var (had, stood) = (Items(phone), await StandingAsync(user));

        var back = await ComeBackAsync(way, user, phone);

        Assert.Equal(had, Items(back));
        Assert.Equal(stood, await StandingAsync(user));
        foreach (var kind in Kinds)
        {
            await kind.AssertQuietAsync(back);
            await kind.AssertQuietAsync(other);
        }
    }

    [Fact]
    public async Task A_forgotten_phone_is_unknown_but_for_the_numbers_of_its_items()
    {
        var (user, phone) = await BeginAsync("14.1");
        var key = phone.PolicyKey;
        await user.ForgetAsync(phone);
        Assert.DoesNotContain(phone.DeviceId, await user.Api.GetStringAsync("sync/devices", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        var back = Again(user, phone);
        Assert.Equal("142", (await back.FolderSyncAsync()).Status);
        await back.ConnectAsync();
        Assert.NotEqual(key, back.PolicyKey);
        Assert.Empty(back.Complaints);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Adding_all_that_it_has_again_makes_nothing_twice(string version, bool afterItGotEverything)
    {
        var (user, phone) = await BeginAsync(version);
        var (had, stood) = (Items(phone), await StandingAsync(user));
        await user.ForgetAsync(phone);
        var back = await Again(user, phone).ConnectAsync();
        foreach (var kind in Kinds)
        {
            if (afterItGotEverything)
                await kind.PullAsync(back);
            else
                await back.PrimeAsync(kind.FolderOf(back));
            var twin = new Twin(kind);
            await back.SyncAsync(kind.FolderOf(back), request => request.Add("c1", twin.On(back)).Add("c2", twin.On(back, "Schulz", "vom Gerät")));
            await kind.PullAsync(back);
            await kind.AssertQuietAsync(back);
        }

        Assert.Equal(had, Items(back));
        Assert.Equal(stood[..^1], (await StandingAsync(user))[..^1]);
        Assert.Equal(Enumerable.Repeat("duplicate", 2 * Kinds.Length), (await Kind.NoticesAsync(user)).Select(notice => (string)notice["kind"]!));
    }

    [Fact]
    public async Task A_number_never_names_another_item()
    {
        var (user, phone) = await BeginAsync("14.1");
        var kind = Kinds[0];
        var gone = kind.Find(phone, "Meier");
        var had = phone.Items(kind.FolderOf(phone)).Keys.ToList();
        await user.ForgetAsync(phone);
        await user.DeleteAsync((string)(await kind.ItemsAsync(user)).Single(address => (string)address["lastName"]! == "Meier")["id"]!);
        await kind.AddAsync(user, "Kunz");
        var back = await Again(user, phone).ConnectAsync();

        await kind.PullAsync(back);

        Assert.DoesNotContain(gone, back.Items(kind.FolderOf(back)).Keys);
        Assert.DoesNotContain(kind.Find(back, "Kunz"), had);
        Assert.Equal("Schulz", phone.Contact(kind.Find(back, "Schulz"))["Contacts:LastName"]);
    }

    // Of each kind one that the CRM made and one of the phone's.
    private async Task<(TestUser User, Device Phone)> BeginAsync(string version)
    {
        var user = await TestUser.CreateAsync(office.Host, office.Name().ToLowerInvariant());
        foreach (var kind in Kinds)
            await new Twin(kind).AddAsync(user);
        var phone = await PhoneAsync(user, version);
        foreach (var kind in Kinds)
        {
            await new Twin(kind).AddOnAsync(phone, "Schulz", "vom Gerät");
            await kind.PullAsync(phone);
        }

        return (user, phone);
    }

    private async Task<Device> ComeBackAsync(string way, TestUser user, Device phone)
    {
        switch (way)
        {
            case "forgotten":
                await user.ForgetAsync(phone);
                phone = await Again(user, phone).ConnectAsync();
                break;
            case "from nothing":
                foreach (var kind in Kinds)
                    phone.Forget(kind.FolderOf(phone));
                break;
            case "kinds off and on":
                foreach (var kind in Kinds)
                {
                    await kind.DirectAsync(user, "off");
                    await phone.FolderSyncAsync();
                    await kind.DirectAsync(user, "twoWay");
                    await phone.FolderSyncAsync();
                }

                break;
            case "sync off and on":
                await user.SetEnabledAsync(false);
                phone.AssertRefused(await phone.PostAsync("FolderSync", null), "126", 403);
                await user.SetEnabledAsync(true);
                phone = await Again(user, phone).ConnectAsync();
                break;
            default:
                await office.EditTenantAsync(tenant => tenant["modules"] = new JsonObject { ["zPush"] = false });
                phone.AssertRefused(await phone.PostAsync("FolderSync", null), "126", 403);
                await office.EditTenantAsync(tenant => tenant["modules"] = new JsonObject { ["zPush"] = true });
                phone = await Again(user, phone).ConnectAsync();
                break;
        }

        foreach (var kind in Kinds)
            await kind.PullAsync(phone);
        return phone;
    }

    // The phone with nothing but its id and its items; what it kept of them is seen by the ids.
    private static Device Again(TestUser user, Device phone)
    {
        var again = user.Host.NewDevice(user.Name, phone.ProtocolVersion, phone.DeviceId, password: TestUser.Password);
        again.SyncDefaults = request => request.BodyPreference(1);
        return again;
    }

    private static async Task<Device> PhoneAsync(TestUser user, string version)
    {
        var phone = await user.Phone(version).ConnectAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);
        foreach (var kind in Kinds)
            await kind.PullAsync(phone);
        return phone;
    }

    private static List<(string Id, string? Name, string Notes)> Items(Device phone) =>
        [.. from kind in Kinds from id in phone.Items(kind.FolderOf(phone)).Keys let shown = kind.Shown(phone, id) orderby id select (id, shown.Name, shown.Notes ?? "")];

    // With the notices at the end.
    private static async Task<List<string>> StandingAsync(TestUser user)
    {
        var parts = new List<string>();
        foreach (var resource in Kinds.Select(kind => kind.Resource).Append("sync/notices"))
            parts.Add(await user.Api.GetStringAsync(resource));
        return parts;
    }
}
