using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>ResolveRecipients, MeetingResponse and ValidateCert (SHEET 9): what mail and meetings would need, of which there are none.</summary>
public sealed class RecipientTests(SharedHost shared)
{
    [Fact]
    public async Task A_name_has_the_e_mail_addresses_that_the_user_sees_in_the_CRM()
    {
        var (user, stranger) = (await shared.NewUserAsync(), await shared.NewUserAsync());
        foreach (var (firstName, email) in new[] { ("Jürgen", "juergen@example.org"), ("Jürgine", "juergine@example.org") })
            await user.AddAsync("Müller", more: new { firstName, emails = new[] { new { value = email, type = "business", slot = "email1" } } });
        await user.AddAsync("Müller", more: new { firstName = "Stumm" });
        await stranger.AddAsync("Müller", more: new { firstName = "Fremd", emails = new[] { new { value = "fremd@example.org", type = "business", slot = "email1" } } });
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal(["2", "Jürgen Müller juergen@example.org", "Jürgine Müller juergine@example.org"], await ResolveAsync(phone, "müll"));
        Assert.Equal(["1", "Jürgine Müller juergine@example.org"], await ResolveAsync(phone, "Jürgine"));
        Assert.Equal(["1", "Jürgen Müller juergen@example.org"], await ResolveAsync(phone, "JUERGEN@example.org"));
        Assert.Equal(["4"], await ResolveAsync(phone, "fremd@example.org"));
        Assert.Equal(["4"], await ResolveAsync(phone, "Stumm"));
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_meeting_that_there_is_not_is_answered_by_its_own_status()
    {
        var user = await shared.UserOfAsync<RecipientTests>();
        var phone = await user.ConnectedPhoneAsync();
        var answer = await phone.PostAsync("MeetingResponse", Ns.El("MeetingResponse:MeetingResponse", Ns.El(
            "MeetingResponse:Request", Ns.El("MeetingResponse:UserResponse", "1"), Ns.El("MeetingResponse:CollectionId", "2"), Ns.El("MeetingResponse:RequestId", "2:1"))));
        var result = Assert.Single(answer.Root!.Elements());
        Assert.Equal(["2:1", "2"], result.Elements().Select(element => element.Value));
        await user.Host.AssertLoggedAsync("MeetingResponse", phone.DeviceId, "2");
    }

    [Fact]
    public async Task Of_a_certificate_nothing_can_be_said()
    {
        var user = await shared.UserOfAsync<RecipientTests>();
        var phone = await user.ConnectedPhoneAsync();
        var answer = await phone.PostAsync("ValidateCert", Ns.El("ValidateCert:ValidateCert", Ns.El("ValidateCert:Certificates", Ns.El("ValidateCert:Certificate", "QQ=="))));
        Assert.Equal(["1", "17"], answer.Root!.Descendants().Where(element => !element.HasElements).Select(element => element.Value));
    }

    // The status of the name, then each recipient.
    private static async Task<IEnumerable<string>> ResolveAsync(Device phone, string name)
    {
        XNamespace space = "ResolveRecipients";
        var answer = await phone.PostAsync("ResolveRecipients", Ns.El("ResolveRecipients:ResolveRecipients", Ns.El("ResolveRecipients:To", name)));
        Assert.Equal("1", answer.Status);
        var response = answer.Root!.Element(space + "Response")!;
        Assert.Equal(name, response.Element(space + "To")!.Value);
        return response.Elements(space + "Recipient").Select(one => $"{one.Element(space + "DisplayName")!.Value} {one.Element(space + "EmailAddress")!.Value}").Prepend(response.Element(space + "Status")!.Value);
    }
}
