using System.Globalization;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Faults;

/// <summary>A request breaks off on its way and comes again on a new connection: what did not arrive whole did not happen.</summary>
public sealed class CutRequestTests(SharedHost shared)
{
    [Fact]
    public async Task A_mixed_request_that_breaks_off_anywhere_is_carried_out_once()
    {
        const int step = 13, most = 50;
        // So many that what is deleted is no third of them, which would be held.
        var user = await shared.NewUserAsync((2 * most) + 2);
        var phone = await user.SyncedPhoneAsync();
        var ids = phone.Items(phone.Contacts).Keys.ToList();
        Action<SyncRequest> Mixed(int number) => request => request
            .Add($"c{number}", Contact.Build(("Contacts:LastName", $"Neu {number.ToString("D3", CultureInfo.InvariantCulture)}")))
            .Change(ids[0], phone.Contact(ids[0]).With(("Contacts:MobilePhoneNumber", $"+49 171 39200{number.ToString("D2", CultureInfo.InvariantCulture)}")))
            .Delete(ids[number + 1]);
        var places = Cut.Places(phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, Mixed(0))).Length, step);
        Assert.InRange(places.Count, 40, most);
        await Cut.SyncsAsync(phone, Mixed, (http, place) => Cut.RequestAsync(user, http, place), places);

        var addresses = await user.AddressesAsync();
        Assert.Equal(ids.Count + places.Count, addresses.Count);
        Assert.Equal(places.Count, addresses.Select(address => address["lastName"]!.GetValue<string>()).Where(name => name.StartsWith("Neu", StringComparison.Ordinal)).Distinct().Count());
        Assert.Equal(places.Count, addresses.Count(address => address["releasedFor"]!.AsArray().Count == 0));
        Assert.Equal(places.Count, addresses.Single(address => address["phones"]!.AsArray().Count > 0)["phones"]!.AsArray().Count);
        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task A_request_that_breaks_off_before_its_last_byte_has_done_nothing()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var http = phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", HostLog.Canary)))));
        foreach (var place in Cut.Places(http.Length, 7).Where(place => place < http.Length))
            await Cut.RequestAsync(user, http, place);
        await witness.AssertNothingChangedAsync();
    }

    [Fact]
    public async Task A_Provision_and_a_FolderSync_that_break_off_anywhere_come_about_in_the_end()
    {
        var user = await shared.NewUserAsync();
        var phone = user.Phone();
        foreach (var place in Cut.Places(phone.BuildHttp("Provision", Bodies.ProvisionFirst()).Length, 31))
        {
            await Cut.RequestAsync(user, phone.BuildHttp("Provision", Bodies.ProvisionFirst()), place);
            Assert.NotNull((await phone.ProvisionAsync()).FinalKey);
            await Cut.RequestAsync(user, phone.BuildHttp("FolderSync", Bodies.FolderSync(phone.FolderSyncKey)), place);
            Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        }

        Assert.Equal(TestUser.Kinds, phone.Folders.Count);
        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }
}
