using Microsoft.Data.Sqlite;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>Where the database lies and how connections to it are opened.</summary>
internal sealed class StorageFile(string dataDirectory)
{
    // How long a connection waits for another process, such as the command line; inside this process writers take turns.
    private const int BusyMilliseconds = 10_000;

    /// <summary>The directory that holds the database and the files beside it.</summary>
    public string DataDirectory { get; } = Path.GetFullPath(dataDirectory);

    /// <summary>The database itself.</summary>
    public string Database => Path.Combine(DataDirectory, "onofficesync.db");

    /// <summary>For EF Core, which opens and closes a connection for each use.</summary>
    public string PooledConnectionString => ConnectionString(SqliteOpenMode.ReadWrite, pooling: true);

    /// <summary>
    /// What every connection needs. FULL: a committed answer must survive a power cut, because the device already has it. WAL is a property of the file and set when it is made;
    /// it is carried over to the database every 16 MiB instead of every 4, since the same few pages change with every edit.
    /// </summary>
    public static string Settings { get; } = $"PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout={BusyMilliseconds}; PRAGMA wal_autocheckpoint=4000;";

    /// <summary>Opens a connection of our own.</summary>
    public SqliteConnection Open(SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(ConnectionString(mode, pooling: false));
        try
        {
            connection.Open();
            Execute(connection, Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Executes statements that are needed once.</summary>
    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private string ConnectionString(SqliteOpenMode mode, bool pooling) => new SqliteConnectionStringBuilder
    {
        DataSource = Database,
        Mode = mode,
        Pooling = pooling,
        ForeignKeys = true,
        DefaultTimeout = BusyMilliseconds / 1000,
    }.ToString();
}
