using System.Net.Http.Json;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>TbSync lays what it is sent over its card: what is left out stays there, and comes back with the next edit as if its user had typed it.</summary>
public sealed class MergingClientTests
{
    [Fact]
    public async Task What_the_CRM_emptied_is_named_to_a_client_that_keeps_what_is_left_out()
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 1 });
        using var api = host.Api("anna");
        var merging = await host.NewDevice("anna", deviceType: "TbSync").ConnectAsync();
        var replacing = await host.NewDevice("anna").ConnectAsync();
        var add = Contact.Build(
            ("Contacts:LastName", "Meier"), ("Contacts:FirstName", "Udo"), ("Contacts:Birthday", "1980-02-29T00:00:00.000Z"), ("Contacts:WebPage", "https://example.org"),
            ("Contacts:Categories", "Kunde"), ("Contacts:MobilePhoneNumber", "+49 170 1234567"), ("Contacts:Email1Address", "udo@example.org"), ("Contacts:Spouse", "Maria"));
        await merging.SyncAsync(merging.Contacts, request => request.Add("c1", add));
        await merging.PullAsync(merging.Contacts);
        await replacing.PullAsync(replacing.Contacts);
        var onMerging = merging.Find(merging.Contacts, "Contacts:LastName", "Meier");
        var onReplacing = replacing.Find(replacing.Contacts, "Contacts:LastName", "Meier");

        var list = await api.GetFromJsonAsync<System.Text.Json.JsonElement>("addresses", TestContext.Current.CancellationToken);
        var id = list.GetProperty("items").EnumerateArray().Single(address => address.GetProperty("lastName").GetString() == "Meier").GetProperty("id").GetString();
        using var put = await api.PutAsJsonAsync($"addresses/{id}", new { lastName = "Meier", firstName = "Ute" }, TestContext.Current.CancellationToken);
        put.EnsureSuccessStatusCode();
        await merging.PullAsync(merging.Contacts);
        await replacing.PullAsync(replacing.Contacts);

        string[] emptied = ["Contacts:Birthday", "Contacts:WebPage", "Contacts:Categories", "Contacts:MobilePhoneNumber", "Contacts:Email1Address", "Contacts:Picture"];
        Assert.All(emptied, field => Assert.Equal("", merging.Contact(onMerging)[field]));
        Assert.All(emptied, field => Assert.Null(replacing.Contact(onReplacing)[field]));
        Assert.Equal("Ute", merging.Contact(onMerging)["Contacts:FirstName"]);
        Assert.Equal("Maria", merging.Contact(onMerging)["Contacts:Spouse"]);

        // After a lost key it lays the whole folder over the cards that it has.
        merging.Forget(merging.Contacts);
        await merging.PullAsync(merging.Contacts);
        Assert.All(emptied, field => Assert.Equal("", merging.Contact(onMerging)[field]));
        Assert.Empty(merging.Complaints);
    }
}
