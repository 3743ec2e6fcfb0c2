using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Storage.Devices;

/// <content>Recorded commands.</content>
internal sealed partial class DeviceStates
{
    private const string FindCommand = """
        SELECT answer_number, kind, digest, progress, outcome, number, item, after_version, after_extras_version, after_base
        FROM commands WHERE collection = ? AND subject = ?
        """;

    private const string SaveCommand = """
        INSERT OR REPLACE INTO commands(collection, subject, answer_number, kind, digest, progress, outcome, number, item,
            after_version, after_extras_version, after_base)
        VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """;

    public ValueTask<RecordedCommand?> FindCommandAsync(CollectionState collection, string subject)
    {
        using var row = Connection.Use(FindCommand).Bind(collection.Key).Bind(subject);
        if (!row.Step())
            return new((RecordedCommand?)null);
        return new(new RecordedCommand
        {
            Collection = collection.Key,
            Subject = subject,
            AnswerNumber = row.Int(0),
            Kind = (CommandKind)row.Int(1),
            Digest = row.Blob(2),
            Progress = (CommandProgress)row.Int(3),
            Outcome = (CommandOutcome)row.Int(4),
            Number = row.Long(5),
            Item = row.Long(6),
            After = row.Given(7),
        });
    }

    public ValueTask RecordAsync(RecordedCommand command)
    {
        Connection.Use(SaveCommand).Bind(command.Collection).Bind(command.Subject).Bind(command.AnswerNumber).Bind((long)command.Kind).Bind(command.Digest)
            .Bind((long)command.Progress).Bind((long)command.Outcome).Bind(command.Number).Bind(command.Item).Bind(command.After).Run();
        return ValueTask.CompletedTask;
    }
}
