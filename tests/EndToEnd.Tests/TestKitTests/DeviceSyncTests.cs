using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

public sealed class DeviceSyncTests
{
    private static readonly Folder Contacts = new("c", "0", "Adressen", 9);
    private static readonly Folder Tasks = new("t", "0", "Aufgaben", 7);

    [Fact]
    public async Task A_first_Sync_primes_and_then_fills_the_copy()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer(Sync("k1")).Answer(Sync("k2", Item("Add", "1", "Meier") + Item("Add", "2", "Kurz"))).NewDevice();

        var result = await device.SyncAsync(Contacts, request =>
        {
            request.WindowSize = 25;
            request.BodyPreference(1, 500);
        });

        Assert.Equal(2, result.Added.Count);
        Assert.Equal("k2", device.SyncKey(Contacts));
        Assert.Equal("Meier", device.Contact("1")["Contacts:LastName"]);
        Assert.Null(device.Contact("1")["Contacts:FirstName"]);
        Assert.Equal("2", device.Find(Contacts, "Contacts:LastName", "Kurz"));
        Assert.Equal(["SyncKey", "CollectionId", "WindowSize", "Options"], Names(stub.Last));
        Assert.Empty(device.Complaints);
    }

    [Fact]
    public async Task A_change_from_the_server_replaces_the_item_wholly()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub
            .Answer(Sync("k2", Item("Add", "1", "Meier", "<c:FirstName>Eva</c:FirstName>")))
            .Answer(Sync("k3", Item("Change", "1", "Maier") + "<SoftDelete><ServerId>9</ServerId></SoftDelete>"))
            .NewDevice();
        device.SetSyncKey(Contacts, "k1");

        await device.SyncAsync(Contacts);
        await device.SyncAsync(Contacts);

        Assert.Equal("Maier", device.Contact("1")["Contacts:LastName"]);
        Assert.Null(device.Contact("1")["Contacts:FirstName"]);
        Assert.Equal(["Adressen: Delete of 9, which the device has not"], device.Complaints);
    }

    [Fact]
    public async Task Own_edits_are_in_the_copy_whatever_the_server_says_and_an_Add_once_it_has_an_id()
    {
        await using var stub = await StubServer.StartAsync();
        const string answers = "<Responses><Add><ClientId>n1</ClientId><ServerId>7</ServerId><Status>1</Status></Add>"
            + "<Change><ServerId>2</ServerId><Status>6</Status></Change></Responses>";
        var device = stub
            .Answer(Sync("k2", Item("Add", "1", "Meier", "<c:FirstName>Eva</c:FirstName>") + Item("Add", "2", "Kurz") + Item("Add", "3", "Lang")))
            .Answer(Sync("k3", "", answers))
            .NewDevice();
        device.SetSyncKey(Contacts, "k1");
        await device.SyncAsync(Contacts);

        var result = await device.SyncAsync(Contacts, request => request
            .Add("n1", Contact.Build(("Contacts:LastName", "Neu"), ("AirSyncBase:Body", "Notiz"), ("Contacts:Categories", "Kunde;Käufer")))
            .Change("1", Contact.Build(("Contacts:LastName", "Maier"), ("Contacts:FirstName", "")))
            .Change("2", Contact.Build(("Contacts:LastName", "Falsch")))
            .Delete("3"));

        Assert.Equal("6", result.AnswerTo("2")!.Status);
        Assert.Equal("Notiz", device.Contact("7")["AirSyncBase:Body"]);
        Assert.Equal("Kunde;Käufer", device.Contact("7")["Contacts:Categories"]);
        Assert.Equal("Maier", device.Contact("1")["Contacts:LastName"]);
        Assert.Null(device.Contact("1")["Contacts:FirstName"]);
        Assert.Equal("Falsch", device.Contact("2")["Contacts:LastName"]);
        Assert.Equal(["1", "2", "7"], device.Items(Contacts).Keys.Order());
    }

    [Fact]
    public async Task An_empty_answer_changes_nothing()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer([]).NewDevice();
        device.SetSyncKey(Contacts, "k1");

        var result = await device.SyncAsync(Contacts);

        Assert.True(result.Succeeded);
        Assert.Equal("k1", device.SyncKey(Contacts));
    }

    [Fact]
    public async Task Status_3_is_thrown_and_forgetting_starts_from_zero()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer(Sync("0", status: "3")).Answer(Sync("k1")).Answer(Sync("k2")).NewDevice();
        device.SetSyncKey(Contacts, "old");

        var rejection = await Assert.ThrowsAsync<SyncKeyRejectedException>(() => device.SyncAsync(Contacts));
        Assert.Equal("3", rejection.Result.Status);
        Assert.Equal("old", device.SyncKey(Contacts));
        device.Forget(Contacts);
        await device.SyncAsync(Contacts);

        Assert.Equal("k2", device.SyncKey(Contacts));
    }

    [Fact]
    public async Task A_lost_answer_leaves_key_and_copy_and_the_same_bytes_can_be_sent_again()
    {
        await using var stub = await StubServer.StartAsync();
        var answer = Sync("k2", Item("Add", "1", "Meier"), "<Responses><Add><ClientId>n1</ClientId><ServerId>7</ServerId><Status>1</Status></Add></Responses>");
        var device = stub.Answer(answer).Answer(answer).NewDevice();
        device.SetSyncKey(Contacts, "k1");

        var lost = await device.SyncAsync(Contacts, request => request.Add("n1", Contact.Build(("Contacts:LastName", "Neu"))), loseAnswer: true);
        Assert.Single(lost.Added);
        Assert.Equal("k1", device.SyncKey(Contacts));
        Assert.Empty(device.Items(Contacts));
        await device.RepeatSyncAsync();

        Assert.Equal(stub.Requests[0].Body, stub.Requests[1].Body);
        Assert.Equal(stub.Requests[0].Body, device.LastRequestBytes);
        Assert.Equal("k2", device.SyncKey(Contacts));
        Assert.Equal(["1", "7"], device.Items(Contacts).Keys.Order());
    }

    [Fact]
    public async Task Pulling_goes_on_until_nothing_more_is_announced()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub
            .Answer(Sync("k2", Item("Add", "1", "A") + Item("Add", "2", "B"), "<MoreAvailable/>"))
            .Answer(Sync("k3", "", "<MoreAvailable/>"))
            .Answer(Sync("k4", Item("Add", "3", "C")))
            .NewDevice();
        device.SetSyncKey(Contacts, "k1");

        var result = await device.PullAsync(Contacts, request => request.WindowSize = 1);

        Assert.Equal(["1", "2", "3"], result.Added.Select(item => item.ServerId));
        Assert.Equal(["Adressen: 2 changes in a window of 1", "Adressen: MoreAvailable without any change"], device.Complaints);
    }

    [Fact]
    public async Task Pulling_without_end_is_ended()
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer(Sync("k2", "", "<MoreAvailable/>")).Answer(Sync("k3", "", "<MoreAvailable/>")).NewDevice();
        device.SetSyncKey(Contacts, "k1");

        await Assert.ThrowsAsync<InvalidOperationException>(() => device.PullAsync(Contacts, mostRounds: 2));
    }

    [Fact]
    public async Task Several_collections_share_one_request_and_its_window()
    {
        await using var stub = await StubServer.StartAsync();
        const string both = "<Sync xmlns='AirSync'><Collections><Collection><SyncKey>c2</SyncKey><CollectionId>c</CollectionId><Status>1</Status></Collection>"
            + "<Collection><SyncKey>t2</SyncKey><CollectionId>t</CollectionId><Status>1</Status></Collection></Collections></Sync>";
        var device = stub.Answer(both).NewDevice("12.1");
        device.SetSyncKey(Contacts, "c1");
        device.SetSyncKey(Tasks, "t1");

        var result = await device.SyncManyAsync([Contacts, Tasks], envelope: new SyncEnvelope(WindowSize: 10));

        Assert.Equal(2, result.Collections.Count);
        Assert.Equal("t2", device.SyncKey(Tasks));
        Assert.Equal("10", stub.Last.Xml!.Element(Ns.Name("AirSync:WindowSize"))!.Value);
        Assert.Equal(["Class", "SyncKey", "CollectionId"], Names(stub.Last));
    }

    [Fact]
    public async Task An_edited_item_goes_back_whole_but_for_the_edit()
    {
        await using var stub = await StubServer.StartAsync();
        const string more = "<c:FirstName>Eva</c:FirstName><c:MobilePhoneNumber>1</c:MobilePhoneNumber>";
        var device = stub.Answer(Sync("k2", Item("Add", "1", "Meier", more))).NewDevice();
        device.SetSyncKey(Contacts, "k1");
        await device.SyncAsync(Contacts);

        var edited = new ItemData(device.Contact("1").With(("Contacts:MobilePhoneNumber", "2"), ("Contacts:FirstName", null)));

        Assert.Equal(("Meier", "2", null), (edited["Contacts:LastName"], edited["Contacts:MobilePhoneNumber"], edited["Contacts:FirstName"]));
        Assert.Equal("1", device.Contact("1")["Contacts:MobilePhoneNumber"]);
    }

    private static IEnumerable<string> Names(StubRequest request) =>
        request.Xml!.Descendants(Ns.Name("AirSync:Collection")).First().Elements().Select(element => element.Name.LocalName);

    private static string Sync(string key, string commands = "", string more = "", string status = "1") =>
        "<Sync xmlns='AirSync' xmlns:c='Contacts'><Collections><Collection>"
        + $"<SyncKey>{key}</SyncKey><CollectionId>c</CollectionId><Status>{status}</Status>{more}"
        + (commands.Length > 0 ? $"<Commands>{commands}</Commands>" : "") + "</Collection></Collections></Sync>";

    private static string Item(string kind, string id, string lastName, string more = "") =>
        $"<{kind}><ServerId>{id}</ServerId><ApplicationData><c:LastName>{lastName}</c:LastName>{more}</ApplicationData></{kind}>";
}
