namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Code page 13, Ping: the Ping command (MS-ASWBXML 2.1.2.1.14).</summary>
internal static class Ping
{
    public const ushort Root = 0x0D05;
    public const ushort Status = 0x0D07;
    public const ushort HeartbeatInterval = 0x0D08;
    public const ushort Folders = 0x0D09;
    public const ushort Folder = 0x0D0A;
    public const ushort Id = 0x0D0B;
    public const ushort Class = 0x0D0C;
    public const ushort MaxFolders = 0x0D0D;

    // Protocol 2.5 only: read, never sent.
    public const ushort AutdState = 0x0D06;
    public const ushort Version = 0x0D0E;
}
