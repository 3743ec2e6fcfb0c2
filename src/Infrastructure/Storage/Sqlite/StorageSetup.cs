using Microsoft.Data.Sqlite;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Sqlite;

/// <summary>Makes the database and upgrades it.</summary>
internal sealed class StorageSetup(StorageFile file, StoreContexts contexts) : IStorageSetup
{
    // EF Core marks a running upgrade by this table, and waits for ever when a process died within one.
    private const string DropMark = "DROP TABLE IF EXISTS __EFMigrationsLock;";

    // What the operating systems say when somebody else holds a file.
    private const int EagainLinux = 11;
    private const int EagainMac = 35;
    private const int SharingViolation = unchecked((int)0x80070020);

    public async Task PrepareAsync(CancellationToken cancellation)
    {
        // Before the lock, whose file may not be there yet, and again within it: a newer release may just be upgrading.
        await RefuseNewerAsync(cancellation);
        CreateDirectory();
        await using var alone = await LockAsync(cancellation);
        await RefuseNewerAsync(cancellation);
        await using (var connection = file.Open(SqliteOpenMode.ReadWriteCreate))
            StorageFile.Execute(connection, "PRAGMA journal_mode=WAL; " + DropMark);
        await contexts.MigrateAsync(cancellation);
        await using (var connection = file.Open(SqliteOpenMode.ReadWrite))
            StorageFormat.Mark(connection);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await contexts.IsCurrentAsync(cancellation) && await FindNewerAsync(cancellation) is null;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    private async Task RefuseNewerAsync(CancellationToken cancellation)
    {
        if (File.Exists(file.Database) && await FindNewerAsync(cancellation) is { } newer)
            throw new NewerStoreException(newer);
    }

    // What is newer, as a sentence; null when nothing is.
    private async Task<string?> FindNewerAsync(CancellationToken cancellation)
    {
        await using var connection = file.Open(SqliteOpenMode.ReadWrite);
        var format = StorageFormat.Read(connection);
        var (unknown, known) = await contexts.CompareAsync(cancellation);
        if (format <= StorageFormat.Current && unknown is null)
            return null;
        var release = typeof(StorageSetup).Assembly.GetName().Version!.ToString(fieldCount: 3);
        return $"The store in {file.DataDirectory} was written by a newer release: it has format {format}{(unknown is null ? "" : $" and schema {unknown}")}, "
            + $"and this one ({release}) knows format {StorageFormat.Current} and schema {known}. Nothing was changed; start the newer release.";
    }

    // Password hashes and addresses lie in it: nobody else's business.
    private void CreateDirectory()
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(file.DataDirectory);
        else
            Directory.CreateDirectory(file.DataDirectory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    // Two processes that start at once upgrade one after the other; the operating system drops this lock whatever happens to its holder.
    private async Task<FileStream> LockAsync(CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new(Path.Combine(file.DataDirectory, "setup.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException exception) when (exception.HResult is EagainLinux or EagainMac or SharingViolation)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
            }
        }
    }
}
