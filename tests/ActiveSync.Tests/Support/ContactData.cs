using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Support;

/// <summary>A contact's ApplicationData, written and read by the server's own classes.</summary>
internal static class ContactData
{
    public static readonly ClientQuirks NoQuirks = ClientQuirks.Of("", "");

    /// <summary>The bytes of ApplicationData without the header.</summary>
    public static byte[] Write(AddressView view, Extras? extras = null, BodyPreferences? body = null, ClientQuirks? quirks = null, ProtocolVersion version = ProtocolVersion.V14_1) =>
        Convert.FromHexString(Wire.Written(writer =>
        {
            writer.Start(AirSync.ApplicationData);
            ContactWriter.Write(writer, Snapshot.Encode(view), (extras ?? Extras.None).Encode(), body ?? BodyPreferences.None, version, quirks ?? NoQuirks);
            writer.End();
        }));

    /// <summary>The element that is written of a view, as a tree.</summary>
    public static Node? Written(ushort element, AddressView view, BodyPreferences? body = null, ClientQuirks? quirks = null) =>
        Node.Read([0x03, 0x01, 0x6A, 0x00, .. Write(view, null, body, quirks)]).Children.FirstOrDefault(child => child.Tag == element);

    /// <summary>What a device says by these elements.</summary>
    public static ItemEdit Read(IEnumerable<Node> elements, out RejectionReason? problem, CollectionSettings? settings = null, ProtocolVersion version = ProtocolVersion.V14_1, ClientQuirks? quirks = null, bool isChange = true) =>
        Read(new Node(AirSync.ApplicationData, Children: [.. elements]).ToBytes(), out problem, settings, version, quirks, isChange);

    /// <summary>What a device says by these bytes.</summary>
    public static ItemEdit Read(byte[] body, out RejectionReason? problem, CollectionSettings? settings = null, ProtocolVersion version = ProtocolVersion.V14_1, ClientQuirks? quirks = null, bool isChange = true)
    {
        var reader = Wire.Open(body);
        var edit = new ContactReader(settings ?? CollectionSettings.None, version, quirks ?? NoQuirks).Read(ref reader, isChange, out problem);
        reader.ReadEnd();
        return edit;
    }

    public static ItemEdit Read(params IEnumerable<Node> elements)
    {
        var edit = Read(elements, out var problem);
        Assert.Null(problem);
        return edit;
    }
}
