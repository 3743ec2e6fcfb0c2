using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>The whole of an appointment as a person wants it. Source: contract, "An appointment"; members mean what they mean in <see cref="Appointment"/>, and what is left out takes its default.</summary>
public sealed record AppointmentDraft
{
    /// <summary>The id that the caller takes the appointment to have; null when it names none.</summary>
    public string? Id { get; init; }

    /// <summary>What it is about; required.</summary>
    public string? Subject { get; init; }

    /// <summary>Where it takes place.</summary>
    public string? Location { get; init; }

    /// <summary>Notes of any number of lines.</summary>
    public string? Notes { get; init; }

    /// <summary>When it starts, wall time in the zone; required.</summary>
    public LocalDateTime? Start { get; init; }

    /// <summary>When it ends, wall time in the zone; required.</summary>
    public LocalDateTime? End { get; init; }

    /// <summary>IANA name of the time zone; null means the caller's.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Whether it takes whole days.</summary>
    public bool AllDay { get; init; }

    /// <summary>Minutes before its start to remind of it.</summary>
    public int? ReminderMinutes { get; init; }

    /// <summary>Whether others see no more of it than that it is there.</summary>
    public bool Private { get; init; }

    /// <summary>How the time counts.</summary>
    public BusyStatus BusyStatus { get; init; } = BusyStatus.Busy;

    /// <summary>Categories in order; null is none.</summary>
    public IReadOnlyList<string>? Categories { get; init; }

    /// <summary>The series; null if it takes place once.</summary>
    public RecurrenceDraft? Recurrence { get; init; }

    /// <summary>Local dates of occurrences that do not take place; null is none.</summary>
    public IReadOnlyList<LocalDate>? ExcludedDates { get; init; }

    /// <summary>Who is named in it; null is nobody.</summary>
    public IReadOnlyList<ParticipantDraft>? Participants { get; init; }

    /// <summary>Who takes part; null means the caller for a new appointment, and whoever did for a known one.</summary>
    public IReadOnlyList<string>? Users { get; init; }
}

/// <summary>A series as a person wants it.</summary>
public sealed record RecurrenceDraft
{
    /// <summary>How it goes on; required.</summary>
    public Frequency? Frequency { get; init; }

    /// <summary>1 to 999.</summary>
    public int Interval { get; init; } = 1;

    /// <summary>The last date; null if it has no end.</summary>
    public LocalDate? Until { get; init; }
}

/// <summary>Somebody who is to be named in an appointment; one of both is required.</summary>
public sealed record ParticipantDraft
{
    /// <summary>Name for people.</summary>
    public string? Name { get; init; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; init; }
}
