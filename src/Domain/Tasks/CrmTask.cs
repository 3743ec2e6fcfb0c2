using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>A task of the CRM (Aufgabe). Source: contract, "A task".</summary>
public sealed record CrmTask
{
    /// <summary>What is to be done; required.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Notes; lines end with LF.</summary>
    public string? Notes { get; init; }

    /// <summary>First day, in the zone.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Last day, in the zone.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Priority.</summary>
    public TaskPriority Priority { get; init; } = TaskPriority.Normal;

    /// <summary>How far it is.</summary>
    public TaskProgress Status { get; init; }

    /// <summary>The day on which it was completed, in the zone; null while it is not.</summary>
    public LocalDate? CompletedOn { get; init; }

    /// <summary>When to remind of it, wall time in the zone.</summary>
    public LocalDateTime? Reminder { get; init; }

    /// <summary>IANA name of the time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Whether others see no more of it than that it is there.</summary>
    public bool Private { get; init; }

    /// <summary>Categories in order.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>Who takes part, by user name; their devices have it.</summary>
    public ImmutableArray<string> Users { get; init; } = [];
}

/// <summary>Priority of a task.</summary>
public enum TaskPriority
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>As usual.</summary>
    Normal,

    /// <summary>Before others.</summary>
    High,
}

/// <summary>How far a task is.</summary>
public enum TaskProgress
{
    /// <summary>Nothing is done.</summary>
    NotStarted,

    /// <summary>Something is done.</summary>
    InProgress,

    /// <summary>All is done.</summary>
    Completed,

    /// <summary>Put off.</summary>
    Deferred,

    /// <summary>Somebody else is awaited.</summary>
    Waiting,
}
