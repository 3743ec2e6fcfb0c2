namespace OnOfficeSync.ActiveSync.Wbxml;

/// <summary>Code page 11, ValidateCert: the ValidateCert command (MS-ASWBXML 2.1.2.1.12).</summary>
internal static class ValidateCert
{
    public const ushort Root = 0x0B05;
    public const ushort Certificates = 0x0B06;
    public const ushort Certificate = 0x0B07;
    public const ushort CertificateChain = 0x0B08;
    public const ushort CheckCRL = 0x0B09;
    public const ushort Status = 0x0B0A;
}
