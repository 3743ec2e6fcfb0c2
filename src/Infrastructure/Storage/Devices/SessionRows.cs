using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <summary>A device with its collections and the journal's heads in one statement, because this is what every request of every phone begins with, and most end with.</summary>
internal static class SessionRows
{
    public const string Select = """
        SELECT c.id, c.kind, c.epoch, c.number, c.previous_number, c.cursor, c.previous_cursor, c.answer, c.next_item_number, c.settings,
            c.look_back, c.open_tasks, c.set_changes_at, c.set_head, c.set_room, c.set_zone,
            (SELECT MAX(j.sequence) FROM journal j WHERE j.user = d.user AND j.kind = c.kind),
            d.id, d.device_type, d.model, d.operating_system, d.friendly_name, d.user_agent, d.protocol_version, d.first_seen, d.last_sync,
            d.policy_key, d.pending_policy_key, d.folder_epoch, d.folder_number, d.folder_shown, d.folder_previous_number, d.folder_previous_shown,
            d.wipe_scope, d.wipe_state, d.wipe_ordered, d.wipe_answered, c.answers, c.sent, c.first, c.first_answers, c.cap, c.waits, c.start_epoch, c.start_settings,
            (SELECT COUNT(*) FROM aliases a WHERE a.collection = c.id AND a.since > 0 AND a.ends = 0)
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
        Filter = new((LookBack)row.Int(10), row.Bool(11)),
        Set = row.IsNull(12) ? null : new(Instant.FromUnixTimeMilliseconds(row.Long(12)), row.Long(13), row.Int(14), row.Text(15)),
        Head = row.Long(16),
        Delivery = new() { Answers = row.Int(37), Sent = row.Int(38), First = row.Long(39), FirstAnswers = row.Int(40), Cap = row.Int(41), Waits = row.Bool(42) },
        Start = row.IsNull(43) ? null : new((uint)row.Long(43), row.Blob(44)),
        Aliases = row.Int(45),
    };

    private static Device ReadDevice(Statement row, AccountKey account, string deviceId) => new()
    {
        Key = row.Long(17),
        Account = account,
        DeviceId = deviceId,
        DeviceType = row.Text(18),
        Information = new(row.TextOrNull(19), row.TextOrNull(20), row.TextOrNull(21), row.TextOrNull(22)),
        ProtocolVersion = row.Text(23),
        FirstSeen = Instant.FromUnixTimeMilliseconds(row.Long(24)),
        LastSync = row.LongOrNull(25) is { } last ? Instant.FromUnixTimeMilliseconds(last) : null,
        PolicyKey = (uint)row.Long(26),
        PendingPolicyKey = (uint)row.Long(27),
        Folders = new(new((uint)row.Long(28), row.Int(29)), row.Int(30), row.Int(31), row.Int(32)),
        Wipe = row.IsNull(33) ? null : ReadWipe(row),
    };

    private static DeviceWipe ReadWipe(Statement row) => new(
        (WipeScope)row.Int(33),
        (WipeState)row.Int(34),
        Instant.FromUnixTimeMilliseconds(row.Long(35)),
        row.LongOrNull(36) is { } answered ? Instant.FromUnixTimeMilliseconds(answered) : null);
}
