using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <summary>Writes what devices have; here the devices themselves.</summary>
internal sealed partial class DeviceStates(StoreConnection connection, History history) : DeviceStateReader(connection), IDeviceStates
{
    private const string SaveDevice = """
        INSERT INTO devices(user, device_id, device_type, model, operating_system, friendly_name, user_agent, protocol_version, first_seen, last_sync,
            policy_key, pending_policy_key, folder_epoch, folder_number, folder_shown, folder_previous_number, folder_previous_shown,
            wipe_scope, wipe_state, wipe_ordered, wipe_answered)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(user, device_id) DO UPDATE SET device_type = excluded.device_type, model = excluded.model, operating_system = excluded.operating_system,
            friendly_name = excluded.friendly_name, user_agent = excluded.user_agent, protocol_version = excluded.protocol_version, first_seen = excluded.first_seen,
            last_sync = excluded.last_sync, policy_key = excluded.policy_key, pending_policy_key = excluded.pending_policy_key, folder_epoch = excluded.folder_epoch,
            folder_number = excluded.folder_number, folder_shown = excluded.folder_shown, folder_previous_number = excluded.folder_previous_number,
            folder_previous_shown = excluded.folder_previous_shown, wipe_scope = excluded.wipe_scope, wipe_state = excluded.wipe_state,
            wipe_ordered = excluded.wipe_ordered, wipe_answered = excluded.wipe_answered
        RETURNING id
        """;

    public ValueTask<Device> SaveAsync(Device device)
    {
        var (information, folders, wipe) = (device.Information, device.Folders, device.Wipe);
        using var row = Connection.Use(SaveDevice).Bind(device.Account.User).Bind(device.DeviceId).Bind(device.DeviceType)
            .Bind(information.Model).Bind(information.OperatingSystem).Bind(information.FriendlyName).Bind(information.UserAgent).Bind(device.ProtocolVersion)
            .Bind(device.FirstSeen.ToUnixTimeMilliseconds()).Bind(device.LastSync?.ToUnixTimeMilliseconds()).Bind(device.PolicyKey).Bind(device.PendingPolicyKey)
            .Bind(folders.State.Epoch).Bind(folders.State.Number).Bind(folders.Shown).Bind(folders.PreviousNumber).Bind(folders.PreviousShown)
            .Bind((long?)wipe?.Scope).Bind((long?)wipe?.State).Bind(wipe?.OrderedAt.ToUnixTimeMilliseconds()).Bind(wipe?.AnsweredAt?.ToUnixTimeMilliseconds());
        row.Step();
        return new(device with { Key = row.Long(0) });
    }
}
