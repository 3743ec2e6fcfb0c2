namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>What the query of a request says, in either of its forms (MS-ASHTTP 2.2.1.1.1).</summary>
internal sealed record QueryParameters
{
    /// <summary>The command's name as sent; empty when an encoded query names a code that no command has.</summary>
    public required string Command { get; init; }

    /// <summary>The device's id, 1 to 32 characters.</summary>
    public required string DeviceId { get; init; }

    public required string DeviceType { get; init; }

    /// <summary>The version of an encoded query; null in the plain form, where a header has it.</summary>
    public byte? Version { get; init; }

    /// <summary>The policy key of an encoded query; null where it has none.</summary>
    public uint? PolicyKey { get; init; }

    /// <summary>Whether an encoded query accepts an answer in several parts.</summary>
    public bool AcceptMultiPart { get; init; }
}
