using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Good WBXML in the wrong place or of the wrong shape.</summary>
public sealed class WrongElementTests(SharedHost shared)
{
    [Fact]
    public async Task A_body_of_another_command_is_refused_with_status_103()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var roots = new Dictionary<string, XElement>
        {
            ["Sync"] = Bodies.FolderSync("0"),
            ["FolderSync"] = Bodies.Sync(Bodies.Collection("0", phone.Contacts.ServerId)),
            ["GetItemEstimate"] = Bodies.FolderSync("0"),
            ["FolderCreate"] = Bodies.FolderSync("0"),
            ["FolderDelete"] = Bodies.FolderSync("0"),
            ["FolderUpdate"] = Bodies.FolderSync("0"),
            ["MoveItems"] = Bodies.FolderSync("0"),
            ["MeetingResponse"] = Bodies.FolderSync("0"),
            ["ResolveRecipients"] = Bodies.FolderSync("0"),
            ["ValidateCert"] = Bodies.FolderSync("0"),
            ["Search"] = Bodies.FolderSync("0"),
            ["Settings"] = Bodies.ProvisionFirst(),
            ["Ping"] = Bodies.FolderSync("0"),
            ["ItemOperations"] = Bodies.FolderSync("0"),
            ["Provision"] = Bodies.FolderSync("0"),
        };
        foreach (var (command, body) in roots)
        {
            var answer = await phone.PostAsync(command, body);
            Assert.True(answer.Status == "103", $"{command}: {answer}");
            await user.Host.AssertLoggedAsync(command, phone.DeviceId, "103");
        }

        await witness.AssertNothingChangedAsync();
    }

    [Theory]
    [InlineData("Contacts:LastName")]
    [InlineData("Contacts:Spouse")]
    [InlineData("Contacts:Birthday")]
    [InlineData("Contacts:Picture")]
    public async Task Elements_where_a_value_belongs_are_refused(string field)
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var data = new XElement(Ns.AirSync + "ApplicationData", Ns.El("Contacts:FirstName", HostLog.Canary), Ns.El(field, Ns.El("Contacts:Child", HostLog.Canary)));
        var answer = await phone.PostAsync("Sync", phone.BuildSync(phone.Contacts, request => request.Add("c1", data)));
        Assert.True(answer.Status == "103", answer.ToString());
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "103");
        await witness.AssertNothingChangedAsync();
    }

    [Fact]
    public async Task Unknown_elements_of_known_pages_say_nothing()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var data = new XElement(
            Ns.AirSync + "ApplicationData",
            Ns.El("Contacts:LastName", "Meier"),
            Ns.El("Calendar:Subject", "x"),
            Ns.El("Tasks:Recurrence", Ns.El("Tasks:Type", "1")));
        Assert.Equal("1", (await phone.SyncAsync(phone.Contacts, request => request.Add("c1", data))).AnswerTo("c1")!.Status);
        Assert.Equal(["Meier"], await user.LastNamesAsync());
        user.Host.AssertClean();
    }

    /// <summary>Each is too much for the CRM: the item is not taken, its user is told, the rest of the request goes on.</summary>
    [Theory]
    [InlineData("Contacts:JobTitle", 1_000_000, "a")]
    [InlineData("Contacts:MobilePhoneNumber", 500_000, "0")]
    [InlineData("Contacts:MobilePhoneNumber", 100_000, "+49(")]
    [InlineData("Contacts:Email1Address", 500_000, "@")]
    [InlineData("Contacts:Email1Address", 200_000, "<a@b>,")]
    [InlineData("Contacts:Birthday", 1, "never")]
    [InlineData("Contacts:Birthday", 1, "9999999-99-99T99:99:99Z")]
    [InlineData("Contacts:Categories", 400, "a;")]
    [InlineData("Contacts:Picture", 100_000, "A")]
    [InlineData("AirSyncBase:Body", 3_000_000, "a")]
    public async Task Content_that_cannot_be_taken_is_status_6_and_the_rest_goes_on(string field, int count, string text)
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var value = string.Concat(Enumerable.Repeat(text, count));
        if (field == "Contacts:Categories")
            value = string.Join(';', Enumerable.Range(0, count).Select(number => $"a{number}"));
        var result = await phone.SyncAsync(phone.Contacts, request => request
            .Add("bad", Contact.Build(("Contacts:LastName", HostLog.Canary), (field, value)))
            .Add("good", Contact.Build(("Contacts:LastName", "Gut"))));
        Assert.Equal("6", result.AnswerTo("bad")!.Status);
        Assert.Equal("1", result.AnswerTo("good")!.Status);
        Assert.Equal(["Gut"], await user.LastNamesAsync());
        Assert.Contains("\"rejected\"", await user.StandingAsync(), StringComparison.Ordinal);
        await user.Host.AssertLoggedAsync(phone.DeviceId, "not taken");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task Control_characters_stay_out_of_the_CRM()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", "Mei\u0001\u001B[31mer\n"))));
        Assert.Equal(["Mei[31mer"], await user.LastNamesAsync());
        user.Host.AssertClean();
    }

    /// <summary>Patterns that take a careless reader of HTML forever.</summary>
    [Theory]
    [InlineData("<!--")]
    [InlineData("<style ")]
    [InlineData("<script>")]
    [InlineData("<")]
    [InlineData("<br ")]
    [InlineData("&#")]
    [InlineData("</p </p")]
    public async Task HTML_made_to_be_slow_is_not(string text)
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var html = string.Concat(Enumerable.Repeat(text, 3_000_000 / text.Length));
        var data = new XElement(
            Ns.AirSync + "ApplicationData",
            Ns.El("Contacts:LastName", "Meier"),
            Ns.El("AirSyncBase:Body", Ns.El("AirSyncBase:Type", "2"), Ns.El("AirSyncBase:Data", html)));
        var answer = (await phone.SyncAsync(phone.Contacts, request => request.Add("c1", data))).AnswerTo("c1")!;
        Assert.True(answer.Status is "1" or "6", answer.Status);
        user.Host.AssertClean();
    }
}
