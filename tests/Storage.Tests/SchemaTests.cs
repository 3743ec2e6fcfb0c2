using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Tests;

public sealed class SchemaTests
{
    [Fact]
    public void Migrations_say_all_that_the_model_says()
    {
        using var context = new StoreContextDesign().CreateDbContext([]);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task SQLite_is_new_enough_to_be_safe()
    {
        await using var database = await Database.OpenAsync();
        var version = await database.Get<StoreContexts>().ReadAsync(
            context => context.Database.SqlQuery<string>($"SELECT sqlite_version() AS Value").SingleAsync(Database.Cancel), Database.Cancel);
        // CVE-2025-6965
        Assert.True(Version.Parse(version) >= new Version(3, 50, 2), version);
    }

    [Fact]
    public async Task A_store_is_ready_only_after_it_was_prepared()
    {
        await using var database = Database.Unprepared();
        Assert.False(await database.Setup.IsReadyAsync(Database.Cancel));
        await database.Setup.PrepareAsync(Database.Cancel);
        Assert.True(await database.Setup.IsReadyAsync(Database.Cancel));
        await database.Setup.PrepareAsync(Database.Cancel);
        Assert.True(await database.Setup.IsReadyAsync(Database.Cancel));
    }

    [Theory]
    [InlineData("PRAGMA user_version=2", "format 2", "format 1")]
    [InlineData("INSERT INTO __EFMigrationsHistory VALUES('20990101000000_Later', '99.0.0')", "20990101000000_Later", "_Initial")]
    public async Task A_store_of_a_newer_release_is_refused_by_the_names_of_both_and_left_as_it_is(string upgrade, string newer, string ours)
    {
        await using var database = await Database.OpenAsync();
        Assert.True(await database.Setup.IsReadyAsync(Database.Cancel));
        var path = Path.Combine(database.Path, "onofficesync.db");
        await using (var connection = new SqliteConnection($"Data Source={path};Pooling=false"))
        {
            await connection.OpenAsync(Database.Cancel);
            await using var command = connection.CreateCommand();
            command.CommandText = upgrade;
            await command.ExecuteNonQueryAsync(Database.Cancel);
        }

        // While it runs, too.
        Assert.False(await database.Setup.IsReadyAsync(Database.Cancel));
        await database.CloseAsync();
        File.Delete(Path.Combine(database.Path, "setup.lock"));
        var before = await File.ReadAllBytesAsync(path, Database.Cancel);

        var refused = await Assert.ThrowsAsync<NewerStoreException>(database.RestartAsync);

        Assert.Contains(newer, refused.Message, StringComparison.Ordinal);
        Assert.Contains(ours, refused.Message, StringComparison.Ordinal);
        Assert.Equal([path], Directory.EnumerateFiles(database.Path));
        Assert.Equal(before, await File.ReadAllBytesAsync(path, Database.Cancel));
    }
}
