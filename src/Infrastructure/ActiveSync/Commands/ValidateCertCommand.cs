using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>ValidateCert (MS-ASCMD 2.2.1.22). Certificates are for mail, which there is not (R3): of each it is said that nothing can be said.</summary>
internal sealed class ValidateCertCommand : EasCommand
{
    // MS-ASCMD 3.1.5.10.
    private const int MostCertificates = 100;

    public override Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var count = Count(request);
        return Task.FromResult(count is 0 or > MostCertificates
            ? EasAnswer.Refuse(request.Command, (int)ValidateCertStatus.ProtocolError, $"the request has no certificate, or more than {MostCertificates}")
            : EasAnswer.Write(ValidateCert.Root, writer => Write(writer, count)).Refused((int)ValidateCertStatus.Unknown, "certificates are not validated"));
    }

    private static int Count(EasRequest request)
    {
        if (!request.TryRead(out var reader))
            return 0;
        var (count, depth) = (0, reader.Depth);
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != ValidateCert.Certificates)
                continue;
            var certificates = reader.Depth;
            while (reader.ReadChild(certificates))
                count += reader.Tag == ValidateCert.Certificate ? 1 : 0;
        }

        reader.ReadEnd();
        return count;
    }

    private static void Write(WbxmlWriter writer, int count)
    {
        writer.Element(ValidateCert.Status, (int)ValidateCertStatus.Success);
        for (var certificate = 0; certificate < count; certificate++)
        {
            writer.Start(ValidateCert.Certificate);
            writer.Element(ValidateCert.Status, (int)ValidateCertStatus.Unknown);
            writer.End();
        }
    }
}
