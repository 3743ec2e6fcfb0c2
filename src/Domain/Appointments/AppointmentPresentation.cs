using System.Globalization;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>How an appointment looks on a device. Source: contract, "An appointment".</summary>
public static class AppointmentPresentation
{
    /// <summary>What a device is to show of the appointment.</summary>
    public static AppointmentView View(this Appointment appointment) => AppointmentView.Of(
    [
        new(AppointmentField.Subject, appointment.Subject),
        new(AppointmentField.Location, appointment.Location ?? ""),
        new(AppointmentField.Notes, appointment.Notes ?? ""),
        new(AppointmentField.Start, AppointmentTexts.Text(appointment.Start)),
        new(AppointmentField.End, AppointmentTexts.Text(appointment.End)),
        new(AppointmentField.TimeZone, appointment.TimeZone),
        new(AppointmentField.AllDay, appointment.AllDay ? AppointmentTexts.AllDay : ""),
        new(AppointmentField.ReminderMinutes, appointment.ReminderMinutes?.ToString(CultureInfo.InvariantCulture) ?? ""),
        new(AppointmentField.Private, appointment.Private ? AppointmentTexts.Private : ""),
        new(AppointmentField.BusyStatus, AppointmentTexts.Text(appointment.BusyStatus)),
        new(AppointmentField.Categories, string.Join('\n', appointment.Categories)),
        new(AppointmentField.Recurrence, AppointmentTexts.Text(appointment.Recurrence)),
        new(AppointmentField.ExcludedDates, AppointmentTexts.Text(appointment.ExcludedDates)),
        new(AppointmentField.Participants, AppointmentTexts.Text(appointment.Participants)),
        new(AppointmentField.Uid, appointment.Uid ?? ""),
    ]);

    /// <summary>Whether a device that shows one of the views need not be sent the other. Whole days are the same dates in every zone.</summary>
    public static bool SameForDevice(AppointmentView a, AppointmentView b) =>
        Enum.GetValues<AppointmentField>().All(field => (field == AppointmentField.TimeZone && !IsZoned(a) && !IsZoned(b)) || AppointmentTexts.Rules.Same(field, a[field], b[field]));

    private static bool IsZoned(AppointmentView view) => view[AppointmentField.AllDay].Length == 0;
}
