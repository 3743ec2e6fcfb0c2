using System.Text;
using System.Xml.Linq;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Messages as XML and as bytes, checked with the encoder or decoder of Microsoft's test suite.</summary>
public class VectorTests
{
    private static readonly Dictionary<string, ushort> Tags = TestData.CodePageRows().ToDictionary(row => row.Name, row => row.Tag);

    public static TheoryData<string> Names => [.. TestData.Vectors.Select(v => v.Name)];

    [Fact]
    public void All_vectors_are_here() => Assert.Equal(9, TestData.Vectors.Count);

    [Theory, MemberData(nameof(Names))]
    public void The_XML_of_a_vector_is_written_as_its_bytes(string name)
    {
        var vector = TestData.Vectors.Single(v => v.Name == name);
        Assert.Equal(Convert.ToHexString(vector.Bytes), Convert.ToHexString(Tree(vector).ToBytes()));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_bytes_of_a_vector_are_read_as_its_XML(string name)
    {
        var vector = TestData.Vectors.Single(v => v.Name == name);
        Assert.Equal(Tree(vector).ToXml(), Node.Read(vector.Bytes).ToXml());
    }

    private static Node Tree(Vector vector) => Tree(XElement.Parse(vector.Xml), vector.Opaque);

    private static Node Tree(XElement element, string[] opaque)
    {
        string name = $"{element.Name.NamespaceName}:{element.Name.LocalName}";
        if (element.HasElements) return new Node(Tags[name], Children: [.. element.Elements().Select(child => Tree(child, opaque))]);
        return opaque.Contains(name) ? new Node(Tags[name], Bytes: Encoding.UTF8.GetBytes(element.Value)) : new Node(Tags[name], element.Value);
    }
}
