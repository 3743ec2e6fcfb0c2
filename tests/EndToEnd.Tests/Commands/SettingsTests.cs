using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>Settings (SHEET 9).</summary>
public sealed class SettingsTests(SharedHost shared)
{
    [Fact]
    public async Task What_a_device_says_of_itself_is_shown_to_its_user()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var answer = await phone.PostAsync("Settings", Ns.El(
            "Settings:Settings",
            Ns.El("Settings:DeviceInformation", Ns.El(
                "Settings:Set",
                Ns.El("Settings:Model", "Fernsprecher 3"),
                Ns.El("Settings:IMEI", "1234"),
                Ns.El("Settings:FriendlyName", "Jürgens Gerät"),
                Ns.El("Settings:OS", "Ohne 1.0"),
                Ns.El("Settings:PhoneNumber", "+49"),
                Ns.El("Settings:UserAgent", "Prüfer/2")))));
        Assert.Equal("1", answer.Status);
        Assert.Equal("1", answer.Root!.Element(Ns.Settings + "DeviceInformation")!.Element(Ns.Settings + "Status")!.Value);
        var standing = await user.StandingAsync();
        foreach (var text in new[] { "\"Fernsprecher 3\"", "Ohne 1.0", "fer/2", phone.DeviceId, "14.1" })
            Assert.Contains(text, standing, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_device_tells_no_more_than_fits()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var text = string.Concat(Enumerable.Repeat("😀", 100_000));
        var answer = await phone.PostAsync("Settings", Ns.El(
            "Settings:Settings", Ns.El("Settings:DeviceInformation", Ns.El("Settings:Set", Ns.El("Settings:Model", text), Ns.El("Settings:OS", "\u0001\n\u001B[31m")))));
        Assert.Equal("1", answer.Status);
        Assert.InRange((await user.StandingAsync()).Length, 1, 20_000);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_user_is_told_his_own_address()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var result = await phone.SettingsAsync(deviceInformation: false);
        Assert.Equal(("1", "1"), (result.Status, result.UserInformationStatus));
        Assert.Equal([$"{user.Name}@example.org"], result.Addresses);
        Assert.Single(result.Response.Root!.Descendants(Ns.Settings + "Account"));
    }

    [Fact]
    public async Task Answers_stand_in_the_order_of_the_questions_each_with_its_status_first()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        var answer = await phone.PostAsync("Settings", Ns.El(
            "Settings:Settings",
            Ns.El("Settings:UserInformation", Ns.El("Settings:Get")),
            Ns.El("Settings:Oof", Ns.El("Settings:Get", Ns.El("Settings:BodyType", "Text"))),
            Ns.El("Settings:DevicePassword", Ns.El("Settings:Set", Ns.El("Settings:Password", HostLog.Canary))),
            Ns.El("Settings:DeviceInformation", Ns.El("Settings:Set", Ns.El("Settings:Model", "Raw")))));
        Assert.Equal("1", answer.Status);
        var properties = answer.Root!.Elements().Skip(1).ToList();
        Assert.Equal(["UserInformation", "Oof", "DevicePassword", "DeviceInformation"], properties.Select(property => property.Name.LocalName));
        Assert.All(properties, property => Assert.Equal("Status", property.Elements().First().Name.LocalName));
        Assert.Equal("1", Status(properties[0]));
        Assert.Contains(Status(properties[1]), (string[])["2", "3"]);
        Assert.Equal("7", Status(properties[2]));
        Assert.Equal("1", Status(properties[3]));
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_device_may_set_itself_up_before_it_provisions()
    {
        var user = await shared.NewUserAsync();
        var phone = user.Phone();
        Assert.Equal("1", (await phone.SettingsAsync()).Status);
        Assert.Contains(phone.DeviceId, await user.StandingAsync(), StringComparison.Ordinal);
        Assert.Equal("142", (await phone.FolderSyncAsync()).Status);
    }

    [Fact]
    public async Task Nothing_and_the_same_twice_are_status_2()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("2", (await phone.PostAsync("Settings", Ns.El("Settings:Settings"))).Status);
        var get = Ns.El("Settings:UserInformation", Ns.El("Settings:Get"));
        Assert.Equal("2", (await phone.PostAsync("Settings", Ns.El("Settings:Settings", get, get))).Status);
        await user.Host.AssertLoggedAsync("Settings", phone.DeviceId, "2");
    }

    private static string? Status(XElement property) => property.Element(Ns.Settings + "Status")?.Value;
}
