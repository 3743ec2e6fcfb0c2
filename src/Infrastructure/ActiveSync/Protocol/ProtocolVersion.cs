using System.Diagnostics.CodeAnalysis;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>A version of the protocol. Ordered; the values are those of the encoded query (MS-ASHTTP 2.2.1.1.1.1.1).</summary>
internal enum ProtocolVersion
{
    V2_5 = 25,
    V12_0 = 120,
    V12_1 = 121,
    V14_0 = 140,
    V14_1 = 141,
    V16_0 = 160,
    V16_1 = 161,
}

/// <summary>The versions as text and byte.</summary>
internal static class ProtocolVersions
{
    /// <summary>The versions served, oldest first. How they differ stands in <see cref="VersionTable"/> and <see cref="FeatureTable"/>.</summary>
    public static readonly ProtocolVersion[] Served = Enum.GetValues<ProtocolVersion>();

    /// <summary>The list of the header MS-ASProtocolVersions.</summary>
    public static readonly string Header = string.Join(',', Served.Select(Text));

    public static string Text(this ProtocolVersion version) => $"{(int)version / 10}.{(int)version % 10}";

    public static bool TryParse([NotNullWhen(true)] string? text, out ProtocolVersion version)
    {
        version = Served.FirstOrDefault(served => served.Text() == text?.Trim());
        return version != default;
    }

    /// <summary>Reads the version of an encoded query.</summary>
    public static bool TryParse(byte value, out ProtocolVersion version)
    {
        version = (ProtocolVersion)value;
        return Served.Contains(version) && version.Has(Feature.EncodedQuery);
    }
}
