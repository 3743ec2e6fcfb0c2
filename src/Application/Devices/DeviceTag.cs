using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Devices;

/// <summary>The tag of a device as people see it; what it syncs does not change it but for the time.</summary>
public static class DeviceTag
{
    /// <summary>The tag.</summary>
    public static string Of(Device device) => Precondition.TagOf(new
    {
        device.DeviceId,
        device.DeviceType,
        device.Information,
        device.ProtocolVersion,
        FirstSeen = device.FirstSeen.ToUnixTimeTicks(),
        LastSync = device.LastSync?.ToUnixTimeTicks(),
        Wipe = device.Wipe?.State,
    });
}
