using OnOfficeSync.ActiveSync.Hosting;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Provisioning;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>
/// Provision of a device that is to be wiped (MS-ASPROV 3.1.5.1.2.2, .3): it is told so, whatever it asks, until it says that it has done it; from then on it is blocked.
/// </summary>
internal sealed class RemoteWipe(Dispatcher dispatcher, EasRequest request)
{
    private const string Blocked = "the device has been wiped, or speaks no version in which it could be told to";

    public async Task<EasAnswer> AnswerAsync(DeviceWipe wipe)
    {
        if (Read() is { } said)
            return await AcknowledgeAsync(said.Directive, said.Status);
        if (!request.Version.Knows(DirectiveOf(wipe.Scope))
            || await dispatcher.SendAsync(new SendWipe(request.Account, request.Query.DeviceId), request.Cancellation) is not { } scope)
            return EasAnswer.Refuse(request.Command, CommonStatus.DeviceIsBlockedForThisUser, Blocked);
        return Answer((int)ProvisionStatus.Success, DirectiveOf(scope));
    }

    // A device that failed is told again (MS-ASPROV 3.2.5.1.2.2).
    private async Task<EasAnswer> AcknowledgeAsync(ushort directive, WipeStatus? status)
    {
        var scope = directive == Provision.RemoteWipe ? WipeScope.Device : WipeScope.Account;
        WipeState? state = status is { } said
            ? await dispatcher.SendAsync(new AnswerWipe(request.Account, request.Query.DeviceId, scope, Succeeded: said == WipeStatus.Done), request.Cancellation)
            : null;
        return state switch
        {
            null => EasAnswer.Refuse(request.Command, (int)ProvisionStatus.ProtocolError, "the device acknowledges what was not ordered, or says neither that it did nor that it failed"),
            WipeState.Done => Answer((int)WipeStatus.Done, null),
            _ => Answer((int)WipeStatus.Failed, directive).Refused((int)WipeStatus.Failed, "the device could not be wiped"),
        };
    }

    private (ushort Directive, WipeStatus? Status)? Read()
    {
        if (!request.TryRead(out var reader))
            return null;
        (ushort, WipeStatus?)? said = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag is not (Provision.RemoteWipe or Provision.AccountOnlyRemoteWipe))
                continue;
            var (directive, wipe) = (reader.Tag, reader.Depth);
            WipeStatus? status = null;
            while (reader.ReadChild(wipe))
            {
                if (reader.Tag == Provision.Status)
                    status = reader.ReadText() switch { "1" => WipeStatus.Done, "2" => WipeStatus.Failed, _ => null };
            }

            said = (directive, status);
        }

        reader.ReadEnd();
        return said;
    }

    private static ushort DirectiveOf(WipeScope scope) => scope == WipeScope.Device ? Provision.RemoteWipe : Provision.AccountOnlyRemoteWipe;

    private static EasAnswer Answer(int status, ushort? directive) => EasAnswer.Write(Provision.Root, writer =>
    {
        writer.Element(Provision.Status, status);
        if (directive is { } element)
            writer.Empty(element);
    });
}
