using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Storage.Crm.Tasks;

/// <summary>The stored shape of a task. It is not the Domain's type, so that the Domain may change without stored tasks becoming unreadable. Dates and times are in ISO form.</summary>
internal sealed record TaskDocument
{
    /// <summary>The shape's version.</summary>
    public const int Format = 1;

    public int V { get; set; }

    public string? Subject { get; set; }

    public string? Notes { get; set; }

    public string? Start { get; set; }

    public string? Due { get; set; }

    public TaskPriority Priority { get; set; } = TaskPriority.Normal;

    public TaskProgress Status { get; set; }

    public string? CompletedOn { get; set; }

    public string? Reminder { get; set; }

    public string TimeZone { get; set; } = "Europe/Berlin";

    public bool Private { get; set; }

    public IReadOnlyList<string>? Categories { get; set; }

    public IReadOnlyList<string>? Users { get; set; }
}
