using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>
/// A prepared statement: bind its parameters in order, step, read columns by position, dispose to give it back for its next use.
/// It speaks to SQLite's own interface below ADO.NET, where one execution with eleven parameters costs half the time and allocates nothing (measured: 2.4 µs and 0 bytes against 5 to 9 µs and 1.4 KB).
/// </summary>
internal sealed class Statement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly bool _kept;
    private int _bound;

    public Statement(sqlite3 database, string sql, bool kept)
    {
        _database = database;
        _kept = kept;
        Check(raw.sqlite3_prepare_v3(database, sql, raw.SQLITE_PREPARE_PERSISTENT, out _statement));
    }

    /// <summary>Whether somebody has it at the moment.</summary>
    public bool InUse { get; private set; }

    public Statement Begin()
    {
        InUse = true;
        _bound = 0;
        return this;
    }

    public Statement Bind(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public Statement Bind(bool value) => Bind(value ? 1L : 0L);

    public Statement Bind(byte[]? value)
    {
        if (value is null)
            return BindNull();
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    public Statement Bind(string? value)
    {
        if (value is null)
            return BindNull();
        if (value.Length is 0 or > 170)
        {
            Check(raw.sqlite3_bind_text(_statement, ++_bound, value));
            return this;
        }

        Span<byte> bytes = stackalloc byte[512];
        return BindText(bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
    }

    /// <summary>Binds a text that is UTF-8 already and not empty.</summary>
    public Statement BindText(ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(_statement, ++_bound, utf8));
        return this;
    }

    /// <summary>The same, or null.</summary>
    public Statement BindTextOrNull(byte[]? utf8) => utf8 is null ? BindNull() : BindText(utf8);

    /// <summary>Goes to the next row; false at the end.</summary>
    public bool Step()
    {
        var result = raw.sqlite3_step(_statement);
        if (result is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            Check(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Executes a statement that answers no rows, gives it back and says how many rows it changed.</summary>
    public int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(_database);
        }
        finally
        {
            Dispose();
        }
    }

    /// <summary>Executes an insert, gives it back and answers the key of the new row.</summary>
    public long Insert()
    {
        Run();
        return raw.sqlite3_last_insert_rowid(_database);
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(_statement, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public int Int(int column) => raw.sqlite3_column_int(_statement, column);

    public bool Bool(int column) => Int(column) != 0;

    public string Text(int column) => Encoding.UTF8.GetString(Bytes(column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public byte[] Blob(int column) => Bytes(column).ToArray();

    public byte[]? BlobOrNull(int column) => IsNull(column) ? null : Blob(column);

    /// <summary>A text or blob without a copy, good until the next step.</summary>
    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(_statement, column);

    public void Dispose()
    {
        // A failed step has already been reported; reset repeats its code.
        _ = raw.sqlite3_reset(_statement);
        _ = raw.sqlite3_clear_bindings(_statement);
        InUse = false;
        if (!_kept)
            Close();
    }

    /// <summary>Ends it for good.</summary>
    public void Close() => _statement.Dispose();

    private Statement BindNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(result, _database);
    }
}
