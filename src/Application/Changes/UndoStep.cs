using System.Collections.Immutable;

namespace OnOfficeSync.Application.Changes;

/// <summary>What is to be done to undo a change in one record: first all are planned, and then, if none is refused, all are done.</summary>
internal sealed record UndoStep
{
    /// <summary>Why it cannot be done; null when it can.</summary>
    public UndoRefusal? Refused { get; init; }

    /// <summary>Whether what it is about is there no longer.</summary>
    public bool IsGone { get; init; }

    /// <summary>Does it; null when there is nothing to do.</summary>
    public Func<ValueTask>? Write { get; init; }

    public ImmutableArray<string> Restored { get; init; } = [];

    public ImmutableArray<string> Kept { get; init; } = [];

    public ImmutableArray<ushort> RestoredExtras { get; init; } = [];

    public ImmutableArray<ushort> KeptExtras { get; init; } = [];

    public bool HasKept => !Kept.IsEmpty || !KeptExtras.IsEmpty;

    public static UndoStep Not(UndoRefusal why) => new() { Refused = why };
}
