using System.Text.Json;
using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

public sealed class WbxmlTests
{
    private static readonly JsonElement File =
        JsonDocument.Parse(System.IO.File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Data", "wbxml-vectors.json"))).RootElement;

    public static TheoryData<string> VectorNames =>
        [.. File.GetProperty("vectors").EnumerateArray().Select(vector => vector.GetProperty("name").GetString()!)];

    [Theory]
    [MemberData(nameof(VectorNames))]
    public void Every_vector_encodes_to_its_bytes(string name)
    {
        var (xml, bytes) = Vector(name);
        Assert.Equal(Convert.ToHexStringLower(bytes), Convert.ToHexStringLower(Wbxml.Encode(xml)));
    }

    [Theory]
    [MemberData(nameof(VectorNames))]
    public void Every_vector_decodes_to_its_XML(string name)
    {
        var (xml, bytes) = Vector(name);
        Assert.Equal(Plain(xml).ToString(), Wbxml.Decode(bytes).ToString());
    }

    [Fact]
    public void Opaque_data_that_is_no_text_travels_as_base64()
    {
        byte[] data = [0x00, 0xFF, 0xC3, 0x28];
        var xml = new XElement(Ns.Name("AirSyncBase:Content"), new XAttribute("opaque", "1"), new XAttribute("base64", Convert.ToBase64String(data)));
        var decoded = Wbxml.Decode(Wbxml.Encode(xml));
        Assert.Equal(Convert.ToBase64String(data), decoded.Attribute("base64")!.Value);
        Assert.Empty(decoded.Value);
    }

    [Fact]
    public void Redundant_page_switches_are_accepted() =>
        Assert.Equal("0", Wbxml.Decode(Convert.FromHexString("03016A00" + "0007560007520330000100" + "0701")).Value);

    [Fact]
    public void An_empty_element_may_have_an_end_of_its_own() =>
        Assert.Equal("Sync", Wbxml.Decode(Convert.FromHexString("03016A00454F0101")).Name.LocalName);

    [Theory]
    [InlineData("03016A0045", "the body ends too early")]
    [InlineData("03016A00054500", "bytes after the end")]
    [InlineData("03016A004503FF0001", "not UTF-8")]
    [InlineData("03016A004503304501", "without an end")]
    [InlineData("03016A0045C3054101", "longer than the body")]
    [InlineData("03016A00C501", "attributes")]
    [InlineData("03016A007F01", "No element for page 0, token 0x3F")]
    [InlineData("02016A0005", "header")]
    [InlineData("", "header")]
    public void Broken_bytes_are_refused(string hex, string reason) =>
        Assert.Contains(reason, Assert.Throws<WbxmlException>(() => Wbxml.Decode(Convert.FromHexString(hex))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_misspelt_field_name_is_an_error_and_not_an_absent_field() => Assert.Throws<ArgumentException>(() => Ns.Name("Contacts:Lastname"));

    [Theory]
    [InlineData(0, "14.0", "Sync", 0x0409, "v140Device", null, "SmartPhone", false, null)]
    [InlineData(1, "16.1", "Sync", 0x0407, "dev1", 1307199584u, "iPh", true, "user")]
    public void Encoded_queries_match_the_published_ones(
        int index, string version, string command, int locale, string deviceId, uint? policyKey, string deviceType, bool multipart, string? user) =>
        Assert.Equal(
            File.GetProperty("base64_queries")[index].GetProperty("query").GetString(),
            EncodedQuery.Build(version, command, (ushort)locale, deviceId, policyKey, deviceType, multipart, user));

    private static (XElement Xml, byte[] Bytes) Vector(string name)
    {
        var vector = File.GetProperty("vectors").EnumerateArray().Single(entry => entry.GetProperty("name").GetString() == name);
        var xml = XElement.Parse(vector.GetProperty("xml").GetString()!);
        if (vector.TryGetProperty("opaque", out var opaque))
        {
            foreach (var element in opaque.EnumerateArray().SelectMany(field => xml.Descendants(Ns.Name(field.GetString()!))))
                element.SetAttributeValue("opaque", "1");
        }

        return (xml, Convert.FromHexString(vector.GetProperty("hex").GetString()!));
    }

    /// <summary>The same XML without the prefixes of the literal, which mean nothing on the wire.</summary>
    private static XElement Plain(XElement element) => new(
        element.Name,
        element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration),
        element.HasElements ? element.Elements().Select(Plain) : element.Value.Length > 0 ? element.Value : null);
}
