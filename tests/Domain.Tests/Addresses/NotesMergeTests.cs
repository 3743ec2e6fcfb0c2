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
    [InlineData(0, "")]
    [InlineData(2, "Gr")]
    [InlineData(3, "Gr")] // the ö has two bytes
    [InlineData(4, "Grö")]
    [InlineData(17, "Größe 100 m²\n")]
    [InlineData(33, "Größe 100 m²\nKüche\nGarten")]
    [InlineData(35, "Größe 100 m²\nKüche\nGarten ")] // the tree has four bytes
    [InlineData(36, "Größe 100 m²\nKüche\nGarten 🌳")]
    [InlineData(999, "Größe 100 m²\nKüche\nGarten 🌳 groß")]
    public void Just_the_beginning_that_the_device_had_been_sent_is_unchanged(int bytes, string sent)
    {
        var device = ADevice.Given(Address).Sets(AddressField.Notes, sent.Replace("\n", "\r\n", StringComparison.Ordinal)).WasSentNotesUpTo(bytes);

        Assert.Same(Address, device.MergedInto(Address).Address);
        Assert.Equal(Address.Notes, device.Shows[AddressField.Notes]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(6)]
    [InlineData(999)]
    public void Another_beginning_is_a_change(int? bytes)
    {
        var device = ADevice.Given(Address).Sets(AddressField.Notes, "Grö");
        device.Edit.NotesSentUpTo = bytes;

        Assert.Equal("Grö", device.MergedInto(Address).Address.Notes);
    }
}
