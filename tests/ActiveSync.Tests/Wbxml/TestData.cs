using System.Text.Json;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Bytes and tables that come from elsewhere; nothing in them was made by the code under test.</summary>
internal static class TestData
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Data");

    public static IEnumerable<string> CaptureNames =>
        Directory.EnumerateFiles(Path.Combine(Folder, "captures"), "*.wbxml").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal);

    public static IReadOnlyList<Vector> Vectors { get; } = ReadVectors();

    /// <summary>Values of Timezone: Berlin, Pacific Time of the United States, UTC.</summary>
    public static IReadOnlyList<string> TimeZoneBlobs { get; } = ReadTimeZoneBlobs();

    public static byte[] CaptureBytes(string name) => File.ReadAllBytes(Path.Combine(Folder, "captures", name + ".wbxml"));

    public static string CaptureXml(string name) => File.ReadAllText(Path.Combine(Folder, "captures", name + ".xml"));

    public static IEnumerable<(ushort Tag, string Name)> CodePageRows() =>
        from line in File.ReadLines(Path.Combine(Folder, "codepages.tsv"))
        where !line.StartsWith('#')
        let cells = line.Split('\t')
        select (TagOf(cells), $"{cells[1]}:{cells[3]}");

    public static IEnumerable<(ushort Tag, ProtocolVersion First, ProtocolVersion Last)> VersionRows() =>
        from line in File.ReadLines(Path.Combine(Folder, "codepages.tsv"))
        where !line.StartsWith('#')
        let cells = line.Split('\t')
        select (TagOf(cells), VersionOf(cells[4]), VersionOf(cells[5]));

    public static ProtocolVersion VersionOf(string text) => Enum.GetValues<ProtocolVersion>().Single(version => version.Text() == text);

    private static ushort TagOf(string[] cells) => (ushort)(byte.Parse(cells[0], null) << 8 | Convert.ToByte(cells[2], 16));

    private static List<string> ReadTimeZoneBlobs()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "wbxml-vectors.json")));
        return [.. json.RootElement.GetProperty("timezone_blobs").EnumerateArray().Select(blob => blob.GetProperty("base64").GetString()!)];
    }

    private static List<Vector> ReadVectors()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "wbxml-vectors.json")));
        return [.. json.RootElement.GetProperty("vectors").EnumerateArray().Select(v => new Vector(
            v.GetProperty("name").GetString()!,
            v.GetProperty("xml").GetString()!,
            Convert.FromHexString(v.GetProperty("hex").GetString()!),
            v.TryGetProperty("opaque", out var opaque) ? [.. opaque.EnumerateArray().Select(o => o.GetString()!)] : []))];
    }
}

/// <summary>A message as XML and as bytes, with the elements whose value is a byte array.</summary>
internal sealed record Vector(string Name, string Xml, byte[] Bytes, string[] Opaque);
