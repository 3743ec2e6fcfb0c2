using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Storage.Devices;

/// <content>What a device has of each item, and what it is not given.</content>
internal sealed partial class DeviceStates
{
    private const string FindByItem = $"SELECT {HeldColumnNames} FROM held WHERE collection = ? AND item = ?";

    // An item's number never changes while the device may know it; a caller that forgets this must not get away with it.
    private const string SaveHeld = $"""
        INSERT INTO held(collection, {HeldColumnNames}) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(collection, item) DO UPDATE SET role = excluded.role, since = excluded.since, version = excluded.version, extras_version = excluded.extras_version,
            base = excluded.base, before_version = excluded.before_version, before_extras_version = excluded.before_extras_version, before_base = excluded.before_base
        WHERE number = excluded.number
        """;

    private const string SetAside = "INSERT OR REPLACE INTO set_aside(collection, item, version, extras_version, reason, at) VALUES(?, ?, ?, ?, ?, ?)";

    public ValueTask<HeldItem?> FindHeldByItemAsync(CollectionState collection, long item) => new(FindHeld(FindByItem, collection, item));

    public ValueTask SaveHeldAsync(CollectionState collection, HeldItem held)
    {
        var saved = Connection.Use(SaveHeld).Bind(collection.Key).Bind(held.Item).Bind(held.Number).Bind((long)held.Role).Bind(held.Since)
            .Bind(held.Now).Bind(held.Before).Run();
        return saved == 1 ? ValueTask.CompletedTask : throw new InvalidOperationException($"The item {held.Item} has another number than {held.Number}.");
    }

    public ValueTask SetAsideAsync(CollectionState collection, SetAsideItem item)
    {
        Connection.Use(SetAside).Bind(collection.Key).Bind(item.Item).Bind(item.Version).Bind(item.ExtrasVersion).Bind((long)item.Reason).Bind(item.At.ToUnixTimeMilliseconds()).Run();
        return ValueTask.CompletedTask;
    }
}
