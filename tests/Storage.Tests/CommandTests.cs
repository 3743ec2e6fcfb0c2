using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Storage.Tests;

public sealed class CommandTests
{
    [Fact]
    public async Task A_recorded_command_is_found_by_its_subject_in_its_collection()
    {
        await using var database = await Database.OpenAsync();
        var anna = await database.AddUserAsync("anna");
        var (first, second) = (await database.StartAsync(anna, "A"), await database.StartAsync(anna, "B"));
        var command = Command(first, "cErstes");
        await database.WriteAsync(async transaction => await transaction.Devices.RecordAsync(command));

        await database.WriteAsync(async transaction =>
        {
            AssertEqual(command, await transaction.Devices.FindCommandAsync(first, "cErstes"));
            Assert.Null(await transaction.Devices.FindCommandAsync(first, "cerstes"));
            Assert.Null(await transaction.Devices.FindCommandAsync(second, "cErstes"));
        });
    }

    [Fact]
    public async Task A_later_command_about_a_subject_takes_the_earlier_ones_place()
    {
        await using var database = await Database.OpenAsync();
        var collection = await database.StartAsync(await database.AddUserAsync("anna"));
        var later = Command(collection, "s1") with { Kind = CommandKind.Delete, AnswerNumber = 9, Digest = [], After = Given.Nothing, Outcome = CommandOutcome.Conflict };
        await database.WriteAsync(async transaction =>
        {
            await transaction.Devices.RecordAsync(Command(collection, "s1"));
            await transaction.Devices.RecordAsync(later);
        });

        await database.WriteAsync(async transaction => AssertEqual(later, await transaction.Devices.FindCommandAsync(collection, "s1")));
    }

    [Fact]
    public async Task Commands_are_forgotten_once_their_answer_is_acknowledged()
    {
        await using var database = await Database.OpenAsync();
        var collection = await database.StartAsync(await database.AddUserAsync("anna"));
        await database.WriteAsync(async transaction =>
        {
            await transaction.Devices.RecordAsync(Command(collection, "s1") with { AnswerNumber = 4 });
            await transaction.Devices.RecordAsync(Command(collection, "s2") with { AnswerNumber = 5 });
            await transaction.Devices.RecordAsync(Command(collection, "s3") with { AnswerNumber = 6 });
            await transaction.Devices.AcknowledgeAsync(collection, 5);
        });

        await database.WriteAsync(async transaction =>
        {
            Assert.Null(await transaction.Devices.FindCommandAsync(collection, "s1"));
            Assert.Null(await transaction.Devices.FindCommandAsync(collection, "s2"));
            Assert.NotNull(await transaction.Devices.FindCommandAsync(collection, "s3"));
        });
    }

    internal static RecordedCommand Command(CollectionState collection, string subject) => new()
    {
        Collection = collection.Key,
        AnswerNumber = 3,
        Kind = CommandKind.Change,
        Subject = subject,
        Digest = [1, 2, 3],
        Progress = CommandProgress.Done,
        Outcome = CommandOutcome.Done,
        Number = 12,
        Item = 34,
        After = new(5, 6, [7]),
    };

    // Records compare arrays by identity.
    private static void AssertEqual(RecordedCommand expected, RecordedCommand? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.Digest, actual.Digest);
        Assert.Equal(expected.After.Base, actual.After.Base);
        Assert.Equal(expected with { Digest = actual.Digest, After = expected.After with { Base = actual.After.Base } }, actual);
    }
}
