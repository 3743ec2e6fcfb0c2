using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>GetItemEstimate (SHEET 7): the number of changes a Sync would bring, and nothing moves.</summary>
public sealed class GetItemEstimateTests(SharedHost shared)
{
    [Fact]
    public async Task The_number_is_that_of_adds_changes_and_deletes_to_come()
    {
        var user = await shared.NewUserAsync(addresses: 3);
        var phone = await user.ConnectedPhoneAsync();
        await phone.PrimeAsync(phone.Contacts);
        Assert.Equal(3, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        await phone.SyncAsync(phone.Contacts, request => request.WindowSize = 2);
        Assert.Equal(1, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        await phone.PullAsync(phone.Contacts);
        Assert.Equal(0, (await phone.EstimateAsync(phone.Contacts)).Estimate);

        var addresses = await user.AddressesAsync();
        await user.AddAsync("Neu");
        await user.ChangeAsync(addresses[0]["id"]!.GetValue<string>(), "city", "Bonn");
        await user.ChangeAsync(addresses[0]["id"]!.GetValue<string>(), "city", "Köln");
        await user.DeleteAsync(addresses[1]["id"]!.GetValue<string>());
        Assert.Equal(3, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        Assert.Equal(3, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task What_the_device_did_itself_does_not_count()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", "Eigen"))));
        Assert.Equal(0, (await phone.EstimateAsync(phone.Contacts)).Estimate);
    }

    [Fact]
    public async Task The_key_is_not_advanced()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.ConnectedPhoneAsync();
        await phone.PrimeAsync(phone.Contacts);
        var key = phone.SyncKey(phone.Contacts);
        for (var time = 0; time < 3; time++)
            Assert.Equal(2, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        phone.SetSyncKey(phone.Contacts, key);
        Assert.Equal(2, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task Unknown_folders_unprimed_ones_and_wrong_keys_have_their_own_status_and_do_not_spoil_the_others()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("3", (await phone.EstimateAsync(phone.Contacts)).Status);
        await phone.PrimeAsync(phone.Contacts);
        var id = phone.Contacts.ServerId;
        var answer = await phone.PostAsync("GetItemEstimate", Estimate(("99", "0"), (id, "0"), (id, "rubbish"), (id, ""), (id, phone.SyncKey(phone.Contacts)!)));
        var responses = answer.Root!.Elements(Ns.Estimate + "Response").ToList();
        Assert.Equal(["2", "3", "4", "4", "1"], responses.Select(response => response.Element(Ns.Estimate + "Status")!.Value));
        Assert.Equal("1", responses[^1].Descendants(Ns.Estimate + "Estimate").Single().Value);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task No_collection_and_more_than_a_thousand_are_status_103()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("103", (await phone.PostAsync("GetItemEstimate", Estimate())).Status);
        Assert.Equal("103", (await phone.PostAsync("GetItemEstimate", Estimate([.. Enumerable.Repeat((phone.Contacts.ServerId, "0"), 1001)]))).Status);
        await user.Host.AssertLoggedAsync("GetItemEstimate", phone.DeviceId, "103");
    }

    private static XElement Estimate(params (string Id, string Key)[] collections) => Ns.El(
        "GetItemEstimate:GetItemEstimate",
        Ns.El("GetItemEstimate:Collections", collections.Select(collection => Ns.El(
            "GetItemEstimate:Collection", Ns.El("AirSync:SyncKey", collection.Key), Ns.El("GetItemEstimate:CollectionId", collection.Id)))));
}
