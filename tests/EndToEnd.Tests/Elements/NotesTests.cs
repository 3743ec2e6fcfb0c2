using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Notes between devices that take them plain, cut or as HTML.</summary>
[Collection(nameof(ElementCollection))]
public sealed class NotesTests(ElementHost host)
{
    private const string Notes = "Größe  100 m²\n\nKüche & <Bad>";
    private const string OnTheWire = "Größe  100 m²\r\n\r\nKüche & <Bad>";

    [Fact]
    public async Task Lines_end_with_CR_LF_on_the_wire_and_with_LF_in_the_CRM()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync(("AirSyncBase:Body", OnTheWire));
        Assert.Equal(Notes, await phones.CrmAsync(mine, "notes"));
        Assert.Equal(OnTheWire, phones.Second.Contact(theirs)["AirSyncBase:Body"]);
    }

    [Fact]
    public async Task A_device_that_was_sent_a_part_does_not_cut_the_rest_off()
    {
        var phones = await TwoPhones.Of(host, secondDefaults: request => request.BodyPreference(1, truncationSize: 6));
        var (mine, theirs) = await phones.AddAsync(("AirSyncBase:Body", OnTheWire));
        var body = phones.Second.Contact(theirs).Xml.Element(Ns.Name("AirSyncBase:Body"))!;
        Assert.Equal(("Größ", "1"), (body.Element(Ns.Name("AirSyncBase:Data"))?.Value, body.Element(Ns.Name("AirSyncBase:Truncated"))?.Value));

        await phones.ChangeAsync(phones.Second, theirs, ("Contacts:JobTitle", "Maklerin"));
        Assert.Equal(("Maklerin", Notes), (await phones.CrmAsync(mine, "jobTitle"), await phones.CrmAsync(mine, "notes")));

        var whole = await phones.Second.FetchAsync(phones.Second.Contacts, theirs);
        Assert.Equal(OnTheWire, whole["AirSyncBase:Body"]);
    }

    [Theory]
    [InlineData(1, 6)]
    [InlineData(2, 40)]
    public async Task A_device_that_wants_them_otherwise_from_now_on_still_gives_back_what_it_has(int type, int size)
    {
        var phones = await TwoPhones.Of(host, secondDefaults: request => request.BodyPreference(type, truncationSize: size));
        var (mine, theirs) = await phones.AddAsync(("AirSyncBase:Body", OnTheWire));
        phones.Second.SyncDefaults = request => request.BodyPreference(1, truncationSize: 5_000);
        await phones.ChangeAsync(phones.Second, theirs, ("Contacts:JobTitle", "Maklerin"));
        Assert.Equal(("Maklerin", Notes), (await phones.CrmAsync(mine, "jobTitle"), await phones.CrmAsync(mine, "notes")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(40)]
    public async Task A_device_that_takes_HTML_gives_it_back_without_harm_and_can_edit_it(int? size)
    {
        var phones = await TwoPhones.Of(host, secondDefaults: request => request.BodyPreference(2, truncationSize: size));
        var (mine, theirs) = await phones.AddAsync(("AirSyncBase:Body", OnTheWire));
        await phones.ChangeAsync(phones.Second, theirs, ("Contacts:JobTitle", "Maklerin"));
        Assert.Equal(("Maklerin", Notes), (await phones.CrmAsync(mine, "jobTitle"), await phones.CrmAsync(mine, "notes")));

        await SendBodyAsync(phones, theirs, "2", "<html><body><p>Größe 120 m&sup2;</p><p>Küche &amp; &lt;Bad&gt;</p></body></html>");
        Assert.Equal("Größe 120 m²\nKüche & <Bad>", await phones.CrmAsync(mine, "notes"));
        await phones.PullAsync(phones.First);
        Assert.Equal("Größe 120 m²\r\nKüche & <Bad>", phones.First.Contact(mine)["AirSyncBase:Body"]);
    }

    [Fact]
    public async Task A_body_left_out_is_kept_and_an_empty_one_clears()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync(("AirSyncBase:Body", OnTheWire));
        await phones.ChangeAsync(phones.Second, theirs, ("Contacts:JobTitle", "Maklerin"), ("AirSyncBase:Body", null));
        Assert.Equal(Notes, await phones.CrmAsync(mine, "notes"));
        await SendBodyAsync(phones, theirs, "1", "");
        Assert.Null(await phones.CrmAsync(mine, "notes"));
    }

    [Fact]
    public async Task Notes_in_a_format_that_cannot_be_read_leave_them_as_they_are()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync(("AirSyncBase:Body", OnTheWire));
        await SendBodyAsync(phones, theirs, "3", "AQAAAAEAAABMWkZ1");
        Assert.Equal(Notes, await phones.CrmAsync(mine, "notes"));
    }

    private static async Task SendBodyAsync(TwoPhones phones, string id, string type, string data)
    {
        var contact = new XElement(phones.Second.Contact(id).With(("AirSyncBase:Body", null)));
        contact.Add(Ns.El("AirSyncBase:Body", Ns.El("AirSyncBase:Type", type), Ns.El("AirSyncBase:Data", data)));
        (await phones.Second.SyncAsync(phones.Second.Contacts, request => request.Change(id, contact))).EnsureSucceeded();
    }
}
