using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Holds;

/// <summary>The CRM takes more than 20 items and more than a third of a kind from a user's phones at once.</summary>
public sealed class CrmBrakeTests(SharedHost host)
{
    private static readonly string[] All = Holds.Names(1, 24);
    private static readonly string[] Gone = Holds.Names(1, 22);
    private static readonly string[] Left = Holds.Names(23, 2);

    [Theory, MemberData(nameof(DeviceBrakeTests.Everywhere), MemberType = typeof(DeviceBrakeTests))]
    public async Task Phones_keep_it_until_its_user_decides(string resource, string version)
    {
        var (holds, kind, user) = await Holds.NewAsync(host, resource, All.Length);
        var (phone, other) = (await kind.PhoneAsync(user, version), await kind.PhoneAsync(user, version));

        await holds.DeleteAsync(Gone);

        await holds.AssertSleepsAsync(phone);
        foreach (var device in new[] { phone, other })
            await holds.AssertAsync(device, All, Left);
        var (direction, from, subjects) = await holds.OneAsync();
        Assert.Equal(("fromCrm", null), (direction, from));
        Assert.Equal(Gone, subjects);
        await holds.AssertNotRestoredAsync();

        Assert.Equal(Gone.Length, await holds.DecideAsync("apply"));

        foreach (var device in new[] { phone, other })
        {
            await kind.PullAsync(device);
            await holds.AssertAsync(device, Left, Left);
        }
    }

    [Theory]
    [InlineData("addresses")]
    [InlineData("appointments")]
    [InlineData("tasks")]
    public async Task What_its_user_switches_off_is_not_taken_by_the_CRM(string resource)
    {
        var (holds, kind, user) = await Holds.NewAsync(host, resource, All.Length);
        var phone = await kind.PhoneAsync(user, "14.1");

        await kind.DirectAsync(user, "off");
        await phone.FolderSyncAsync();
        await kind.DirectAsync(user, "twoWay");
        await phone.FolderSyncAsync();
        await kind.PullAsync(phone);

        await holds.AssertAsync(phone, All, All);
        Assert.Empty(await holds.AllAsync());
    }
}
