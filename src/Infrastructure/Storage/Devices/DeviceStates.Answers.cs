using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Storage.Devices;

/// <content>Stored answers.</content>
internal sealed partial class DeviceStates
{
    private const string FindAnswer = "SELECT request_digest, body FROM answers WHERE id = ?";

    private const string AddAnswer = "INSERT INTO answers(device, request_digest, body) VALUES(?, ?, ?)";

    private const string ReplaceAnswer = "UPDATE answers SET request_digest = ?, body = ? WHERE id = ? AND device = ?";

    private const string DropAnswers = """
        DELETE FROM answers WHERE device = ?1 AND id NOT IN (SELECT answer FROM collections WHERE device = ?1 AND answer IS NOT NULL)
        """;

    // An answer may serve several collections, so only at the end is it known whether any still points to it.
    private readonly HashSet<long> _answering = [];

    public ValueTask<StoredAnswer?> FindAnswerAsync(long answer)
    {
        using var row = Connection.Use(FindAnswer).Bind(answer);
        return new(row.Step() ? new StoredAnswer(row.Blob(0), row.Blob(1)) : null);
    }

    public ValueTask<long> SaveAnswerAsync(Device device, StoredAnswer answer, long? inPlaceOf = null)
    {
        _answering.Add(device.Key);
        if (inPlaceOf is { } old && Connection.Use(ReplaceAnswer).Bind(answer.RequestDigest).Bind(answer.Body).Bind(old).Bind(device.Key).Run() == 1)
            return new(old);
        return new(Connection.Use(AddAnswer).Bind(device.Key).Bind(answer.RequestDigest).Bind(answer.Body).Insert());
    }

    /// <summary>Drops the answers to which no collection points any more, of the devices that were written.</summary>
    public void DropUnusedAnswers()
    {
        foreach (var device in _answering)
            Connection.Use(DropAnswers).Bind(device).Run();
    }
}
