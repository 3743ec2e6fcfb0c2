using System.Net.Http.Json;
using System.Xml;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Upgrades;

/// <summary>
/// The state of an earlier release in the middle of the lives of three devices, each with a lost answer pending: this program opens it, and each device goes on from its key. The texts in Data are as the release wrote them and
/// stay as they are; before the first release they follow its schema, and the test that makes them leaves them in its output folder.
/// </summary>
public sealed class EarlierStateTests
{
    private const string Name = "state-0.1";

    private static readonly string[] Versions = ["2.5", "14.1", "16.1"];

    [Fact]
    public async Task Each_device_goes_on_from_its_key_and_is_given_nothing_again_that_it_has()
    {
        await using var host = await RealHost.StartAsync(Empty);
        await host.StopAsync();
        foreach (var file in Directory.EnumerateFiles(host.DataDirectory))
            File.Delete(file);
        StoreText.Load(await File.ReadAllTextAsync(Kept("sql"), Cancel), Database(host));
        await host.RestartAsync();
        var crm = new Crm(host, "anna");
        var phones = new List<Device>();
        foreach (var memory in XDocument.Parse(await File.ReadAllTextAsync(Kept("xml"), Cancel), LoadOptions.PreserveWhitespace).Root!.Elements())
        {
            var phone = host.NewDevice("anna", memory.Attribute("version")!.Value, memory.Attribute("id")!.Value);
            phone.Recall(memory);
            phones.Add(phone);

            var again = await PendingAsync(phone, lose: false);
            Assert.Equal(memory.Attribute("answer")!.Value, Convert.ToHexString(again.Response.Raw));
        }

        Assert.Equal(Versions, phones.Select(phone => phone.ProtocolVersion));
        foreach (var phone in phones)
        {
            // What the others added it has not, and no more than that and what the CRM edited comes.
            var known = phone.Items(phone.Contacts).Keys.ToHashSet();
            var news = await phone.PullAsync();
            Assert.All(news.Added, item => Assert.DoesNotContain(item.ServerId, known));
            Assert.Equal(0, (await phone.PullAsync(phone.Calendar)).ChangeCount);
            Assert.Equal(0, (await phone.PullAsync(phone.Tasks)).ChangeCount);
            Assert.Equal(Expected, Names(phone));
            Assert.Equal(["Aufgabe 1", "Aufgabe 2"], phone.Items(phone.Tasks).Values.Select(item => new ItemData(item)["Tasks:Subject"]).Order());
            Assert.Equal("Serie", new ItemData(Assert.Single(phone.Items(phone.Calendar).Values))["Calendar:Subject"]);
            await phone.QuietAsync();
        }

        // The base of an edit is there as well: each field that a device changes merges with the one that the CRM has changed meanwhile.
        var address = await crm.FindAsync("Eins");
        foreach (var (phone, field) in phones.Zip(["Contacts:Title", "Contacts:CompanyName", "Contacts:JobTitle"]))
        {
            await crm.EditAsync(address.Id!, now => now.City = $"Stadt {phone.ProtocolVersion}");
            var id = phone.IdOf(address);
            await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With((field, $"Von {phone.ProtocolVersion}"))));
            Assert.Equal($"Stadt {phone.ProtocolVersion}", (await crm.GetAsync(address.Id!)).City);
        }

        var merged = await crm.GetAsync(address.Id!);
        Assert.Equal(("Von 2.5", "Von 14.1", "Von 16.1", "Jörg"), (merged.Title, merged.Company, merged.JobTitle, merged.FirstName));
        Assert.Empty(await crm.NoticesAsync(address.Id));
        Assert.Equal(Expected.Length, (await crm.AllAsync()).Count);
    }

    [Fact(Explicit = true)]
    public async Task Make_the_texts()
    {
        await using var host = await RealHost.StartAsync(Empty);
        var crm = new Crm(host, "anna");
        foreach (var name in new[] { "Eins", "Zwei", "Drei", "Vier" })
        {
            await crm.CreateAsync(new()
            {
                LastName = name,
                FirstName = "Jörg",
                Birthday = "1980-02-29",
                Notes = "Erste Zeile\nZweite Zeile",
                Users = ["anna", "ben"],
                ReleasedFor = ["anna", "ben"],
            });
        }

        foreach (var (resource, body) in new (string, object)[]
        {
            ("appointments", new { subject = "Serie", start = "2026-01-05T09:00:00", end = "2026-01-05T10:00:00", recurrence = new { frequency = "weekly", interval = 1 } }),
            ("tasks", new { subject = "Aufgabe 1", due = "2026-12-03", reminder = "2026-12-03T08:00:00" }),
            ("tasks", new { subject = "Aufgabe 2", notes = "Notiz" }),
        })
            (await crm.Http.PostAsJsonAsync(new Uri(resource, UriKind.Relative), body, Cancel)).EnsureSuccessStatusCode();

        var memories = new XElement("devices");
        foreach (var version in Versions)
        {
            var phone = await host.NewDevice("anna", version, $"PHONE{version.Replace(".", "", StringComparison.Ordinal)}").ConnectAsync();
            foreach (var folder in new[] { phone.Contacts, phone.Calendar, phone.Tasks })
                await phone.PullAsync(folder);
            var id = phone.Find(phone.Contacts, "Contacts:LastName", "Zwei");
            await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(("Contacts:Spouse", $"von {version}"))));
            await crm.EditAsync((await crm.FindAsync("Drei")).Id!, now => now.City = $"Stadt {version}");
            var memory = phone.Remember();
            var lost = await PendingAsync(phone, lose: true);
            memory.Add(new XAttribute("answer", Convert.ToHexString(lost.Response.Raw)));
            memories.Add(memory);
        }

        await host.StopAsync();
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, $"{Name}.sql"), StoreText.Dump(Database(host)), Cancel);
        // Lines that end with CR LF are to come back as they were.
        await using var writer = XmlWriter.Create(Path.Combine(AppContext.BaseDirectory, $"{Name}.xml"), new() { Async = true, NewLineHandling = NewLineHandling.Entitize, OmitXmlDeclaration = true });
        await memories.SaveAsync(writer, Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RealHostOptions Empty => new() { Addresses = 0, Arguments = ["--demo-appointments", "0", "--demo-tasks", "0"] };

    private static string[] Expected => [.. new[] { "Eins", "Zwei", "Drei", "Vier" }.Concat(Versions.Select(version => $"Neu {version}")).Order(StringComparer.Ordinal)];

    private static string Kept(string form) => Path.Combine(AppContext.BaseDirectory, "Data", $"{Name}.{form}");

    private static string Database(RealHost host) => Path.Combine(host.DataDirectory, "onofficesync.db");

    private static IEnumerable<string?> Names(Device phone) => phone.Items(phone.Contacts).Values.Select(item => new ItemData(item)["Contacts:LastName"]).Order(StringComparer.Ordinal);

    // What each device has just asked, and got no answer to.
    private static Task<SyncResult> PendingAsync(Device phone, bool lose)
    {
        var id = phone.Find(phone.Contacts, "Contacts:LastName", "Vier");
        return phone.SyncAsync(
            phone.Contacts,
            request => request
                .Add("c1", Contact.Build(("Contacts:LastName", $"Neu {phone.ProtocolVersion}"), ("Contacts:MobilePhoneNumber", "0171 1234567")))
                .Change(id, phone.Contact(id).With(("Contacts:JobTitle", $"Von {phone.ProtocolVersion}"))),
            loseAnswer: lose);
    }
}
