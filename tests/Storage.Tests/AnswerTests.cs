using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Tests;

public sealed class AnswerTests
{
    [Fact]
    public async Task An_answer_lives_while_a_collection_of_its_device_points_to_it()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var addresses = await database.StartAsync(anna);
        var device = Samples.Device(anna) with { Key = addresses.Device };
        var (tasks, first) = await database.WriteAsync(async transaction =>
        {
            var answer = await transaction.Devices.SaveAnswerAsync(device, new([1, 2], new byte[100_000]));
            await transaction.Devices.SaveAsync(addresses with { Answer = answer });
            return (await transaction.Devices.SaveAsync(Samples.Collection(device, ItemKind.Task) with { Answer = answer }), answer);
        });

        var second = await database.WriteAsync(async transaction =>
        {
            var answer = await transaction.Devices.SaveAnswerAsync(device, new([], []));
            await transaction.Devices.SaveAsync(addresses with { Answer = answer });
            return answer;
        });

        Assert.Equal(100_000, (await FindAsync(database, first))!.Body.Length);
        Assert.Equal([1, 2], (await FindAsync(database, first))!.RequestDigest);
        Assert.Empty((await FindAsync(database, second))!.Body);
        await database.WriteAsync(async transaction => await transaction.Devices.SaveAsync(tasks with { Answer = null }));
        Assert.Null(await FindAsync(database, first));
        Assert.NotNull(await FindAsync(database, second));
    }

    [Fact]
    public async Task An_answer_to_which_nothing_points_is_dropped_at_commit_and_not_before()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var device = Samples.Device(anna) with { Key = (await database.StartAsync(anna)).Device };

        var answer = await database.WriteAsync(async transaction =>
        {
            var answer = await transaction.Devices.SaveAnswerAsync(device, new([1], [2]));
            Assert.NotNull(await transaction.Devices.FindAnswerAsync(answer));
            return answer;
        });

        Assert.Null(await FindAsync(database, answer));
    }

    private static Task<StoredAnswer?> FindAsync(Database database, long answer) =>
        database.WriteAsync(async (IStoreTransaction transaction) => await transaction.Devices.FindAnswerAsync(answer));
}
