using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Items;

/// <summary>A walk over the items that a user's devices may have.</summary>
internal sealed class VisibleItems(StoreConnection connection, long user, ItemKind kind) : IAsyncEnumerable<VisibleItem>
{
    private const string Select = "SELECT j.item, i.snapshot FROM journal j JOIN items i ON i.id = j.item WHERE j.user = ? AND j.kind = ? AND j.visible";

    public IAsyncEnumerator<VisibleItem> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Walk(connection.Use(Select).Bind(user).Bind((long)kind), cancellationToken);

    private sealed class Walk(Statement rows, CancellationToken cancellation) : IAsyncEnumerator<VisibleItem>
    {
        private bool _ended;

        public VisibleItem Current { get; private set; }

        public ValueTask<bool> MoveNextAsync()
        {
            cancellation.ThrowIfCancellationRequested();
            if (_ended || !rows.Step())
                return new(false);
            Current = new(rows.Long(0), rows.Blob(1));
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
