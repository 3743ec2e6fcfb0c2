using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class NotesMergeTests
{
    private static readonly Address Address = new() { LastName = "Mustermann", Notes = "Größe 100 m²\nKüche\nGarten 🌳 groß" };

    [Theory]
    [InlineData("Größe 100 m²\r\nKüche\r\nGarten 🌳 groß\r\n")]
    [InlineData("Größe 100 m²  \rKüche\t\rGarten 🌳 groß   ")]
    [InlineData("Größe 100 m²\nKüche\nGarten 🌳 groß\n\n\n")]
    public void Line_ends_and_trailing_white_space_make_no_difference(string sent) =>
        Assert.Same(Address, ADevice.Given(Address).Sets(AddressField.Notes, sent).MergedInto(Address).Address);

    [Fact]
    public void A_changed_line_is_a_change() =>
        Assert.Equal("Größe 100 m²\nBad", ADevice.Given(Address).Sets(AddressField.Notes, "Größe 100 m²\r\nBad").MergedInto(Address).Address.Notes);

    [Theory]
    [InlineData("")]
    [InlineData("Gr")]
    [InlineData("Größe 100 m²\n")]
    [InlineData("Größe 100 m²\nKüche\nGarten ")]
    [InlineData("Größe 100 m² Küche Garten 🌳 groß")] // another form of them
    public void Just_what_the_device_had_been_sent_is_unchanged(string sent)
    {
        var device = ADevice.Given(Address).Sets(AddressField.Notes, sent.Replace("\n", "\r\n", StringComparison.Ordinal)).WasSentOfTheNotes(sent);

        Assert.Same(Address, device.MergedInto(Address).Address);
        Assert.Equal(Address.Notes, device.Shows[AddressField.Notes]);
    }

    [Fact]
    public void Notes_that_come_back_whole_are_unchanged_although_only_a_part_was_sent() =>
        Assert.Same(Address, ADevice.Given(Address).Sets(AddressField.Notes, Address.Notes!).WasSentOfTheNotes("Gr").MergedInto(Address).Address);

    [Theory]
    [InlineData("Größe")]
    [InlineData("")]
    public void Another_beginning_is_a_change(string part) =>
        Assert.Equal("Grö", ADevice.Given(Address).Sets(AddressField.Notes, "Grö").WasSentOfTheNotes(part).MergedInto(Address).Address.Notes);

    [Fact]
    public void A_beginning_is_a_change_where_all_was_sent() =>
        Assert.Equal("Grö", ADevice.Given(Address).Sets(AddressField.Notes, "Grö").MergedInto(Address).Address.Notes);
}
