using System.Globalization;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Faults;

/// <summary>An answer breaks off at the socket and the phone asks again on a new connection: no double, no loss (contract, "Keys").</summary>
public sealed class CutAnswerTests(SharedHost shared)
{
    private const int Step = 11;

    [Fact]
    public async Task A_first_window_cut_anywhere_comes_again_whole()
    {
        var user = await shared.NewUserAsync(addresses: 12);
        var phone = await user.ConnectedPhoneAsync();
        void Window(SyncRequest request) => request.WindowSize = 5;
        await phone.PrimeAsync(phone.Contacts);
        var length = await Cut.LengthAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, Window)));
        foreach (var place in Cut.Places(length, step: 41))
        {
            phone.Forget(phone.Contacts);
            await phone.PrimeAsync(phone.Contacts);
            await Cut.AnswerAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, Window)), place);
            var first = await phone.SyncAsync(phone.Contacts, Window);
            Assert.Equal(5, first.Added.Count);
            Assert.True(first.MoreAvailable);
            await phone.PullAsync(phone.Contacts, Window);
            Assert.Equal(12, phone.Items(phone.Contacts).Count);
        }

        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task A_first_key_cut_anywhere_is_given_anew()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.ConnectedPhoneAsync();
        var prime = phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts));
        foreach (var place in Cut.Places(await Cut.LengthAsync(user, prime), Step))
        {
            phone.Forget(phone.Contacts);
            await Cut.AnswerAsync(user, prime, place);
            await phone.PullAsync(phone.Contacts);
        }

        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task An_Add_whose_answer_is_cut_anywhere_is_one_address()
    {
        var (user, phone, places) = await BeginAsync(addresses: 0, Add);
        await Cut.SyncsAsync(phone, Add, (http, place) => Cut.AnswerAsync(user, http, place), places);
        Assert.Equal([.. Names("Neu", places.Count), "Neu 999"], await user.LastNamesAsync());
        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task An_Add_of_what_the_phone_has_whose_answer_is_cut_anywhere_is_that_address()
    {
        var (user, phone, places) = await BeginAsync(addresses: 0, AddOne);
        await Cut.SyncsAsync(phone, AddOne, (http, place) => Cut.AnswerAsync(user, http, place), places);
        await phone.PullAsync(phone.Contacts);
        Assert.Equal(["Neu"], await user.LastNamesAsync());
        await Cut.AssertSettledAsync(user, phone);

        static Action<SyncRequest> AddOne(int number) => request => request.Add($"c{number}", Contact.Build(("Contacts:LastName", "Neu"), ("Contacts:MobilePhoneNumber", Mobile(1))));
    }

    [Fact]
    public async Task A_Change_whose_answer_is_cut_anywhere_makes_one_entry()
    {
        var user = await shared.NewUserAsync();
        var id = await user.AddAsync("Meier");
        var phone = await user.SyncedPhoneAsync();
        var item = phone.Find(phone.Contacts, "Contacts:LastName", "Meier");
        Action<SyncRequest> Change(int number) => request =>
            request.Change(item, phone.Contact(item).With(("Contacts:MobilePhoneNumber", Mobile(number)), ("Contacts:BusinessAddressCity", $"Ort {number}")));

        // As nothing is answered but a key, the bodies are of one length.
        var places = Cut.Places(await Cut.LengthAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, Change(0)))), 23);
        await Cut.SyncsAsync(phone, Change, (http, place) => Cut.AnswerAsync(user, http, place), places);
        var address = Assert.Single(await user.AddressesAsync(), address => address["id"]!.GetValue<string>() == id);
        Assert.Equal($"Ort {places.Count - 1}", address["city"]!.GetValue<string>());
        Assert.Equal([.. Enumerable.Range(0, places.Count).Select(Mobile)], address["phones"]!.AsArray().Select(entry => entry!["value"]!.GetValue<string>()));
        Assert.Equal(Mobile(places.Count - 1), Assert.Single(address["phones"]!.AsArray(), entry => entry!["slot"] is not null)!["value"]!.GetValue<string>());
        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task A_Delete_whose_answer_is_cut_anywhere_ends_one_release()
    {
        // So many that what is deleted is no third of them, which would be held.
        const int all = 90;
        var user = await shared.NewUserAsync(all);
        var phone = await user.SyncedPhoneAsync();
        var ids = phone.Items(phone.Contacts).Keys.ToList();
        Action<SyncRequest> Delete(int number) => request => request.Delete(ids[number]);
        var places = Cut.Places(await Cut.LengthAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, Delete(0)))), Step).Take(all / 3).ToList();
        await Cut.SyncsAsync(phone, Delete, (http, place) => Cut.AnswerAsync(user, http, place), places);
        var addresses = await user.AddressesAsync();
        Assert.Equal(all, addresses.Count);
        Assert.Equal(all - places.Count, addresses.Count(address => address["releasedFor"]!.AsArray().Count > 0));
        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task A_mixed_request_whose_answer_is_cut_anywhere_is_carried_out_once()
    {
        var user = await shared.NewUserAsync(addresses: 70);
        var phone = await user.SyncedPhoneAsync();
        var ids = phone.Items(phone.Contacts).Keys.ToList();
        Action<SyncRequest> Mixed(int number) => request => request
            .Add($"c{number}", Contact.Build(("Contacts:LastName", $"Neu {number:D3}")))
            .Change(ids[0], phone.Contact(ids[0]).With(("Contacts:MobilePhoneNumber", Mobile(number))))
            .Delete(ids[number + 1]);
        var places = Cut.Places(await Cut.LengthAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, Mixed(0)))), 17);
        await Cut.SyncsAsync(phone, Mixed, (http, place) => Cut.AnswerAsync(user, http, place), places);

        var addresses = await user.AddressesAsync();
        Assert.Equal(70 + places.Count, addresses.Count);
        Assert.Equal([.. Names("Neu", places.Count)], addresses.Select(Name).Where(name => name.StartsWith("Neu", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Equal(places.Count, addresses.Count(address => address["releasedFor"]!.AsArray().Count == 0));
        Assert.Equal(places.Count, addresses.Single(address => address["phones"]!.AsArray().Count > 0)["phones"]!.AsArray().Count);
        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task What_the_CRM_did_meanwhile_is_not_lost_with_the_answer_that_told_it()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var told = await user.AddAsync("Gemeldet");
        await phone.PullAsync(phone.Contacts);
        await user.ChangeAsync(told, "city", "Bonn");
        var length = await Cut.LengthAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts)));
        foreach (var place in Cut.Places(length, 37))
        {
            var city = $"Ort {place}";
            await user.ChangeAsync(told, "city", city);
            await Cut.AnswerAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts)), place);

            // The device works on before it hears of it: another body with the old key.
            await phone.PullAsync(phone.Contacts, request => request.WindowSize = 50 + (place % 2));
            Assert.Equal(city, phone.Contact(phone.Find(phone.Contacts, "Contacts:LastName", "Gemeldet"))["Contacts:BusinessAddressCity"]);
        }

        await Cut.AssertSettledAsync(user, phone);
    }

    [Fact]
    public async Task A_phase_of_Provision_cut_anywhere_is_asked_for_again()
    {
        var user = await shared.NewUserAsync();
        var phone = user.Phone();
        var first = phone.BuildHttp("Provision", Bodies.ProvisionFirst());
        foreach (var place in Cut.Places(await Cut.LengthAsync(user, first), Step))
        {
            await Cut.AnswerAsync(user, first, place);
            var temporary = Bodies.PolicyKey(await phone.PostAsync("Provision", Bodies.ProvisionFirst()));
            phone.PolicyKey = temporary;
            await Cut.AnswerAsync(user, phone.BuildHttp("Provision", Bodies.ProvisionSecond(temporary)), place);
            phone.PolicyKey = Bodies.PolicyKey(await phone.PostAsync("Provision", Bodies.ProvisionSecond(temporary)));
            Assert.NotEqual(temporary, phone.PolicyKey);
            Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
        }

        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_FolderSync_cut_anywhere_shows_each_folder_once()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var length = await Cut.LengthAsync(user, phone.BuildHttp("FolderSync", Ns.El("FolderHierarchy:FolderSync", Ns.El("FolderHierarchy:SyncKey", "0"))));
        foreach (var place in Cut.Places(length, Step))
        {
            // By turns from nothing, after the folder went and after it came back.
            if (place % 3 == 0)
                phone.FolderSyncKey = "0";
            var off = place % 3 == 1;
            await user.SetAddressesAsync(off ? "off" : "twoWay");
            await Cut.AnswerAsync(user, phone.BuildHttp("FolderSync", Ns.El("FolderHierarchy:FolderSync", Ns.El("FolderHierarchy:SyncKey", phone.FolderSyncKey))), place);
            Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
            Assert.Equal(off ? TestUser.Kinds - 1 : TestUser.Kinds, phone.Folders.Count);
            Assert.Equal(0, (await phone.FolderSyncAsync()).Count);
        }

        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }

    private async Task<(TestUser User, Device Phone, IReadOnlyList<int> Places)> BeginAsync(int addresses, Func<int, Action<SyncRequest>> story)
    {
        var user = await shared.NewUserAsync(addresses);
        var phone = await user.SyncedPhoneAsync();
        var length = await Cut.LengthAsync(user, phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, story(999))));
        (await phone.SyncAsync(phone.Contacts, story(999))).EnsureSucceeded();
        return (user, phone, Cut.Places(length, Step));
    }

    private static Action<SyncRequest> Add(int number) => request => request.Add($"c{number}", Contact.Build(("Contacts:LastName", $"Neu {number:D3}")));

    private static IEnumerable<string> Names(string name, int count) =>
        Enumerable.Range(0, count).Select(number => $"{name} {number.ToString("D3", CultureInfo.InvariantCulture)}");

    private static string Mobile(int number) => $"+49 171 39200{number.ToString("D2", CultureInfo.InvariantCulture)}";

    private static string Name(System.Text.Json.Nodes.JsonObject address) => address["lastName"]!.GetValue<string>();
}
