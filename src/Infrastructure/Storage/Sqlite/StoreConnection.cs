using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>A connection that keeps its statements prepared. For one user at a time.</summary>
internal sealed class StoreConnection(SqliteConnection connection) : IDisposable
{
    // The texts are constants: their identity is enough, and hashing a long text would cost as much as executing it.
    private readonly Dictionary<string, Statement> _statements = new(ReferenceEqualityComparer.Instance);

    /// <summary>Takes a statement into use. It is prepared once; a second one is made only while the first is being read.</summary>
    public Statement Use(string sql)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements.Add(sql, statement = new(connection.Handle!, sql, kept: true));
        else if (statement.InUse)
            statement = new(connection.Handle!, sql, kept: false);
        return statement.Begin();
    }

    /// <summary>Undoes what is not committed. SQLite itself may already have done so, when the disk was full for example.</summary>
    public void RollBack()
    {
        if (raw.sqlite3_get_autocommit(connection.Handle) == 0)
            Use("ROLLBACK").Run();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Close();
        connection.Dispose();
    }
}
