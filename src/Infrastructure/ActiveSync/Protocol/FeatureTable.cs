namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>What differs between versions and is not one element.</summary>
internal enum Feature
{
    /// <summary>The query may be encoded (MS-ASHTTP 2.2.1.1.1.1.1: older versions have no byte of theirs).</summary>
    EncodedQuery,

    /// <summary>A status that any command may answer stands under the command's root; before, an HTTP code says it (MS-ASCMD 2.2.2; <see cref="HttpStatusTable"/>).</summary>
    CommonStatus,

    /// <summary>An answer of Sync without a body says that nothing has changed (MS-ASCMD 2.2.1.21.2); before, each folder is answered with its key.</summary>
    EmptyAnswer,

    /// <summary>A folder of Sync is answered with its class (MS-ASCMD 2.2.3.27.6).</summary>
    ClassOfFolder,

    /// <summary>A folder may be named by its class alone, when a device could have but one of each.</summary>
    FolderByClass,

    /// <summary>The policy is a text, and of a type of its own (MS-ASPROV 2.2.2.43).</summary>
    PolicyText,

    /// <summary>A device must say what it is when it provisions, and is answered (MS-ASPROV 2.2.2.53); before, it says so by Settings.</summary>
    DeviceInformationInProvision,
}

/// <summary>In which versions something is so.</summary>
/// <param name="Feature">What.</param>
/// <param name="From">The first version.</param>
/// <param name="To">The last version.</param>
internal sealed record FeatureRow(Feature Feature, ProtocolVersion From, ProtocolVersion To);

/// <summary>Everything but elements that differs between protocol versions; elements are in <see cref="VersionTable"/>.</summary>
internal static class FeatureTable
{
    /// <summary>The rows, one for each.</summary>
    public static readonly FeatureRow[] Rows =
    [
        new(Feature.EncodedQuery, ProtocolVersion.V12_1, ProtocolVersion.V16_1),
        new(Feature.CommonStatus, ProtocolVersion.V14_0, ProtocolVersion.V16_1),
        new(Feature.EmptyAnswer, ProtocolVersion.V12_1, ProtocolVersion.V16_1),
        new(Feature.ClassOfFolder, ProtocolVersion.V2_5, ProtocolVersion.V12_1),
        new(Feature.FolderByClass, ProtocolVersion.V2_5, ProtocolVersion.V2_5),
        new(Feature.PolicyText, ProtocolVersion.V2_5, ProtocolVersion.V2_5),
        new(Feature.DeviceInformationInProvision, ProtocolVersion.V14_1, ProtocolVersion.V16_1),
    ];

    private static readonly FeatureRow[] ByFeature = [.. Enum.GetValues<Feature>().Select(feature => Rows.Single(row => row.Feature == feature))];

    /// <summary>Whether it is so in the version.</summary>
    public static bool Has(this ProtocolVersion version, Feature feature) => ByFeature[(int)feature] is var row && version >= row.From && version <= row.To;
}
