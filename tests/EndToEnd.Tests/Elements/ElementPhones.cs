using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Three phones of one user that speak a version, for all classes: a user costs the hashing of his password.</summary>
/// <param name="User">The user.</param>
/// <param name="Version">The version.</param>
/// <param name="First">Adds.</param>
/// <param name="Second">Edits and clears.</param>
/// <param name="Third">Its first Sync names what it supports.</param>
internal sealed record ElementPhones(TestUser User, string Version, Device First, Device Second, Device Third)
{
    public IReadOnlyList<Device> All => [First, Second, Third];

    public static async Task<ElementPhones> OfAsync(SharedHost host, string version)
    {
        var user = await host.NewUserAsync();
        return new(user, version, await PhoneAsync(user, version), await PhoneAsync(user, version), await PhoneAsync(user, version));
    }

    private static async Task<Device> PhoneAsync(TestUser user, string version)
    {
        var phone = await user.Phone(version).ConnectAsync();
        phone.SyncDefaults = request => request.BodyPreference(1);
        return phone;
    }
}
