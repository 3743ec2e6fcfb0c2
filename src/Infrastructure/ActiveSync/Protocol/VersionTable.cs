namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>What differs between protocol versions, one row each.</summary>
internal enum VersionFeature
{
    /// <summary>A contact element left out of a Change is cleared, but Picture and Body (contract, "An element left out"; MS-ASCNTC).</summary>
    ContactChangeReplaces,
}

/// <summary>
/// From which version on each feature holds. An element that only some versions know has its own row where it is written (<see cref="Elements.ContactElements"/>).
/// </summary>
internal static class VersionTable
{
    private static readonly Dictionary<VersionFeature, ProtocolVersion> From = new()
    {
        [VersionFeature.ContactChangeReplaces] = ProtocolVersion.V16_0,
    };

    public static bool Has(this ProtocolVersion version, VersionFeature feature) => version >= From[feature];
}
