using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>ItemOperations (SHEET 9).</summary>
public sealed class ItemOperationsTests(SharedHost shared)
{
    private static readonly string Notes = string.Join('\n', Enumerable.Range(1, 200).Select(line => $"Zeile {line}: Schlüssel beim Hausmeister."));

    [Fact]
    public async Task A_body_that_Sync_cut_is_fetched_whole()
    {
        var (_, phone, id) = await BeginAsync();
        Assert.True(phone.Contact(id)["AirSyncBase:Body"]!.Length < 60);
        var whole = await phone.FetchAsync(phone.Contacts, id);
        Assert.Equal("1", whole.Status);
        Assert.Equal(Notes, whole["AirSyncBase:Body"]!.ReplaceLineEndings("\n"));
        Assert.Equal("Meier", whole["Contacts:LastName"]);
        Assert.Equal("Contacts", whole.Response.Root!.Descendants(Ns.AirSync + "Class").Single().Value);

        var cut = await phone.FetchAsync(phone.Contacts, id, truncationSize: 30);
        Assert.True(cut["AirSyncBase:Body"]!.Length <= 30);
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_fetch_may_be_answered_in_parts(bool encoded)
    {
        var (_, phone, id) = await BeginAsync();
        phone.UseEncodedQuery = encoded;
        var fetched = await phone.FetchAsync(phone.Contacts, id, multipart: true);
        Assert.Equal("application/vnd.ms-sync.multipart", fetched.Response.ContentType);
        Assert.NotEmpty(fetched.Response.Parts);
        Assert.Equal("Meier", fetched["Contacts:LastName"]);
        Assert.Equal(Notes, fetched["AirSyncBase:Body"]!.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("1:999")]
    [InlineData("2:1")]
    [InlineData("x")]
    [InlineData("")]
    public async Task An_unknown_item_is_status_6(string id)
    {
        var (user, phone, _) = await BeginAsync();
        Assert.Equal("6", (await phone.FetchAsync(phone.Contacts, id)).Status);
        Assert.Equal("6", (await phone.FetchAsync(new Folder("99", "0", "x", 9), id)).Status);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task An_item_that_has_gone_is_status_6()
    {
        var (user, phone, id) = await BeginAsync();
        await user.DeleteAsync((await user.AddressesAsync())[0]["id"]!.GetValue<string>());
        Assert.Equal("6", (await phone.FetchAsync(phone.Contacts, id)).Status);
    }

    [Fact]
    public async Task What_cannot_be_done_has_its_own_status_and_the_rest_is_done()
    {
        var (user, phone, id) = await BeginAsync();
        var folder = phone.Contacts.ServerId;
        var answer = await phone.PostAsync("ItemOperations", Ns.El(
            "ItemOperations:ItemOperations",
            Fetch("DocumentLibrary", folder, id),
            Fetch("", folder, id),
            Ns.El("ItemOperations:Fetch", Ns.El("ItemOperations:Store", "Mailbox"), Ns.El("AirSyncBase:FileReference", "a")),
            Ns.El("ItemOperations:Fetch", Ns.El("ItemOperations:Store", "Mailbox"), Ns.El("AirSyncBase:FileReference")),
            Ns.El("ItemOperations:EmptyFolderContents", Ns.El("AirSync:CollectionId", folder)),
            Fetch("Mailbox", folder, id)));
        Assert.Equal("1", answer.Status);
        Assert.Equal(
            ["9", "9", "6", "15", "2", "1"],
            answer.Root!.Element(Ns.ItemOperations + "Response")!.Elements().Select(one => one.Element(Ns.ItemOperations + "Status")!.Value));
        Assert.Single(await user.AddressesAsync());
        user.Host.AssertClean();
    }

    [Fact]
    public async Task Nothing_to_do_and_bad_options_are_status_2_and_too_much_11()
    {
        var (user, phone, id) = await BeginAsync();
        Assert.Equal("2", (await phone.PostAsync("ItemOperations", Ns.El("ItemOperations:ItemOperations"))).Status);
        var options = Ns.El("ItemOperations:Options", Ns.El("AirSyncBase:BodyPreference", Ns.El("AirSyncBase:Type", "9")));
        var bad = Fetch("Mailbox", phone.Contacts.ServerId, id);
        bad.Add(options);
        Assert.Equal("2", (await phone.PostAsync("ItemOperations", Ns.El("ItemOperations:ItemOperations", bad))).Status);
        var many = Enumerable.Range(0, 101).Select(_ => Fetch("Mailbox", phone.Contacts.ServerId, id));
        Assert.Equal("11", (await phone.PostAsync("ItemOperations", Ns.El("ItemOperations:ItemOperations", many))).Status);
        await user.Host.AssertLoggedAsync("ItemOperations", phone.DeviceId, "11");
        user.Host.AssertClean();
    }

    private static XElement Fetch(string store, string folder, string id) => Ns.El(
        "ItemOperations:Fetch", Ns.El("ItemOperations:Store", store), Ns.El("AirSync:CollectionId", folder), Ns.El("AirSync:ServerId", id));

    private async Task<(TestUser User, Device Phone, string Id)> BeginAsync()
    {
        var user = await shared.NewUserAsync();
        await user.AddAsync("Meier", Notes);
        var phone = await user.ConnectedPhoneAsync();
        await phone.PullAsync(phone.Contacts, request => request.BodyPreference(1, 50));
        return (user, phone, phone.Find(phone.Contacts, "Contacts:LastName", "Meier"));
    }
}
