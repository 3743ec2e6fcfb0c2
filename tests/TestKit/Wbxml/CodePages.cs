using System.Collections.Frozen;
using System.Globalization;
using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>The token tables, read from a resource of the kit's own: a slip in the server's tables must not be shared here.</summary>
internal static class CodePages
{
    private static readonly (FrozenDictionary<XName, Row> ByName, FrozenDictionary<(byte Page, byte Token), XName> ByToken) Tables = Load();

    public static (byte Page, byte Token) Token(XName name) =>
        Tables.ByName.TryGetValue(name, out var row) ? (row.Page, row.Token) : throw new WbxmlException($"No token for {name}");

    public static XName Name(byte page, byte token) =>
        Tables.ByToken.TryGetValue((page, token), out var name) ? name : throw new WbxmlException($"No element for page {page}, token 0x{token:X2}");

    public static bool Knows(XName name) => Tables.ByName.ContainsKey(name);

    /// <summary>Whether a version has the element.</summary>
    public static bool Has(Version version, XName name) => Tables.ByName[name] is var row && version >= row.First && version <= row.Last;

    private static (FrozenDictionary<XName, Row>, FrozenDictionary<(byte, byte), XName>) Load()
    {
        using var stream = typeof(CodePages).Assembly.GetManifestResourceStream("codepages.tsv")!;
        using var reader = new StreamReader(stream);
        var rows = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .Select(cell => new Row(
                XName.Get(cell[3], cell[1]),
                byte.Parse(cell[0], CultureInfo.InvariantCulture),
                byte.Parse(cell[2].AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                Version.Parse(cell[4]),
                Version.Parse(cell[5])))
            .ToList();
        return (rows.ToFrozenDictionary(row => row.Name), rows.ToFrozenDictionary(row => (row.Page, row.Token), row => row.Name));
    }

    private sealed record Row(XName Name, byte Page, byte Token, Version First, Version Last);
}
