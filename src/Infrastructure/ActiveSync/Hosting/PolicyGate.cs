using System.Globalization;
using Microsoft.AspNetCore.Http;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Hosting;

/// <summary>Lets in only devices that have provisioned and are not to be wiped (contract, "Every device must provision"; MS-ASPROV 3.1.5.1).</summary>
internal static class PolicyGate
{
    /// <summary>Why the device must provision before the command; null when it need not.</summary>
    public static CommonStatus? Problem(HttpRequest request, QueryParameters query, CommandRow command, DeviceSession? session)
    {
        if (session is { Device.Wipe: not null } && command.Handler != typeof(ProvisionCommand))
            return CommonStatus.RemoteWipeRequested;
        if (!command.NeedsPolicy)
            return null;
        if (session is not { Device.PolicyKey: > 0 })
            return CommonStatus.DeviceNotProvisioned;
        var text = request.Headers["X-MS-PolicyKey"].ToString();
        var key = query.PolicyKey ?? (uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var header) ? header : 0);

        // Ping comes without a key.
        if (key == 0)
            return command.Handler == typeof(PingCommand) ? null : CommonStatus.DeviceNotProvisioned;
        return key == session.Device.PolicyKey ? null : CommonStatus.InvalidPolicyKey;
    }
}
