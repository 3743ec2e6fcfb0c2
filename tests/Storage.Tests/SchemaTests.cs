using Microsoft.EntityFrameworkCore;
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
}
