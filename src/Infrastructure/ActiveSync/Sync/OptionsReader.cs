using OnOfficeSync.ActiveSync.Elements;
using System.Collections.Immutable;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>Reads Options of Sync (MS-ASCMD 2.2.3.125.6) and of ItemOperations.</summary>
internal static class OptionsReader
{
    // Conflict (MS-ASCMD 2.2.3.34).
    private const string DeviceWins = "0";

    public static CollectionSettings Read(ref WbxmlReader reader, ProtocolVersion version)
    {
        var (winner, filter, preferences) = (ConflictWinner.Crm, default(FilterType), ImmutableArray<BodyPreference>.Empty);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            switch (reader.Tag)
            {
                case AirSync.Conflict:
                    winner = reader.ReadText() == DeviceWins ? ConflictWinner.Device : ConflictWinner.Crm;
                    break;
                case AirSync.FilterType:
                    filter = FilterType.Parse(reader.ReadText());
                    break;
                case AirSyncBase.BodyPreference when version.Knows(reader.Tag):
                    preferences = Add(preferences, ReadPreference(ref reader, version));
                    break;
                case AirSync.Truncation when version.Knows(reader.Tag):
                    preferences = [BodyPreference.OfTruncation(reader.ReadNumber())];
                    break;
            }
        }

        return new() { Winner = winner, Filter = filter, Body = new(preferences) };
    }

    private static ImmutableArray<BodyPreference> Add(ImmutableArray<BodyPreference> preferences, BodyPreference preference) =>
        preferences.Any(other => other.Type == preference.Type)
            ? throw new SyncProblemException(SyncStatus.ProtocolError, "two body preferences are of one type")
            : preferences.Add(preference);

    /// <summary>Reads one AirSyncBase:BodyPreference.</summary>
    public static BodyPreference ReadPreference(ref WbxmlReader reader, ProtocolVersion version)
    {
        BodyType? type = null;
        int? size = null;
        var (allOrNone, preview) = (false, (byte)0);
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            switch (reader.Tag)
            {
                case AirSyncBase.Type:
                    type = reader.ReadNumber() is >= 1 and <= 4 and var value
                        ? (BodyType)value
                        : throw new SyncProblemException(SyncStatus.ProtocolError, "a body preference has no type that there is");
                    break;
                case AirSyncBase.TruncationSize:
                    // An unsigned integer, which may be larger than anything sent.
                    size = (int)Math.Min(int.MaxValue, uint.TryParse(reader.ReadText(), out var bytes)
                        ? bytes
                        : throw new SyncProblemException(SyncStatus.ProtocolError, "a truncation size is no number"));
                    break;
                case AirSyncBase.AllOrNone:
                    allOrNone = reader.ReadText() switch
                    {
                        "" or "1" => true,
                        "0" => false,
                        _ => throw new SyncProblemException(SyncStatus.ProtocolError, "AllOrNone is neither 0 nor 1"),
                    };
                    break;
                case AirSyncBase.Preview when version.Knows(AirSyncBase.Preview):
                    preview = reader.ReadNumber() is <= byte.MaxValue and var characters
                        ? (byte)characters
                        : throw new SyncProblemException(SyncStatus.ProtocolError, "a preview is longer than there may be one");
                    break;
            }
        }

        return new(type ?? throw new SyncProblemException(SyncStatus.ProtocolError, "a body preference has no type"), size, allOrNone, preview);
    }
}
