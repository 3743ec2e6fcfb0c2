using System.Collections.Immutable;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>Makes of a draft the appointment that it stands for.</summary>
internal static class AppointmentDraftExtensions
{
    /// <summary>The appointment that the draft stands for.</summary>
    /// <param name="draft">The draft, which its validator has passed.</param>
    /// <param name="users">Who takes part.</param>
    /// <param name="timeZone">The caller's time zone.</param>
    /// <exception cref="RefusedException">A rule of appointments is broken.</exception>
    public static Appointment ToAppointment(this AppointmentDraft draft, ImmutableArray<string> users, string timeZone)
    {
        var appointment = new Appointment
        {
            Subject = draft.Subject ?? "",
            Location = Text(draft.Location),
            Notes = Text(draft.Notes)?.ReplaceLineEndings("\n"),
            Start = draft.Start!.Value,
            End = draft.End!.Value,
            TimeZone = draft.TimeZone ?? timeZone,
            AllDay = draft.AllDay,
            ReminderMinutes = draft.ReminderMinutes,
            Private = draft.Private,
            BusyStatus = draft.BusyStatus,
            Categories = [.. draft.Categories ?? []],
            Recurrence = draft.Recurrence is { } series ? new(series.Frequency!.Value, series.Interval, series.Until) : null,
            ExcludedDates = [.. draft.ExcludedDates ?? []],
            Participants = [.. (draft.Participants ?? []).Select(one => new Participant(Text(one.Name), Text(one.Email)))],
            Users = users,
        };
        return AppointmentRules.Problems(appointment) is { IsEmpty: false } problems ? throw RefusedException.Invalid(problems) : appointment;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
