using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Storage.Crm.Appointments;

/// <summary>The stored shape of an appointment. It is not the Domain's type, so that the Domain may change without stored appointments becoming unreadable. Dates and times are in ISO form.</summary>
internal sealed record AppointmentDocument
{
    /// <summary>The shape's version.</summary>
    public const int Format = 1;

    public int V { get; set; }

    public string? Subject { get; set; }

    public string? Location { get; set; }

    public string? Notes { get; set; }

    public required string Start { get; set; }

    public required string End { get; set; }

    public string TimeZone { get; set; } = "Europe/Berlin";

    public bool AllDay { get; set; }

    public int? ReminderMinutes { get; set; }

    public bool Private { get; set; }

    public BusyStatus BusyStatus { get; set; } = BusyStatus.Busy;

    public IReadOnlyList<string>? Categories { get; set; }

    /// <summary>As a view says it, <see cref="AppointmentField.Recurrence"/>.</summary>
    public string? Recurrence { get; set; }

    public IReadOnlyList<string>? ExcludedDates { get; set; }

    public IReadOnlyList<ParticipantDocument>? Participants { get; set; }

    public IReadOnlyList<string>? Users { get; set; }

    public string? Uid { get; set; }
}

/// <summary>The stored shape of a participant.</summary>
internal sealed record ParticipantDocument(string? Name, string? Email);
