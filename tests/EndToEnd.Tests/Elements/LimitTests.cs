using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Pictures, categories and e-mail addresses with what the protocol says of them.</summary>
[Collection(nameof(ElementCollection))]
public sealed class LimitTests(ElementHost host)
{
    private const string Picture = "Contacts:Picture";
    private const string Categories = "Contacts:Categories";
    private const int LargestPicture = 48 * 1024;

    [Fact]
    public async Task A_picture_of_48_KB_is_kept_and_a_larger_one_refused_while_the_rest_goes_on()
    {
        var phones = await TwoPhones.Of(host);
        var largest = new string('A', LargestPicture);
        var (_, theirs) = await phones.AddAsync((Picture, largest));
        Assert.Equal(largest, phones.Second.Contact(theirs)[Picture]);

        var result = await phones.First.SyncAsync(phones.First.Contacts, request => request
            .Add("large", Contact.Build(("Contacts:LastName", "Zu groß"), (Picture, largest + "AAAA")))
            .Add("small", Contact.Build(("Contacts:LastName", "Klein"))));
        Assert.Equal(("6", "1"), (result.AnswerTo("large")?.Status, result.AnswerTo("small")?.Status));
        Assert.Null(result.AnswerTo("large")?.ServerId);
        Assert.Equal(["Klein"], (await phones.PullAsync(phones.Second)).Added.Select(item => item["Contacts:LastName"]));
        Assert.Contains("rejected", await phones.NoticesAsync());
    }

    [Fact]
    public async Task An_iPhones_empty_picture_keeps_it_and_another_devices_removes_it()
    {
        var phones = await TwoPhones.Of(host, firstType: "iPhone");
        var (mine, theirs) = await phones.AddAsync((Picture, "AQIDBAUG"));
        await phones.ChangeAsync(phones.First, mine, (Picture, ""), ("Contacts:JobTitle", "Maklerin"));
        await phones.PullAsync(phones.Second);
        Assert.Equal(("AQIDBAUG", "Maklerin"), (phones.Second.Contact(theirs)[Picture], phones.Second.Contact(theirs)["Contacts:JobTitle"]));

        await phones.ChangeAsync(phones.Second, theirs, (Picture, ""));
        await phones.PullAsync(phones.First);
        Assert.Null(phones.First.Contact(mine)[Picture]);
    }

    [Fact]
    public async Task Three_hundred_categories_with_umlauts_go_through_and_one_more_does_not()
    {
        var phones = await TwoPhones.Of(host);
        var names = string.Join(';', Enumerable.Range(1, 300).Select(number => $"Käufer & Söhne {number}"));
        var (mine, theirs) = await phones.AddAsync((Categories, names));
        Assert.Equal(names, phones.Second.Contact(theirs)[Categories]);
        var result = await phones.ChangeAsync(phones.Second, theirs, (Categories, $"{names};Mieter"));
        Assert.Equal("6", result.AnswerTo(theirs)?.Status);
        await phones.PullAsync(phones.Second);
        Assert.Equal(names, phones.Second.Contact(theirs)[Categories]);
        Assert.Equal(300, (await phones.CrmAsync(phones.First.Contact(mine)["Contacts:LastName"]!)).GetProperty("categories").GetArrayLength());
    }

    [Fact]
    public async Task A_display_name_around_an_e_mail_address_is_dropped()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync(("Contacts:Email1Address", "\"Doe, Jane\" <jane@example.org>"), ("Contacts:Email2Address", "Jane Doe <doe@example.org>"));
        var contact = phones.Second.Contact(theirs);
        Assert.Equal(("jane@example.org", "doe@example.org"), (contact["Contacts:Email1Address"], contact["Contacts:Email2Address"]));
        var address = await phones.CrmAsync(phones.First.Contact(mine)["Contacts:LastName"]!);
        Assert.Equal(["jane@example.org", "doe@example.org"], address.GetProperty("emails").EnumerateArray().Select(entry => entry.GetProperty("value").GetString()));

        // With its display name again it is the same address.
        await phones.ChangeAsync(phones.First, mine, ("Contacts:Email1Address", "Jane <JANE@example.org>"));
        address = await phones.CrmAsync(phones.First.Contact(mine)["Contacts:LastName"]!);
        Assert.Equal(2, address.GetProperty("emails").GetArrayLength());
    }
}
