using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>Settings (MS-ASCMD 2.2.1.18): the device says what it is and asks whose account it has. Answers stand in the order of the request.</summary>
internal sealed class SettingsCommand(Dispatcher dispatcher) : EasCommand
{
    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        var (properties, information) = Read(request);
        if (properties.Count == 0 || properties.Distinct().Count() != properties.Count)
            return EasAnswer.Refuse(request.Command, (int)SettingsStatus.ProtocolError, "the request asks for nothing, or for the same twice");
        if (information is not null)
        {
            await dispatcher.SendAsync(
                new SaveDevice(
                    request.Account,
                    request.Query.DeviceId,
                    device => device with { Information = information, DeviceType = request.Query.DeviceType, ProtocolVersion = request.Version.Text() }),
                request.Cancellation);
        }

        return EasAnswer.Write(Settings.Root, writer =>
        {
            writer.Element(Settings.Status, (int)SettingsStatus.Success);
            foreach (var property in properties)
                WriteProperty(writer, property, request.Account, request.Version);
        });
    }

    private static (List<ushort> Properties, DeviceInformation? Information) Read(EasRequest request)
    {
        var properties = new List<ushort>();
        DeviceInformation? information = null;
        if (!request.TryRead(out var reader))
            return (properties, null);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            properties.Add(reader.Tag);
            if (reader.Tag == Settings.DeviceInformation)
                information = DeviceInformationReader.Read(ref reader);
        }

        reader.ReadEnd();
        return (properties, information);
    }

    private static void WriteProperty(WbxmlWriter writer, ushort property, Account account, ProtocolVersion version)
    {
        writer.Start(property);
        switch (property)
        {
            case Settings.DeviceInformation:
                writer.Element(Settings.Status, (int)SettingsStatus.Success);
                break;
            case Settings.UserInformation:
                writer.Element(Settings.Status, (int)SettingsStatus.Success);
                WriteUser(writer, account, version);
                break;
            case Settings.DevicePassword:
                writer.Element(Settings.Status, (int)SettingsStatus.DeniedByPolicy);
                break;
            default:
                // Out-of-office notes and rights management belong to mail, which there is not (R3).
                writer.Element(Settings.Status, (int)SettingsStatus.AccessDenied);
                break;
        }

        writer.End();
    }

    // From 14.1 on the addresses are those of an account (MS-ASCMD 2.2.3.2).
    private static void WriteUser(WbxmlWriter writer, Account account, ProtocolVersion version)
    {
        writer.Start(Settings.Get);
        if (version.Knows(Settings.Accounts))
        {
            writer.Start(Settings.Accounts);
            writer.Start(Settings.Account);
            writer.Element(Settings.UserDisplayName, account.DisplayName);
            writer.Element(Settings.SendDisabled, 1);
            WriteAddresses(writer, account, version);
            writer.End();
            writer.End();
        }
        else
        {
            WriteAddresses(writer, account, version);
        }

        writer.End();
    }

    private static void WriteAddresses(WbxmlWriter writer, Account account, ProtocolVersion version)
    {
        if (account.Email is not { Length: > 0 } email)
            return;
        writer.Start(Settings.EmailAddresses);
        writer.Element(Settings.SMTPAddress, email);
        if (version.Knows(Settings.PrimarySmtpAddress))
            writer.Element(Settings.PrimarySmtpAddress, email);
        writer.End();
    }
}
