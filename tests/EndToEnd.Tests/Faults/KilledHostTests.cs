using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Faults;

/// <summary>The power fails while the host works: what it had not said to be done may be done or not, but never twice and never by half.</summary>
public sealed class KilledHostTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_sent_to_a_host_that_is_killed_at_once_is_carried_out_once(bool answered)
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 3 });
        var user = await TestUser.CreateAsync(host, "agent", addresses: 12);
        var adder = await user.SyncedPhoneAsync();
        var mixer = await user.SyncedPhoneAsync();
        var beginner = await user.ConnectedPhoneAsync();
        await beginner.PrimeAsync(beginner.Contacts);
        var (changed, deleted) = (mixer.Find(mixer.Contacts, "Contacts:LastName", "Person 01"), mixer.Find(mixer.Contacts, "Contacts:LastName", "Person 02"));
        void Add(SyncRequest request) => request.Add("c1", Contact.Build(("Contacts:LastName", "Allein")));
        void Mixed(SyncRequest request) => request
            .Add("c1", Contact.Build(("Contacts:LastName", "Gemischt")))
            .Change(changed, mixer.Contact(changed).With(("Contacts:MobilePhoneNumber", "+49 171 3920001")))
            .Delete(deleted);
        void Window(SyncRequest request) => request.WindowSize = 5;

        List<(Device Phone, Action<SyncRequest> Story)> all = [(adder, Add), (mixer, Mixed), (beginner, Window)];
        await Task.WhenAll(all.Select(one => CuttingTransport.SendAsync(
            host.Url, one.Phone.BuildHttp("Sync", one.Phone.BuildSync(one.Phone.Contacts, one.Story)), cutResponseAt: 0, reset: true, awaitAnswer: answered)));
        await host.KillAsync();
        await host.RestartAsync();

        foreach (var (phone, story) in all)
            (await phone.SyncAsync(phone.Contacts, story)).EnsureSucceeded();
        foreach (var (phone, _) in all)
            await phone.PullAsync(phone.Contacts);
        var addresses = await user.AddressesAsync();
        Assert.Equal(14, addresses.Count);
        Assert.Single(addresses, address => address["lastName"]!.GetValue<string>() == "Allein");
        Assert.Single(addresses, address => address["lastName"]!.GetValue<string>() == "Gemischt");
        Assert.Single(Assert.Single(addresses, address => address["lastName"]!.GetValue<string>() == "Person 01")["phones"]!.AsArray());
        Assert.Empty(Assert.Single(addresses, address => address["lastName"]!.GetValue<string>() == "Person 02")["releasedFor"]!.AsArray());
        foreach (var (phone, _) in all)
            await Cut.AssertSettledAsync(user, phone);
    }
}
