using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>The place of an appointment since 16.0 (MS-ASAIRS 2.2.2.28): its name is the CRM's, street, coordinates and the like are kept beside for as long as the name stays.</summary>
internal static class LocationContainer
{
    /// <summary>Reads the name from the current container. <paramref name="saysMore"/> says whether there is something to be kept beside.</summary>
    public static string ReadName(ref WbxmlReader reader, out bool saysMore)
    {
        var (name, depth) = ("", reader.Depth);
        saysMore = false;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == AirSyncBase.DisplayName)
                name = reader.ReadText();
            else
                saysMore = true;
        }

        return name;
    }

    /// <summary>Writes the place, if there is one.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="name">The CRM's name of it.</param>
    /// <param name="kept">The container as a device sent it last; null if none did.</param>
    public static void Write(WbxmlWriter writer, string name, byte[]? kept)
    {
        if (kept is not null && NameIn(kept).Trim() == name)
        {
            writer.Start(AirSyncBase.Location);
            writer.Raw(kept);
            writer.End();
        }
        else if (name.Length > 0)
        {
            writer.Start(AirSyncBase.Location);
            writer.Element(AirSyncBase.DisplayName, name);
            writer.End();
        }
    }

    private static string NameIn(byte[] content)
    {
        var reader = ExtraContent.Open(AirSyncBase.Location, content);
        return ReadName(ref reader, out _);
    }
}
