using NodaTime;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>A task as the JSON API writes it. Source: contract, "A task".</summary>
internal sealed record TaskJson
{
    public string? Id { get; init; }

    public string? Subject { get; init; }

    public string? Notes { get; init; }

    public LocalDate? Start { get; init; }

    public LocalDate? Due { get; init; }

    public TaskPriority Priority { get; init; } = TaskPriority.Normal;

    public TaskProgress Status { get; init; }

    public LocalDate? CompletedOn { get; init; }

    public LocalDateTime? Reminder { get; init; }

    public string? TimeZone { get; init; }

    public bool Private { get; init; }

    public IReadOnlyList<string>? Categories { get; init; }

    public IReadOnlyList<string>? Users { get; init; }
}
