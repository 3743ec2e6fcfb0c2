using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>An appointment of the CRM (Termin), single or a series. Source: contract, "An appointment".</summary>
public sealed record Appointment
{
    /// <summary>What it is about; required.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Where it takes place.</summary>
    public string? Location { get; init; }

    /// <summary>Notes; lines end with LF.</summary>
    public string? Notes { get; init; }

    /// <summary>When it starts, wall time in the zone; of a series the first occurrence. 00:00 if it takes whole days.</summary>
    public LocalDateTime Start { get; init; }

    /// <summary>When it ends, wall time in the zone, not before its start. 00:00 of the day after the last if it takes whole days.</summary>
    public LocalDateTime End { get; init; }

    /// <summary>IANA name of the time zone.</summary>
    public string TimeZone { get; init; } = "Europe/Berlin";

    /// <summary>Whether it takes whole days.</summary>
    public bool AllDay { get; init; }

    /// <summary>How many minutes before its start to remind of it; null for no reminder.</summary>
    public int? ReminderMinutes { get; init; }

    /// <summary>Whether others see no more of it than that it is there.</summary>
    public bool Private { get; init; }

    /// <summary>How the time counts.</summary>
    public BusyStatus BusyStatus { get; init; } = BusyStatus.Busy;

    /// <summary>Categories in order.</summary>
    public ImmutableArray<string> Categories { get; init; } = [];

    /// <summary>The series; null if it takes place once.</summary>
    public Recurrence? Recurrence { get; init; }

    /// <summary>Local dates of occurrences that do not take place.</summary>
    public ImmutableSortedSet<LocalDate> ExcludedDates { get; init; } = [];

    /// <summary>Who else is invited or named, in order; they need not be users.</summary>
    public ImmutableArray<Participant> Participants { get; init; } = [];

    /// <summary>Who takes part, by user name; their devices have it.</summary>
    public ImmutableArray<string> Users { get; init; } = [];

    /// <summary>The id by which calendars know it, given by the device that added it (iCalendar UID); null if none did.</summary>
    public string? Uid { get; init; }
}

/// <summary>How the time of an appointment counts.</summary>
public enum BusyStatus
{
    /// <summary>Free.</summary>
    Free,

    /// <summary>Perhaps taken.</summary>
    Tentative,

    /// <summary>Taken.</summary>
    Busy,

    /// <summary>Out of office.</summary>
    Oof,
}

/// <summary>Somebody who is named in an appointment.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Email">E-mail address.</param>
public sealed record Participant(string? Name, string? Email);
