using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>What a device is to show of an appointment. Source: contract, "An appointment".</summary>
public sealed class AppointmentViewTests
{
    private static readonly Appointment Viewing = new()
    {
        Subject = "Besichtigung",
        Location = "Allee 5",
        Start = new(2026, 12, 1, 9, 0),
        End = new(2026, 12, 1, 10, 0),
        ReminderMinutes = 0,
        Private = true,
        BusyStatus = BusyStatus.Oof,
        Recurrence = new(Frequency.Weekly, 2, new LocalDate(2027, 2, 1)),
        ExcludedDates = [new(2026, 12, 29), new(2026, 12, 15)],
        Participants = [new("Erika Mustermann", "erika@example.org"), new("Max", null)],
    };

    [Fact]
    public void Every_field_has_its_place() => Assert.Equal(
        [
            new(AppointmentField.Subject, "Besichtigung"),
            new(AppointmentField.Location, "Allee 5"),
            new(AppointmentField.Start, "2026-12-01T09:00:00"),
            new(AppointmentField.End, "2026-12-01T10:00:00"),
            new(AppointmentField.TimeZone, "Europe/Berlin"),
            new(AppointmentField.ReminderMinutes, "0"),
            new(AppointmentField.Private, "private"),
            new(AppointmentField.BusyStatus, "oof"),
            new(AppointmentField.Recurrence, "weekly 2 2027-02-01"),
            new(AppointmentField.ExcludedDates, "2026-12-15\n2026-12-29"),
            new(AppointmentField.Participants, "erika@example.org\tErika Mustermann\n\tMax"),
        ],
        Viewing.View().Values);

    [Fact]
    public void What_it_shows_can_be_read_back()
    {
        var view = Viewing.View();
        Assert.Equal(Viewing.Start, AppointmentTexts.Time(view[AppointmentField.Start]));
        Assert.Equal(Viewing.Recurrence, AppointmentTexts.Recurrence(view[AppointmentField.Recurrence]));
        Assert.Equal(Viewing.ExcludedDates, AppointmentTexts.Dates(view[AppointmentField.ExcludedDates]));
        Assert.Equal(Viewing.Participants, AppointmentTexts.Participants(view[AppointmentField.Participants]));
        Assert.Equal(Viewing.BusyStatus, AppointmentTexts.BusyStatus(view[AppointmentField.BusyStatus]));
    }

    [Fact]
    public void What_is_usual_is_not_shown()
    {
        var view = new Appointment { Subject = "x", Start = new(2026, 12, 1, 9, 0), End = new(2026, 12, 1, 9, 0) }.View();
        Assert.Equal(
            [AppointmentField.Subject, AppointmentField.Start, AppointmentField.End, AppointmentField.TimeZone],
            view.Values.Select(value => value.Key));
        Assert.Null(AppointmentTexts.Recurrence(view[AppointmentField.Recurrence]));
        Assert.Equal(BusyStatus.Busy, AppointmentTexts.BusyStatus(view[AppointmentField.BusyStatus]));
    }
}
