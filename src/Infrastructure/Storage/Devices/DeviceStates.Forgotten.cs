using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Storage.Devices;

/// <content>Devices that are forgotten, and come back.</content>
internal sealed partial class DeviceStates
{
    private const string LeaveFolders = """
        INSERT INTO left_folders(user, device_id, kind, next_item_number)
        SELECT d.user, d.device_id, c.kind, c.next_item_number FROM devices d JOIN collections c ON c.device = d.id WHERE d.user = ? AND d.device_id = ?
        """;

    private const string LeaveNumbers = """
        INSERT INTO left_numbers(folder, item, number)
        SELECT l.id, h.item, h.number
        FROM devices d JOIN collections c ON c.device = d.id JOIN held h ON h.collection = c.id JOIN left_folders l ON l.user = d.user AND l.device_id = d.device_id AND l.kind = c.kind
        WHERE d.user = ? AND d.device_id = ?
        """;

    private const string ForgetDevice = "DELETE FROM devices WHERE user = ? AND device_id = ?";

    private const string FindLeft = "SELECT id, next_item_number FROM left_folders WHERE user = ? AND device_id = ? AND kind = ?";

    private const string TakeNumbers = """
        INSERT INTO held(collection, item, number, role, version, extras_version, base, since, before_version, before_extras_version, before_base)
        SELECT ?, item, number, 0, 0, 0, NULL, 0, 0, 0, NULL FROM left_numbers WHERE folder = ?
        """;

    private const string DropLeft = "DELETE FROM left_folders WHERE id = ?";

    // Collections, what they hold, commands and answers go with it: foreign keys.
    public ValueTask<bool> ForgetAsync(AccountKey account, string deviceId)
    {
        Connection.Use(LeaveFolders).Bind(account.User).Bind(deviceId).Run();
        Connection.Use(LeaveNumbers).Bind(account.User).Bind(deviceId).Run();
        return new(Connection.Use(ForgetDevice).Bind(account.User).Bind(deviceId).Run() > 0);
    }

    public async ValueTask<CollectionState> TakeUpAsync(Device device, CollectionState collection)
    {
        long folder, next;
        using (var row = Connection.Use(FindLeft).Bind(device.Account.User).Bind(device.DeviceId).Bind((long)collection.Kind))
        {
            if (!row.Step())
                return collection;
            (folder, next) = (row.Long(0), row.Long(1));
        }

        Connection.Use(TakeNumbers).Bind(collection.Key).Bind(folder).Run();
        Connection.Use(DropLeft).Bind(folder).Run();
        return await SaveAsync(collection with { NextItemNumber = next });
    }
}
