using System.Text;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Bodies that the server sends (MS-ASAIRS 2.2.2.9, 2.2.2.12).</summary>
public sealed class BodyTests
{
    private static readonly BodyPreference Plain = new(BodyType.PlainText, null, false);
    private static readonly BodyPreference Html = new(BodyType.Html, null, false);
    private static readonly BodyPreference Rtf = new(BodyType.Rtf, null, false);
    private static readonly BodyPreference Mime = new(BodyType.Mime, null, false);

    [Fact]
    public void Without_a_preference_it_is_plain_and_whole() => AssertBody(Sent("Tür 🌳"), 1, 9, false, "Tür 🌳");

    [Fact]
    public void Lines_end_with_CR_LF_and_the_size_counts_them() => AssertBody(Sent("a\nb\n\nc", Plain), 1, 9, false, "a\r\nb\r\n\r\nc");

    [Fact]
    public void An_empty_body_is_there_all_the_same() => AssertBody(Sent("", Plain), 1, 0, false, "");

    [Fact]
    public void Plain_is_taken_where_it_is_wanted_at_all() => AssertBody(Sent("<b>", Html, Plain), 1, 3, false, "<b>");

    [Fact]
    public void Who_wants_HTML_only_gets_it_and_the_text_stays_a_text()
    {
        const string html = "<html><body>1 &lt; 2 &amp; 3<br>\r\nok</body></html>";
        AssertBody(Sent("1 < 2 & 3\nok", Mime, Html), 2, html.Length, false, html);
    }

    [Fact]
    public void Who_wants_only_what_cannot_be_made_gets_plain_text() => AssertBody(Sent("ab", Rtf, Mime), 1, 2, false, "ab");

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "T")]
    [InlineData(2, "T")] // the ü has two bytes
    [InlineData(3, "Tü")]
    [InlineData(5, "Tür ")]
    [InlineData(8, "Tür ")] // the tree has four
    [InlineData(9, "Tür 🌳")]
    [InlineData(10, "Tür 🌳\r")]
    [InlineData(11, "Tür 🌳\r\n")]
    public void It_is_cut_between_characters(int size, string data) => AssertBody(Sent("Tür 🌳\nx", Plain with { TruncationSize = size }), 1, 12, true, data);

    [Theory]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(int.MaxValue)]
    public void What_fits_is_not_cut(int size) => AssertBody(Sent("Tür 🌳\nx", Plain with { TruncationSize = size }), 1, 12, false, "Tür 🌳\r\nx");

    [Fact]
    public void All_or_none_is_none_where_it_does_not_fit() => AssertBody(Sent("abcdef", Plain with { TruncationSize = 5, AllOrNone = true }), 1, 6, true, null);

    [Fact]
    public void All_or_none_is_all_where_it_fits() => AssertBody(Sent("abcdef", Plain with { TruncationSize = 6, AllOrNone = true }), 1, 6, false, "abcdef");

    [Fact]
    public void All_or_none_means_nothing_without_a_size() => AssertBody(Sent("abcdef", Plain with { AllOrNone = true }), 1, 6, false, "abcdef");

    [Fact]
    public void Where_all_of_it_does_not_fit_the_next_preference_is_taken()
    {
        const string html = "<html><body>abcdef</body></html>";
        AssertBody(Sent("abcdef", Plain with { TruncationSize = 5, AllOrNone = true }, Html), 2, html.Length, false, html);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(3, "Tür")]
    [InlineData(5, "Tür ")] // half a tree is none
    [InlineData(6, "Tür 🌳")]
    [InlineData(255, "Tür 🌳 x")]
    public void A_preview_is_the_beginning_of_the_text_on_one_line(byte characters, string? preview)
    {
        var body = Sent("Tür 🌳\nx", Html with { TruncationSize = 14, Preview = characters });
        Assert.Equal(preview, body.Children.SingleOrDefault(child => child.Tag == AirSyncBase.Preview)?.Text);
    }

    [Fact]
    public void A_preview_stands_last() => Assert.Equal(AirSyncBase.Preview, Sent("abcdef", Plain with { TruncationSize = 3, Preview = 3 }).Children[^1].Tag);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_elements_stand_in_the_order_of_the_schema(int type)
    {
        var body = Sent("abcdef", new BodyPreference((BodyType)type, 3, false));
        Assert.Equal([AirSyncBase.Type, AirSyncBase.EstimatedDataSize, AirSyncBase.Truncated, AirSyncBase.Data], body.Children.Select(child => child.Tag));
    }

    private static Node Sent(string notes, params BodyPreference[] preferences) =>
        ContactData.Written(AirSyncBase.Body, new AddressView { [AddressField.Notes] = notes }, new([.. preferences]))!;

    private static void AssertBody(Node body, int type, int size, bool truncated, string? data)
    {
        string? Text(ushort element) => body.Children.SingleOrDefault(child => child.Tag == element)?.Text;
        Assert.Equal(($"{type}", $"{size}", truncated ? "1" : null, data), (Text(AirSyncBase.Type), Text(AirSyncBase.EstimatedDataSize), Text(AirSyncBase.Truncated), Text(AirSyncBase.Data)));
        if (data is not null && !truncated)
            Assert.Equal(size, Encoding.UTF8.GetByteCount(data));
    }
}
