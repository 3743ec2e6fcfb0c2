namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Code page 8, MeetingResponse: the MeetingResponse command (MS-ASWBXML 2.1.2.1.9).</summary>
internal static class MeetingResponse
{
    public const ushort CalendarId = 0x0805;
    public const ushort CollectionId = 0x0806;
    public const ushort Root = 0x0807;
    public const ushort RequestId = 0x0808;
    public const ushort Request = 0x0809;
    public const ushort Result = 0x080A;
    public const ushort Status = 0x080B;
    public const ushort UserResponse = 0x080C;
    public const ushort InstanceId = 0x080E;
    public const ushort ProposedStartTime = 0x0810;
    public const ushort ProposedEndTime = 0x0811;
    public const ushort SendResponse = 0x0812;

    // Protocol 2.5 only: read, never sent.
    public const ushort Version = 0x080D;
}
