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
        CreateDirectory();
        await using var alone = await LockAsync(cancellation);
        await using (var connection = file.Open(SqliteOpenMode.ReadWriteCreate))
            StorageFile.Execute(connection, "PRAGMA journal_mode=WAL; " + DropMark);
        await contexts.MigrateAsync(cancellation);
    }

    public async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        try
        {
            return await contexts.IsCurrentAsync(cancellation);
        }
        catch (SqliteException)
        {
            return false;
        }
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
