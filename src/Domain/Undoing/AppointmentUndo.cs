using System.Collections.Immutable;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>Undoes changes of appointments. When one takes place is one thing: a start from before beside an end that somebody has set since would be a time that nobody meant.</summary>
public sealed class AppointmentUndo : UndoRules<Appointment>
{
    private const string When = "when";

    private AppointmentUndo()
        : base(
        [
            new("subject", one => one.Subject, (now, before, _) => now with { Subject = before.Subject }),
            new("location", one => one.Location, (now, before, _) => now with { Location = before.Location }),
            new("notes", one => one.Notes, (now, before, _) => now with { Notes = before.Notes }),
            new("start", one => one.Start, (now, before, _) => now with { Start = before.Start }) { Together = When },
            new("end", one => one.End, (now, before, _) => now with { End = before.End }) { Together = When },
            new("timeZone", one => one.TimeZone, (now, before, _) => now with { TimeZone = before.TimeZone }) { Together = When },
            new("allDay", one => one.AllDay, (now, before, _) => now with { AllDay = before.AllDay }) { Together = When },
            new("reminderMinutes", one => one.ReminderMinutes, (now, before, _) => now with { ReminderMinutes = before.ReminderMinutes }),
            new("private", one => one.Private, (now, before, _) => now with { Private = before.Private }),
            new("busyStatus", one => one.BusyStatus, (now, before, _) => now with { BusyStatus = before.BusyStatus }),
            new("categories", one => one.Categories, (now, before, _) => now with { Categories = before.Categories }),
            new("recurrence", one => one.Recurrence, (now, before, _) => now with { Recurrence = before.Recurrence }) { Together = When },
            new("excludedDates", one => one.ExcludedDates, (now, before, after) => now with { ExcludedDates = Sets.Undo(now.ExcludedDates, before.ExcludedDates, after.ExcludedDates) }) { IsSet = true },
            new("participants", one => one.Participants, (now, before, _) => now with { Participants = before.Participants }),
            new("users", one => one.Users, (now, before, after) => now with { Users = Sets.Undo(now.Users, before.Users, after.Users) }) { IsSet = true },
        ])
    {
    }

    /// <summary>The rules.</summary>
    public static AppointmentUndo Rules { get; } = new();

    /// <inheritdoc/>
    protected override Appointment Empty { get; } = new();

    /// <inheritdoc/>
    public override string Subject(Appointment record) => record.Subject;

    /// <inheritdoc/>
    public override ImmutableArray<string> Users(Appointment record) => record.Users;

    /// <inheritdoc/>
    public override Appointment WithUsers(Appointment record, ImmutableArray<string> users) => record with { Users = users };

    /// <inheritdoc/>
    protected override bool CanBe(Appointment record) => AppointmentRules.Problems(record).IsEmpty;
}
