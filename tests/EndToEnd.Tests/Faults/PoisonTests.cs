using Microsoft.Data.Sqlite;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Faults;

/// <summary>One item that a phone chokes on, or that the server cannot write, keeps none of the others from it.</summary>
public sealed class PoisonTests
{
    [Theory]
    [InlineData("2.5")]
    [InlineData("12.1")]
    [InlineData("14.1")]
    [InlineData("16.1")]
    public async Task A_phone_that_takes_no_answer_with_one_address_gets_all_others_and_that_one_when_the_CRM_has_edited_it(string version)
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 40 });
        var (phone, crm) = (await host.NewDevice("anna", version).ConnectAsync(), new Crm(host, "anna"));
        var poison = await crm.CreateAsync(new() { LastName = "Gift", Users = ["anna"], ReleasedFor = ["anna"] });
        for (var number = 0; number < 20; number++)
            await crm.CreateAsync(new() { LastName = $"Danach {number}", Users = ["anna"], ReleasedFor = ["anna"] });
        phone.Chokes = Speaks(of: "Gift");

        Assert.InRange(await SettleAsync(phone), 4, 40);

        Assert.Equal(60, phone.Items(phone.Contacts).Count);
        Assert.False(phone.Has(poison));
        var notice = Assert.Single(await crm.NoticesAsync(poison.Id));
        Assert.Equal(("setAside", "address", phone.DeviceId, "NotTaken", "Gift"), (notice.Kind, notice.Item.Kind, notice.DeviceId, notice.Details["reason"], notice.Details["subject"]));
        Assert.Equal(0, (await phone.EstimateAsync(phone.Contacts)).Estimate);

        await crm.EditAsync(poison.Id!, now => now.LastName = "Heilmittel");
        await phone.PullAsync();
        Assert.Equal("Heilmittel", phone.Contact(phone.Find(phone.Contacts, "Contacts:LastName", "Heilmittel"))["Contacts:LastName"]);
        Assert.Equal(61, phone.Items(phone.Contacts).Count);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task Of_several_folders_in_one_request_the_one_with_the_poison_is_found_and_what_the_phone_adds_is_there_once()
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 30, Arguments = ["--demo-tasks", "12"] });
        var (phone, crm) = (await host.NewDevice("anna").ConnectAsync(), new Crm(host, "anna"));
        var poison = await crm.CreateAsync(new() { LastName = "Gift", Users = ["anna"], ReleasedFor = ["anna"] });
        phone.Chokes = Speaks(of: "Gift");
        Folder[] all = [phone.Contacts, phone.Tasks];

        var (requests, added) = (0, false);
        for (var more = true; more; requests++)
        {
            Assert.InRange(requests, 0, 60);
            var keys = all.Select(phone.SyncKey).ToList();
            var result = await phone.SyncManyAsync(all, request =>
            {
                if (!added && request.Folder == phone.Contacts)
                    request.Add("c1", Contact.Build(("Contacts:LastName", "Vom Gerät")));
            });
            var taken = result.Response.IsEmpty || !keys.SequenceEqual(all.Select(phone.SyncKey));
            added |= taken;
            more = !taken || result.Collections.Any(collection => collection.MoreAvailable || collection.ChangeCount > 0);
        }

        Assert.Equal((31, 12), (phone.Items(phone.Contacts).Count, phone.Items(phone.Tasks).Count));
        Assert.False(phone.Has(poison));
        Assert.Single(await crm.AllAsync(), address => address.LastName == "Vom Gerät");
        Assert.Equal("setAside", Assert.Single(await crm.NoticesAsync(poison.Id)).Kind);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task An_address_that_cannot_be_written_is_named_and_fails_alone_where_it_is_fetched()
    {
        await using var host = await RealHost.StartAsync(new RealHostOptions { Addresses = 10 });
        var (phone, crm) = (await host.NewDevice("anna").ConnectAsync(), new Crm(host, "anna"));
        await phone.PullAsync();
        var id = phone.Items(phone.Contacts).Keys.First();
        var address = await crm.FindAsync(phone.Contact(id)["Contacts:LastName"]!);
        var second = await host.NewDevice("anna", deviceId: "SECOND").ConnectAsync();
        await DamageAsync(host, address.Id!);

        await second.PullAsync();
        Assert.Equal(9, second.Items(second.Contacts).Count);
        var notice = Assert.Single(await crm.NoticesAsync(address.Id));
        Assert.Equal(("setAside", "SECOND", "Unwritable"), (notice.Kind, notice.DeviceId, notice.Details["reason"]));
        Assert.Equal("14", (await phone.FetchAsync(phone.Contacts, id)).Status);
        Assert.Equal("6", (await phone.SyncAsync(phone.Contacts, request => request.Fetch(id))).AnswerTo(id)!.Status);

        await crm.EditAsync(address.Id!, now => now.JobTitle = "Geheilt");
        await second.PullAsync();
        Assert.Equal(10, second.Items(second.Contacts).Count);
        Assert.Equal("Geheilt", (await phone.FetchAsync(phone.Contacts, id))["Contacts:JobTitle"]);
        await second.QuietAsync();
    }

    private static Func<SyncResult, bool> Speaks(string of) => result => result.Added.Concat(result.Changed).Any(item => item["Contacts:LastName"] == of);

    /// <summary>Syncs until nothing comes; says how many requests that took.</summary>
    private static async Task<int> SettleAsync(Device phone)
    {
        for (var requests = 1; ; requests++)
        {
            Assert.InRange(requests, 1, 60);
            var key = phone.SyncKey(phone.Contacts);
            var result = await phone.SyncAsync(phone.Contacts);
            // Once it had an answer to key 0 the first one is of two requests.
            if (key is not null && (key != phone.SyncKey(phone.Contacts) || phone.Chokes!(result) == false) && result.ChangeCount == 0)
                return requests;
        }
    }

    private static async Task DamageAsync(RealHost host, string id)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(host.DataDirectory, "onofficesync.db")};Pooling=false");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE items SET snapshot = substr(snapshot, 1, length(snapshot) - 1) WHERE id = $id";
        command.Parameters.AddWithValue("$id", long.Parse(id, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
