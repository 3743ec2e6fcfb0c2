namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Code page 6, GetItemEstimate: the GetItemEstimate command (MS-ASWBXML 2.1.2.1.7).</summary>
internal static class GetItemEstimate
{
    public const ushort Root = 0x0605;
    public const ushort Collections = 0x0607;
    public const ushort Collection = 0x0608;
    public const ushort Class = 0x0609;
    public const ushort CollectionId = 0x060A;
    public const ushort Estimate = 0x060C;
    public const ushort Response = 0x060D;
    public const ushort Status = 0x060E;

    // Protocol 2.5 only: read, never sent.
    public const ushort Version = 0x0606;
    public const ushort DateTime = 0x060B;
}
