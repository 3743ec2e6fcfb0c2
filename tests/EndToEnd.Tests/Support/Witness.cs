using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>Knows how everything stood before, in the CRM and on another device of the user, and that it stands so still.</summary>
public sealed class Witness
{
    private readonly TestUser user;
    private readonly Device other;
    private string before = "";

    private Witness(TestUser user, Device other) => (this.user, this.other) = (user, other);

    /// <summary>To be called when the devices that misbehave are known to the host already.</summary>
    public static async Task<Witness> OfAsync(TestUser user)
    {
        var witness = new Witness(user, await user.SyncedPhoneAsync());
        witness.before = await user.StandingAsync();
        return witness;
    }

    public async Task AssertNothingChangedAsync()
    {
        Assert.Equal(before, await user.StandingAsync());
        Assert.Equal(0, (await other.PullAsync(other.Contacts)).ChangeCount);
        Assert.Empty(other.Complaints);
        user.Host.AssertClean();
    }
}
