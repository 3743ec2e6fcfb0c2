using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// When a device's new appointment is one that is there already, although it bears another id: the same subject, the same start and end as instants, or the same whole days, and the same series.
/// </summary>
public static class AppointmentSameness
{
    /// <summary>Whether both are the same.</summary>
    public static bool Same(Appointment a, Appointment b) => Keys(a).Match(Keys(b));

    /// <summary>Whether both take place at the same time, by the same series.</summary>
    public static bool IsAtSameTime(Appointment a, Appointment b) => Times(a) == Times(b);

    /// <summary>What tells whether it is the same as another.</summary>
    public static MatchKeys Keys(Appointment appointment) =>
        MatchText.Of(appointment.Subject) is { Length: > 0 } subject ? MatchKeys.Of(subject, Times(appointment)) : MatchKeys.None;

    private static string Times(Appointment appointment) =>
        MatchKeys.Key(Time(appointment, appointment.Start), Time(appointment, appointment.End), AppointmentTexts.Text(appointment.Recurrence));

    // Whole days are the same dates in every zone.
    private static string Time(Appointment appointment, LocalDateTime time) => appointment.AllDay
        ? LocalDatePattern.Iso.Format(time.Date)
        : InstantPattern.ExtendedIso.Format(DateTimeZoneProviders.Tzdb[appointment.TimeZone].At(time.Date, time.TimeOfDay));
}
