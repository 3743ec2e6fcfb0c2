using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>An appointment as the JSON API writes it. Source: contract, "An appointment".</summary>
internal sealed record AppointmentJson
{
    public string? Id { get; init; }

    public string? Subject { get; init; }

    public string? Location { get; init; }

    public string? Notes { get; init; }

    public LocalDateTime? Start { get; init; }

    public LocalDateTime? End { get; init; }

    public string? TimeZone { get; init; }

    public bool AllDay { get; init; }

    public int? ReminderMinutes { get; init; }

    public bool Private { get; init; }

    public BusyStatus BusyStatus { get; init; } = BusyStatus.Busy;

    public IReadOnlyList<string>? Categories { get; init; }

    public RecurrenceJson? Recurrence { get; init; }

    public IReadOnlyList<LocalDate>? ExcludedDates { get; init; }

    public IReadOnlyList<ParticipantJson>? Participants { get; init; }

    public IReadOnlyList<string>? Users { get; init; }
}

/// <summary>The series of an appointment.</summary>
internal sealed record RecurrenceJson
{
    public Frequency? Frequency { get; init; }

    public int Interval { get; init; } = 1;

    public LocalDate? Until { get; init; }
}

/// <summary>Somebody who is named in an appointment.</summary>
internal sealed record ParticipantJson
{
    public string? Name { get; init; }

    public string? Email { get; init; }
}
