namespace OnOfficeSync.Application.Devices;

/// <summary>
/// A device's command and what became of it, kept until the device has acknowledged the answer: so that a repetition is answered and not done again.
/// </summary>
public sealed record RecordedCommand
{
    /// <summary>The collection's key.</summary>
    public required long Collection { get; init; }

    /// <summary>The number of the state that the command's answer led to.</summary>
    public required int AnswerNumber { get; init; }

    /// <summary>What was to be done.</summary>
    public required CommandKind Kind { get; init; }

    /// <summary>The device's id of a new item, or the number of a known one, told apart by their first letter.</summary>
    public required string Subject { get; init; }

    /// <summary>Digest of the command's content.</summary>
    public required byte[] Digest { get; init; }

    /// <summary>How far it has come.</summary>
    public required CommandProgress Progress { get; init; }

    /// <summary>What was answered.</summary>
    public required CommandOutcome Outcome { get; init; }

    /// <summary>The item's number in the folder; 0 when there is none.</summary>
    public long Number { get; init; }

    /// <summary>The item; 0 when there is none.</summary>
    public long Item { get; init; }

    /// <summary>What the device has of the item after the command.</summary>
    public Given After { get; init; }
}

/// <summary>What a device wants done.</summary>
public enum CommandKind
{
    /// <summary>A new item.</summary>
    Add = 1,

    /// <summary>An edit.</summary>
    Change = 2,

    /// <summary>Gone on the device.</summary>
    Delete = 3,

    /// <summary>Wants the item whole.</summary>
    Fetch = 4,
}

/// <summary>How far a command has come. With the embedded CRM it is done in the transaction that records it; the others are for a remote one.</summary>
public enum CommandProgress
{
    /// <summary>Written down before it is sent.</summary>
    Intended = 1,

    /// <summary>Sent, answer outstanding.</summary>
    Sent = 2,

    /// <summary>Done.</summary>
    Done = 3,

    /// <summary>Sent, and no answer came.</summary>
    Unknown = 4,
}

/// <summary>What a device is told of its command.</summary>
public enum CommandOutcome
{
    /// <summary>Carried out.</summary>
    Done = 1,

    /// <summary>Not taken: the content is not valid, or the change is not allowed.</summary>
    Rejected = 2,

    /// <summary>A value of the device was lost against the CRM's.</summary>
    Conflict = 3,

    /// <summary>The item is gone.</summary>
    NotFound = 4,
}
