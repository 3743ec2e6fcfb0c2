using System.Buffers;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.Load;

/// <summary>What a driver must know of an answer of Sync.</summary>
/// <param name="Key">The next key.</param>
/// <param name="Items">How many items came.</param>
/// <param name="More">Whether more are there.</param>
/// <param name="ServerId">The id that a new item of the device was given.</param>
internal readonly record struct SyncReply(string Key, int Items, bool More, string? ServerId)
{
    public static SyncReply Read(byte[] body)
    {
        var reader = new WbxmlReader(new ReadOnlySequence<byte>(body), WbxmlLimits.Default);
        reader.ReadRoot();
        var (key, items, more, serverId, status) = ("", 0, false, (string?)null, "");
        var root = reader.Depth;
        while (reader.ReadChild(root))
        {
            if (reader.Tag == AirSync.Status)
                status = reader.ReadText();
            if (reader.Tag != AirSync.Collections)
                continue;
            var collections = reader.Depth;
            while (reader.ReadChild(collections))
            {
                var collection = reader.Depth;
                while (reader.ReadChild(collection))
                {
                    switch (reader.Tag)
                    {
                        case AirSync.SyncKey:
                            key = reader.ReadText();
                            break;
                        case AirSync.Status:
                            status = reader.ReadText();
                            break;
                        case AirSync.MoreAvailable:
                            more = true;
                            break;
                        case AirSync.Commands:
                            items = CountChildren(ref reader);
                            break;
                        case AirSync.Responses:
                            serverId = ReadResponses(ref reader);
                            break;
                    }
                }
            }
        }

        return status == "1" ? new(key, items, more, serverId) : throw new InvalidOperationException($"Sync was answered with status {status}.");
    }

    private static int CountChildren(ref WbxmlReader reader)
    {
        var (count, depth) = (0, reader.Depth);
        while (reader.ReadChild(depth))
            count++;
        return count;
    }

    private static string? ReadResponses(ref WbxmlReader reader)
    {
        var (serverId, depth) = ((string?)null, reader.Depth);
        while (reader.ReadChild(depth))
        {
            var response = reader.Depth;
            while (reader.ReadChild(response))
            {
                if (reader.Tag == AirSync.ServerId)
                    serverId = reader.ReadText();
                else if (reader.Tag == AirSync.Status && reader.ReadText() is not "1" and var status)
                    throw new InvalidOperationException($"A command was answered with status {status}.");
            }
        }

        return serverId;
    }
}
