namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Code page 5, Move: the MoveItems command (MS-ASWBXML 2.1.2.1.6).</summary>
internal static class MoveItems
{
    public const ushort Root = 0x0505;
    public const ushort Move = 0x0506;
    public const ushort SrcMsgId = 0x0507;
    public const ushort SrcFldId = 0x0508;
    public const ushort DstFldId = 0x0509;
    public const ushort Response = 0x050A;
    public const ushort Status = 0x050B;
    public const ushort DstMsgId = 0x050C;
}
