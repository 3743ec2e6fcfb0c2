using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <summary>A walk over the journal beside what the device has, row by row as SQLite finds them: whoever stops early has not paid for the rest.</summary>
internal sealed class ItemChanges(StoreConnection connection, long collection, long user, ItemKind kind, long after) : IAsyncEnumerable<ItemChange>
{
    private const string Select = """
        SELECT j.sequence, j.item, j.visible AND i.id IS NOT NULL, h.number, h.since, h.version, h.extras_version, h.base, i.version, i.snapshot, e.version, e.data, s.item IS NOT NULL,
            iif(j.visible, h.role = 1, j.hold IS NOT NULL)
        FROM journal j
            LEFT JOIN held h ON h.collection = ?1 AND h.item = j.item
            LEFT JOIN items i ON i.id = j.item
            LEFT JOIN extras e ON e.item = j.item AND e.user = j.user
            LEFT JOIN set_aside s ON s.collection = ?1 AND s.item = j.item AND s.version = i.version AND s.extras_version = ifnull(e.version, 0)
        WHERE j.user = ?2 AND j.kind = ?3 AND j.sequence > ?4
        ORDER BY j.sequence
        """;

    public IAsyncEnumerator<ItemChange> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Walk(connection.Use(Select).Bind(collection).Bind(user).Bind((long)kind).Bind(after), cancellationToken);

    private sealed class Walk(Statement rows, CancellationToken cancellation) : IAsyncEnumerator<ItemChange>
    {
        private bool _ended;

        public ItemChange Current { get; private set; }

        public ValueTask<bool> MoveNextAsync()
        {
            cancellation.ThrowIfCancellationRequested();
            if (_ended || !rows.Step())
                return new(false);
            Current = new()
            {
                Sequence = rows.Long(0),
                Item = rows.Long(1),
                Visible = rows.Bool(2),
                Number = rows.Long(3),
                Since = rows.Int(4),
                Given = rows.Given(5),
                Version = rows.Int(8),
                Snapshot = rows.Blob(9),
                ExtrasVersion = rows.Int(10),
                Extras = rows.Blob(11),
                IsSetAside = rows.Bool(12),
                IsKept = rows.Bool(13),
            };
            return new(true);
        }

        public ValueTask DisposeAsync()
        {
            if (!_ended)
                rows.Dispose();
            _ended = true;
            return ValueTask.CompletedTask;
        }
    }
}
