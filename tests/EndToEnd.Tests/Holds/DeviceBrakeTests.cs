using OnOfficeSync.EndToEnd.Tests.Rules;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Holds;

/// <summary>A phone deletes more than 20 items and more than a third at once.</summary>
public sealed class DeviceBrakeTests(SharedHost host)
{
    private static readonly string[] All = Holds.Names(1, 24);
    private static readonly string[] Gone = Holds.Names(1, 22);
    private static readonly string[] Left = Holds.Names(23, 2);

    public static TheoryData<string, string> Everywhere =>
        [.. from resource in new[] { "addresses", "appointments", "tasks" } from version in new[] { "2.5", "14.1", "16.1" } select (resource, version)];

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_batch_is_held_whether_or_not_its_answer_arrives_and_is_brought_back(string resource, string version)
    {
        var (holds, kind, user) = await Holds.NewAsync(host, resource, All.Length);
        var (phone, other) = (await kind.PhoneAsync(user, version), await kind.PhoneAsync(user, version));

        // The phone sends the same twice: the first answer is lost.
        await holds.DeleteOnAsync(phone, Gone, loseAnswer: true);
        await holds.DeleteOnAsync(phone, Gone);

        await holds.AssertAsync(phone, Left, All);
        await holds.AssertAsync(other, All, All);
        var (direction, device, subjects) = await holds.OneAsync();
        Assert.Equal(("fromDevice", phone.DeviceId), (direction, device));
        Assert.Equal(Gone, subjects);
        var notice = Assert.Single(await Kind.NoticesAsync(user));
        Assert.Equal(("held", "22", phone.DeviceId), ((string)notice["kind"]!, (string)notice["details"]!["count"]!, (string)notice["deviceId"]!));
        Assert.Equal((string)(await holds.AllAsync())[0]["id"]!, (string)notice["details"]!["hold"]!);

        await phone.FolderSyncAsync();
        await holds.AssertSleepsAsync(phone);
        await holds.AssertAsync(phone, Left, All);
        Assert.Equal(Gone.Length, await holds.DecideAsync("restore"));

        await kind.PullAsync(phone);
        await holds.AssertAsync(phone, All, All);
        await holds.AssertAsync(other, All, All);
        Assert.Empty(await holds.AllAsync());
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task A_trickle_is_held_from_its_beginning_and_applied(string resource, string version)
    {
        var (holds, kind, user) = await Holds.NewAsync(host, resource, All.Length);
        var (phone, other) = (await kind.PhoneAsync(user, version), await kind.PhoneAsync(user, version));
        foreach (var name in Gone)
        {
            await holds.DeleteOnAsync(phone, [name]);
            if (name == Gone[18])
                await kind.PullAsync(other);
        }

        await holds.AssertAsync(phone, Left, All);
        Assert.Equal(Gone, (await holds.OneAsync()).Subjects);
        await kind.PullAsync(other);
        await holds.AssertAsync(other, All, All);

        Assert.Equal(Gone.Length, await holds.DecideAsync("apply"));

        await kind.PullAsync(other);
        await holds.AssertAsync(other, Left, Left);
        await kind.PullAsync(phone);
        await holds.AssertAsync(phone, Left, Left);
    }

    [Theory, MemberData(nameof(Everywhere))]
    public async Task Starting_from_nothing_ends_the_hold_and_gives_everything(string resource, string version)
    {
        var (holds, kind, user) = await Holds.NewAsync(host, resource, All.Length);
        var phone = await kind.PhoneAsync(user, version);
        await holds.DeleteOnAsync(phone, Gone);

        phone.Forget(kind.FolderOf(phone));
        await kind.PullAsync(phone);

        await holds.AssertAsync(phone, All, All);
        Assert.Empty(await holds.AllAsync());
    }
}
