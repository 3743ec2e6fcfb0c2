using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <summary>A device with its collections and the journal's heads in one statement, because this is what every request of every phone begins with, and most end with.</summary>
internal static class SessionRows
{
    public const string Select = """
        SELECT c.id, c.kind, c.epoch, c.number, c.previous_number, c.cursor, c.previous_cursor, c.answer, c.next_item_number, c.settings,
            (SELECT MAX(j.sequence) FROM journal j WHERE j.user = d.user AND j.kind = c.kind),
            d.id, d.device_type, d.model, d.operating_system, d.friendly_name, d.user_agent, d.protocol_version, d.first_seen, d.last_sync,
            d.policy_key, d.pending_policy_key, d.folder_epoch, d.folder_number, d.folder_shown, d.folder_previous_number, d.folder_previous_shown,
            d.wipe_scope, d.wipe_state, d.wipe_ordered, d.wipe_answered
        FROM devices d LEFT JOIN collections c ON c.device = d.id
        WHERE d.user = ? AND d.device_id = ?
        ORDER BY c.kind
        """;

    /// <summary>Reads from the first row on, at which the statement stands.</summary>
    public static DeviceSession Read(Statement rows, AccountKey account, string deviceId)
    {
        var device = ReadDevice(rows, account, deviceId);
        var collections = ImmutableArray<CollectionState>.Empty;
        if (!rows.IsNull(0))
        {
            do
                collections = collections.Add(ReadCollection(rows, device.Key));
            while (rows.Step());
        }

        return new(device, collections);
    }

    private static CollectionState ReadCollection(Statement row, long device) => new()
    {
        Key = row.Long(0),
        Device = device,
        Kind = (ItemKind)row.Int(1),
        State = new((uint)row.Long(2), row.Int(3)),
        PreviousNumber = (int?)row.LongOrNull(4),
        Cursor = row.Long(5),
        PreviousCursor = row.Long(6),
        Answer = row.LongOrNull(7),
        NextItemNumber = row.Long(8),
        Settings = row.Blob(9),
        Head = row.Long(10),
    };

    private static Device ReadDevice(Statement row, AccountKey account, string deviceId) => new()
    {
        Key = row.Long(11),
        Account = account,
        DeviceId = deviceId,
        DeviceType = row.Text(12),
        Information = new(row.TextOrNull(13), row.TextOrNull(14), row.TextOrNull(15), row.TextOrNull(16)),
        ProtocolVersion = row.Text(17),
        FirstSeen = Instant.FromUnixTimeMilliseconds(row.Long(18)),
        LastSync = row.LongOrNull(19) is { } last ? Instant.FromUnixTimeMilliseconds(last) : null,
        PolicyKey = (uint)row.Long(20),
        PendingPolicyKey = (uint)row.Long(21),
        Folders = new(new((uint)row.Long(22), row.Int(23)), row.Int(24), row.Int(25), row.Int(26)),
        Wipe = row.IsNull(27) ? null : ReadWipe(row),
    };

    private static DeviceWipe ReadWipe(Statement row) => new(
        (WipeScope)row.Int(27),
        (WipeState)row.Int(28),
        Instant.FromUnixTimeMilliseconds(row.Long(29)),
        row.LongOrNull(30) is { } answered ? Instant.FromUnixTimeMilliseconds(answered) : null);
}
