using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Bodies that a device sends.</summary>
public sealed class BodyFromDeviceTests
{
    [Theory]
    [InlineData("a\r\nb\rc\nd", "a\nb\nc\nd")]
    [InlineData("1 < 2 & <b>", "1 < 2 & <b>")]
    [InlineData("", "")]
    public void Plain_text_is_the_notes(string data, string notes) => Assert.Equal(notes, Notes(Body("1", data)));

    [Theory]
    [InlineData("<html><body>a<br>\r\nb</body></html>", "a\nb")]
    [InlineData("<p>a</p><p>b &lt; c &amp; d</p>", "a\nb < c & d")]
    [InlineData("<div>Tür</div><div><br/></div><div>&uuml;ber &#8364;</div>", "Tür\n\nüber €")]
    [InlineData("<html><head><title>t</title><style>p { color: red }</style></head><body>a<script>alert('b')</script>c</body></html>", "ac")]
    [InlineData("a <!-- <b>no</b> --> b", "a b")]
    [InlineData("  a\r\n  b  ", "a b")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("&lt;b&gt;", "<b>")]
    [InlineData("", "")]
    public void HTML_becomes_plain_text(string html, string notes) => Assert.Equal(notes, Notes(Body("2", html)));

    [Fact]
    public void The_servers_own_HTML_comes_back_as_the_text_it_was()
    {
        const string notes = "1 < 2 & \"3\"\n\nTür 🌳 'x' &amp;";
        var sent = ContactData.Written(AirSyncBase.Body, new AddressView { [AddressField.Notes] = notes }, new([new(BodyType.Html, null, false)]))!;
        Assert.Equal(notes, Notes(sent));
    }

    /// <summary>Nothing reads compressed RTF or MIME here: better no news than the wrong notes.</summary>
    [Theory]
    [InlineData("3", "AQAAAAEAAABMWkZ1")]
    [InlineData("4", "Content-Type: text/plain\r\n\r\nx")]
    [InlineData("x", "a")]
    public void A_format_that_cannot_be_read_says_nothing(string type, string data) => Assert.Null(Notes(Body(type, data)));

    [Fact]
    public void Without_a_type_it_is_plain() => Assert.Equal("a<b>", Notes(new Node(AirSyncBase.Body, Children: new Node(AirSyncBase.Data, "a<b>"))));

    [Fact]
    public void An_empty_element_clears() => Assert.Equal("", Notes(new Node(AirSyncBase.Body)));

    [Fact]
    public void Without_data_it_says_nothing() => Assert.Null(Notes(new Node(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.EstimatedDataSize, "5")])));

    [Fact]
    public void Left_out_it_says_nothing_even_where_everything_is_supported()
    {
        var settings = new CollectionSettings { Supported = [.. ContactElements.Rows.Select(row => row.Element)] };
        Assert.Null(ContactData.Read(Enumerable.Empty<Node>(), out _, settings).Address[AddressField.Notes]);
    }

    [Fact]
    public void A_byte_array_is_taken_for_a_text() => Assert.Equal("Tür", Notes(new Node(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data, Bytes: "Tür"u8.ToArray())])));

    private static Node Body(string type, string data) => new(AirSyncBase.Body, Children: [new(AirSyncBase.Type, type), new(AirSyncBase.Data, data)]);

    private static string? Notes(Node body) => ContactData.Read(body).Address[AddressField.Notes];
}
