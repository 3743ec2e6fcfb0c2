namespace OnOfficeSync.Domain.Tasks;

/// <summary>What a device can show of a task. The numbers are part of stored snapshots and never change.</summary>
public enum TaskField : byte
{
    /// <summary>Subject.</summary>
    Subject = 1,

    /// <summary>Notes; lines end with LF.</summary>
    Notes = 2,

    /// <summary>First day as an ISO date.</summary>
    Start = 3,

    /// <summary>Last day as an ISO date.</summary>
    Due = 4,

    /// <summary>Priority: <c>low</c>, <c>high</c>; empty is normal.</summary>
    Priority = 5,

    /// <summary>Whether it is completed: <c>completed</c>, else empty. Devices know no other status.</summary>
    Status = 6,

    /// <summary>The day of completion as an ISO date.</summary>
    CompletedOn = 7,

    /// <summary>When to remind: an instant in ISO form, <c>2026-12-03T07:00:00Z</c>.</summary>
    Reminder = 8,

    /// <summary>Whether it is private: <c>private</c>, else empty.</summary>
    Private = 9,

    /// <summary>Categories, one a line, in order.</summary>
    Categories = 10,

    /// <summary>IANA name of the zone in which the days begin. No device says it.</summary>
    TimeZone = 11,

    /// <summary>That the device has the task recur: <c>recurs</c>. The CRM cannot say it (R48), so no task of the CRM shows it.</summary>
    Recurrence = 12,
}
