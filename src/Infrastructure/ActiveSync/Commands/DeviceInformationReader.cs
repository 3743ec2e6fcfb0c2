using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>Reads Settings:DeviceInformation (MS-ASCMD 2.2.3.46), in Settings and in Provision.</summary>
internal static class DeviceInformationReader
{
    private const int Longest = 1024;

    public static DeviceInformation Read(ref WbxmlReader reader)
    {
        var information = new DeviceInformation(null, null, null, null);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != Settings.Set)
                continue;
            var set = reader.Depth;
            while (reader.ReadChild(set))
            {
                information = reader.Tag switch
                {
                    Settings.Model => information with { Model = Text(ref reader) },
                    Settings.OS => information with { OperatingSystem = Text(ref reader) },
                    Settings.FriendlyName => information with { FriendlyName = Text(ref reader) },
                    Settings.UserAgent => information with { UserAgent = Text(ref reader) },
                    _ => information,
                };
            }
        }

        return information;
    }

    private static string Text(ref WbxmlReader reader)
    {
        var text = reader.ReadText();
        return text.Length <= Longest ? text : text[..Longest];
    }
}
