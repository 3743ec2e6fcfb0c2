using System.Text;
using Microsoft.Data.Sqlite;

namespace OnOfficeSync.EndToEnd.Tests.Upgrades;

/// <summary>A database as SQL text, so that it can be kept among the tests and read.</summary>
internal static class StoreText
{
    /// <summary>Writes all of a database that nobody has open.</summary>
    public static string Dump(string path)
    {
        using var connection = Open(path);
        var text = new StringBuilder();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"PRAGMA user_version={Read(connection, "PRAGMA user_version").Single()};\n");
        foreach (var sql in Read(connection, "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, rowid"))
            text.Append(sql).Append(";\n");
        foreach (var table in Read(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND (name NOT LIKE 'sqlite_%' OR name = 'sqlite_sequence') ORDER BY rowid"))
        {
            var columns = Read(connection, $"SELECT name FROM pragma_table_info('{table}')");
            var values = string.Join(" || ',' || ", columns.Select(column => $"quote(\"{column}\")"));
            foreach (var row in Read(connection, $"SELECT {values} FROM \"{table}\""))
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"INSERT INTO \"{table}\"({string.Join(',', columns.Select(column => $"\"{column}\""))}) VALUES({row});\n");
        }

        return text.ToString();
    }

    /// <summary>Makes a database of such a text.</summary>
    public static void Load(string text, string path)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; BEGIN; {text} COMMIT;";
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=false");
        connection.Open();
        return connection;
    }

    private static List<string> Read(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var rows = command.ExecuteReader();
        var texts = new List<string>();
        while (rows.Read())
            texts.Add(rows.GetValue(0).ToString()!);
        return texts;
    }
}
