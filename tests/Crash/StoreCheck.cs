using Microsoft.Data.Sqlite;

namespace OnOfficeSync.Crash;

/// <summary>Looks into the store as the killed host left it. In a copy, so that the host itself has to put right what there is to be put right.</summary>
internal static class StoreCheck
{
    private const string File = "onofficesync.db";

    /// <summary>What is wrong with the store in a directory.</summary>
    public static IReadOnlyList<string> Problems(string directory)
    {
        var copy = Directory.CreateTempSubdirectory("onofficesync-crash-").FullName;
        try
        {
            foreach (var file in new[] { File, File + "-wal" }.Where(file => System.IO.File.Exists(Path.Combine(directory, file))))
                System.IO.File.Copy(Path.Combine(directory, file), Path.Combine(copy, file));
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(copy, File), Pooling = false }.ToString());
            connection.Open();
            return [.. Rows(connection, "PRAGMA integrity_check").Where(row => row != "ok"), .. Rows(connection, "PRAGMA foreign_key_check")];
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    private static List<string> Rows(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Two constants of this class.
        command.CommandText = pragma;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }
}
