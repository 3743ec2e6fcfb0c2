using NodaTime;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tasks;

/// <summary>The whole of a task as a person wants it. Source: contract, "A task"; members mean what they mean in <see cref="CrmTask"/>, and what is left out takes its default.</summary>
public sealed record TaskDraft
{
    /// <summary>The id that the caller takes the task to have; null when it names none.</summary>
    public string? Id { get; init; }

    /// <summary>What is to be done; required.</summary>
    public string? Subject { get; init; }

    /// <summary>Notes of any number of lines.</summary>
    public string? Notes { get; init; }

    /// <summary>First day.</summary>
    public LocalDate? Start { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Priority.</summary>
    public TaskPriority Priority { get; init; } = TaskPriority.Normal;

    /// <summary>How far it is.</summary>
    public TaskProgress Status { get; init; }

    /// <summary>The day of completion; null means today for a completed task.</summary>
    public LocalDate? CompletedOn { get; init; }

    /// <summary>When to remind of it, wall time in the zone.</summary>
    public LocalDateTime? Reminder { get; init; }

    /// <summary>IANA name of the time zone; null means the caller's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether others see no more of it than that it is there.</summary>
    public bool Private { get; init; }

    /// <summary>Categories in order; null is none.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>Who takes part; null means the caller for a new task, and whoever did for a known one.</summary>
    public IReadOnlyList<string>? Users { get; init; }
}
