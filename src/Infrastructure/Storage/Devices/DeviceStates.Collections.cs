using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <content>Collections and the moves between their states.</content>
internal sealed partial class DeviceStates
{
    private const string AddCollection = """
        INSERT INTO collections(epoch, number, previous_number, cursor, previous_cursor, answer, next_item_number, settings, look_back, open_tasks,
            set_changes_at, set_head, set_room, set_zone, answers, sent, first, first_answers, cap, waits, start_epoch, start_settings, device, kind)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT(device, kind) DO UPDATE SET epoch = excluded.epoch, number = excluded.number, previous_number = excluded.previous_number, cursor = excluded.cursor,
            previous_cursor = excluded.previous_cursor, answer = excluded.answer, next_item_number = excluded.next_item_number, settings = excluded.settings,
            look_back = excluded.look_back, open_tasks = excluded.open_tasks, set_changes_at = excluded.set_changes_at, set_head = excluded.set_head,
            set_room = excluded.set_room, set_zone = excluded.set_zone, answers = excluded.answers, sent = excluded.sent, first = excluded.first,
            first_answers = excluded.first_answers, cap = excluded.cap, waits = excluded.waits,
            start_epoch = excluded.start_epoch, start_settings = excluded.start_settings
        RETURNING id
        """;

    private const string SaveCollection = """
        UPDATE collections SET epoch = ?, number = ?, previous_number = ?, cursor = ?, previous_cursor = ?, answer = ?, next_item_number = ?, settings = ?, look_back = ?,
            open_tasks = ?, set_changes_at = ?, set_head = ?, set_room = ?, set_zone = ?, answers = ?, sent = ?, first = ?, first_answers = ?, cap = ?, waits = ?,
            start_epoch = ?, start_settings = ?
        WHERE id = ?
        """;

    private const string DropUnseen = """
        DELETE FROM held WHERE collection = ?1 AND NOT EXISTS (SELECT 1 FROM journal j WHERE j.item = held.item AND j.user = ?2 AND j.visible)
        """;

    private const string HoldNothing = """
        UPDATE held SET version = 0, extras_version = 0, base = NULL, since = 0, before_version = 0, before_extras_version = 0, before_base = NULL WHERE collection = ?
        """;

    private const string DropSetAside = "DELETE FROM set_aside WHERE collection = ?";

    private const string DropCommands = "DELETE FROM commands WHERE collection = ?";

    private const string DropAnswer = "UPDATE collections SET answer = NULL WHERE id = ?";

    // A row that holds nothing after this keeps its number for the moment when the item is sent again; since 0 says so.
    private const string TakeBack = """
        UPDATE held SET version = before_version, extras_version = before_extras_version, base = before_base, since = iif(before_version > 0, ?, 0)
        WHERE collection = ? AND since = ?
        """;

    private const string DropAcknowledgedCommands = "DELETE FROM commands WHERE collection = ? AND answer_number <= ?";

    private const string FindGone = "SELECT item FROM held WHERE collection = ? AND version = 0 AND since BETWEEN 1 AND ?";

    private const string DropGone = "DELETE FROM held WHERE collection = ? AND item = ?";

    public ValueTask<CollectionState> SaveAsync(CollectionState collection)
    {
        _answering.Add(collection.Device);
        if (collection.Key == 0)
            return new(collection with { Key = Add(collection) });
        var saved = Bind(Connection.Use(SaveCollection), collection).Bind(collection.Key).Run();
        return saved == 1 ? new(collection) : throw new InvalidOperationException("The collection is gone: its device was forgotten meanwhile.");
    }

    public ValueTask StartOverAsync(CollectionState collection, AccountKey account)
    {
        _answering.Add(collection.Device);
        Connection.Use(DropUnseen).Bind(collection.Key).Bind(account.User).Run();
        Connection.Use(HoldNothing).Bind(collection.Key).Run();
        Connection.Use(DropSetAside).Bind(collection.Key).Run();
        Connection.Use(DropCommands).Bind(collection.Key).Run();
        Connection.Use(DropAliases).Bind(collection.Key).Run();
        Connection.Use(DropAnswer).Bind(collection.Key).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask RollBackAsync(CollectionState collection)
    {
        if (collection.PreviousNumber is not { } previous)
            throw new InvalidOperationException("There is no state before this one.");
        Connection.Use(TakeBack).Bind(previous).Bind(collection.Key).Bind(collection.State.Number).Run();
        Connection.Use(TakeBackAliases).Bind(collection.State.Number).Bind(collection.Key).Run();
        return ValueTask.CompletedTask;
    }

    public ValueTask AcknowledgeAsync(CollectionState collection, int number)
    {
        Connection.Use(DropAcknowledgedCommands).Bind(collection.Key).Bind(number).Run();
        foreach (var item in Gone(collection, number))
        {
            Connection.Use(DropGone).Bind(collection.Key).Bind(item).Run();
            history.DropGone(new(item, collection.Kind));
        }

        Connection.Use(DropEndedAliases).Bind(collection.Key).Bind(number).Run();
        return ValueTask.CompletedTask;
    }

    private List<long> Gone(CollectionState collection, int number)
    {
        var items = new List<long>();
        using var rows = Connection.Use(FindGone).Bind(collection.Key).Bind(number);
        while (rows.Step())
            items.Add(rows.Long(0));
        return items;
    }

    private long Add(CollectionState collection)
    {
        using var row = Bind(Connection.Use(AddCollection), collection).Bind(collection.Device).Bind((long)collection.Kind);
        row.Step();
        return row.Long(0);
    }

    private static Statement Bind(Statement statement, CollectionState collection)
    {
        var (set, delivery) = (collection.Set, collection.Delivery);
        return statement.Bind(collection.State.Epoch).Bind(collection.State.Number).Bind(collection.PreviousNumber).Bind(collection.Cursor)
            .Bind(collection.PreviousCursor).Bind(collection.Answer).Bind(collection.NextItemNumber).Bind(collection.Settings)
            .Bind((long)collection.Filter.Back).Bind(collection.Filter.OpenTasks)
            .Bind(set?.ChangesAt.ToUnixTimeMilliseconds()).Bind(set?.Head).Bind(set?.Room).Bind(set?.Zone)
            .Bind(delivery.Answers).Bind(delivery.Sent).Bind(delivery.First).Bind(delivery.FirstAnswers).Bind(delivery.Cap).Bind(delivery.Waits)
            .Bind((long?)collection.Start?.Epoch).Bind(collection.Start?.Settings);
    }
}
