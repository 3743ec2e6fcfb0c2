using Microsoft.Data.Sqlite;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>
/// The form of all that is stored as bytes or texts inside of columns, as a number in the database's header (SQLite's user_version). A release that stores something which the one before would misread counts it up, and reads every
/// earlier form (docs/decisions/0014-state-over-releases.md).
/// </summary>
internal static class StorageFormat
{
    /// <summary>The form that this program writes.</summary>
    public const int Current = 1;

    /// <summary>The form of a database; 0 before it has one.</summary>
    public static int Read(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA user_version";
        return Convert.ToInt32(command.ExecuteScalar(), null);
    }

    /// <summary>Marks a database as being of the current form.</summary>
    public static void Mark(SqliteConnection connection)
    {
        if (Read(connection) != Current)
            StorageFile.Execute(connection, $"PRAGMA user_version={Current}");
    }
}
