using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>What a contact has no value for.</summary>
public sealed class EmptyElementsTests
{
    private static readonly AddressView View = new() { [AddressField.LastName] = "Meier" };

    [Fact]
    public void It_is_left_out() => Assert.Equal([Contacts.LastName, AirSyncBase.Body, AirSyncBase.NativeBodyType], Sent(ContactData.NoQuirks).Select(element => element.Tag));

    [Fact]
    public void To_a_client_that_keeps_what_is_left_out_it_is_named_once_and_empty()
    {
        var sent = Sent(ClientQuirks.Of("TbSync", ""));
        Assert.Equal(ContactElements.Rows.Where(row => row.Shape is not (ContactShape.Ignored or ContactShape.BodyOfClass)).Select(row => row.Element).Append(AirSyncBase.NativeBodyType).Order(), sent.Select(element => element.Tag).Order());
        Assert.All(sent.Where(element => element.Tag is not (Contacts.LastName or AirSyncBase.Body or AirSyncBase.NativeBodyType)), element => Assert.Equal(("", 0), (element.Text, element.Children.Length)));
        Assert.Equal("Meier", sent.Single(element => element.Tag == Contacts.LastName).Text);
    }

    private static Node[] Sent(ClientQuirks quirks) => Node.Read([0x03, 0x01, 0x6A, 0x00, .. ContactData.Write(View, quirks: quirks)]).Children;
}
