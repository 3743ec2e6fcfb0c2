namespace OnOfficeSync.Domain.Appointments;

/// <summary>What a device can show of an appointment. The numbers are part of stored snapshots and never change.</summary>
public enum AppointmentField : byte
{
    /// <summary>Subject.</summary>
    Subject = 1,

    /// <summary>Where it takes place.</summary>
    Location = 2,

    /// <summary>Notes; lines end with LF.</summary>
    Notes = 3,

    /// <summary>Start, wall time in the zone in ISO form, <c>2026-12-01T09:00:00</c>.</summary>
    Start = 4,

    /// <summary>End, likewise.</summary>
    End = 5,

    /// <summary>IANA name of the zone.</summary>
    TimeZone = 6,

    /// <summary>Whether it takes whole days: <c>allDay</c>, else empty.</summary>
    AllDay = 7,

    /// <summary>Minutes before the start to remind at; empty for no reminder.</summary>
    ReminderMinutes = 8,

    /// <summary>Whether it is private: <c>private</c>, else empty.</summary>
    Private = 9,

    /// <summary>How the time counts: <c>free</c>, <c>tentative</c>, <c>oof</c>; empty is busy.</summary>
    BusyStatus = 10,

    /// <summary>Categories, one a line, in order.</summary>
    Categories = 11,

    /// <summary>
    /// The series: frequency, interval and last date, <c>weekly 1 2027-01-31</c>; empty for none. Of what a device shows that the CRM cannot say, the pattern (<see cref="PatternTexts"/>).
    /// </summary>
    Recurrence = 12,

    /// <summary>Dates of occurrences that do not take place in ISO form, one a line, ascending.</summary>
    ExcludedDates = 13,

    /// <summary>Participants, one a line, in order: e-mail address, a tab, name.</summary>
    Participants = 14,

    /// <summary>The id by which calendars know it; empty if it has none of its own. No edit changes it.</summary>
    Uid = 15,
}
