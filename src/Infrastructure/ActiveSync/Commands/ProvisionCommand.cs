using System.Globalization;
using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Provisioning;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>
/// Provision (MS-ASPROV 3.1.5.1), in two phases: the device asks for the policy and gets it with a temporary key; it says that it has taken it and gets the key for all later commands. The policy demands nothing.
/// </summary>
internal sealed class ProvisionCommand(Dispatcher dispatcher) : EasCommand
{
    // MS-ASPROV 2.2.2.43: elements from version 12.0 on, a text before.
    private const string PolicyOfElements = "MS-EAS-Provisioning-WBXML";
    private const string PolicyOfText = "MS-WAP-Provisioning-XML";

    // Policy 4131 of Windows Mobile with 1: no password is required.
    private const string Text = "<wap-provisioningdoc><characteristic type=\"SecurityPolicy\"><parm name=\"4131\" value=\"1\"/></characteristic></wap-provisioningdoc>";

    public override async Task<EasAnswer> ExecuteAsync(EasRequest request)
    {
        if (request.Session?.Device.Wipe is { } wipe)
            return await new RemoteWipe(dispatcher, request).AnswerAsync(wipe);
        var said = Read(request);
        if (said.Type is null)
            return EasAnswer.Refuse(request.Command, (int)ProvisionStatus.ProtocolError, "the request names no policy type");
        if (said.Type != (request.Version.Has(Feature.PolicyText) ? PolicyOfText : PolicyOfElements))
            return Answer(request, said, ProvisionStatus.UnknownPolicyType, null).Refused((int)ProvisionStatus.UnknownPolicyType, "the policy type is not served");
        if (said.Key is null)
            return await BeginAsync(request, said);

        // Whatever the device says of how far it applies a policy that demands nothing is well.
        var key = uint.TryParse(said.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var temporary)
            ? await dispatcher.SendAsync(new FinishProvisioning(request.Account, request.Query.DeviceId, temporary), request.Cancellation)
            : null;
        return key is null
            ? Answer(request, said, ProvisionStatus.InvalidPolicyKey, null).Refused((int)ProvisionStatus.InvalidPolicyKey, "the key is not the one of phase one")
            : Answer(request, said, ProvisionStatus.Success, key);
    }

    private async Task<EasAnswer> BeginAsync(EasRequest request, Said said)
    {
        if (said.Information is null && request.Version.Has(Feature.DeviceInformationInProvision))
            return EasAnswer.Refuse(request.Command, CommonStatus.DeviceInformationRequired, "the device says nothing of itself");
        var begin = new BeginProvisioning(request.Account, request.Query.DeviceId, request.Query.DeviceType, request.Version.Text(), said.Information);
        return Answer(request, said, ProvisionStatus.Success, await dispatcher.SendAsync(begin, request.Cancellation));
    }

    private static Said Read(EasRequest request)
    {
        var said = new Said(null, null, null);
        if (!request.TryRead(out var reader))
            return said;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == Settings.DeviceInformation)
                said = said with { Information = DeviceInformationReader.Read(ref reader) };
            else if (reader.Tag == Provision.Policies)
                said = ReadPolicies(ref reader, said);
        }

        reader.ReadEnd();
        return said;
    }

    private static Said ReadPolicies(ref WbxmlReader reader, Said said)
    {
        var policies = reader.Depth;
        while (reader.ReadChild(policies))
        {
            if (reader.Tag != Provision.Policy)
                continue;
            var policy = reader.Depth;
            while (reader.ReadChild(policy))
            {
                if (reader.Tag == Provision.PolicyType)
                    said = said with { Type = reader.ReadText() };
                else if (reader.Tag == Provision.PolicyKey)
                    said = said with { Key = reader.ReadText() };
            }
        }

        return said;
    }

    private static EasAnswer Answer(EasRequest request, Said said, ProvisionStatus policy, uint? key) => EasAnswer.Write(Provision.Root, writer =>
    {
        if (said.Information is not null && request.Version.Has(Feature.DeviceInformationInProvision))
        {
            writer.Start(Settings.DeviceInformation);
            writer.Element(Settings.Status, (int)SettingsStatus.Success);
            writer.End();
        }

        writer.Element(Provision.Status, (int)ProvisionStatus.Success);
        writer.Start(Provision.Policies);
        writer.Start(Provision.Policy);
        writer.Element(Provision.PolicyType, said.Type!);
        writer.Element(Provision.Status, (int)policy);
        if (key is { } granted)
            writer.Element(Provision.PolicyKey, granted);
        if (key is not null && said.Key is null)
            WritePolicy(writer, request.Version);
        writer.End();
        writer.End();
    });

    // A document that demands nothing: devices finish cleanly with it, and not without one.
    private static void WritePolicy(WbxmlWriter writer, ProtocolVersion version)
    {
        if (version.Has(Feature.PolicyText))
        {
            writer.Element(Provision.Data, Text);
            return;
        }

        writer.Start(Provision.Data);
        writer.Start(Provision.EASProvisionDoc);
        writer.Element(Provision.DevicePasswordEnabled, 0);
        writer.End();
        writer.End();
    }

    private sealed record Said(DeviceInformation? Information, string? Type, string? Key);
}
