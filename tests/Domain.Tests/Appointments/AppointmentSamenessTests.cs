using NodaTime;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>When a device's new appointment is one that is there, and what that takes from it (contract, "Identity"; R18).</summary>
public sealed class AppointmentSamenessTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Appointment Visit = new() { Subject = "Besichtigung Allee 5", Start = new(2026, 12, 1, 9, 0), End = new(2026, 12, 1, 10, 0), Uid = "a", Users = ["anna"] };

    private static readonly Appointment Day = Visit with { Start = new(2026, 12, 1, 0, 0), End = new(2026, 12, 2, 0, 0), AllDay = true };

    // At the end of the calendar in a zone that would lead out of it.
    private static readonly Appointment Endless = Visit with { Start = new(9999, 12, 31, 22, 0), End = new(9999, 12, 31, 23, 0), TimeZone = "America/New_York" };

    [Fact]
    public void Subject_start_and_end_decide() => AssertAll(
        (true, Visit, Visit with { Subject = " besichtigung  allee 5", Uid = "b", Location = "Bonn", Users = ["ben"] }),
        (true, Visit, Visit with { Start = new(2026, 12, 1, 17, 0), End = new(2026, 12, 1, 18, 0), TimeZone = "Asia/Tokyo" }),
        (false, Visit, Visit with { TimeZone = "Asia/Tokyo" }),
        (false, Visit, Visit with { Subject = "Besichtigung Allee 6" }),
        (false, Visit, Visit with { Start = new(2026, 12, 1, 8, 0) }),
        (false, Visit, Visit with { End = new(2026, 12, 1, 11, 0) }),
        (false, Visit with { Subject = "" }, Visit with { Subject = "" }),
        (true, Endless, Endless with { Location = "Bonn" }));

    [Fact]
    public void Whole_days_are_the_same_dates_in_every_zone_and_never_the_same_as_times() => AssertAll(
        (true, Day, Day with { TimeZone = "America/New_York" }),
        (false, Day, Day with { End = new(2026, 12, 3, 0, 0) }),
        (false, Day, Day with { AllDay = false }));

    [Fact]
    public void A_series_is_the_same_by_its_rule_and_its_end() => AssertAll(
        (true, Visit with { Recurrence = new(Frequency.Weekly) }, Visit with { Recurrence = new(Frequency.Weekly), ExcludedDates = [new(2026, 12, 8)] }),
        (false, Visit with { Recurrence = new(Frequency.Weekly) }, Visit),
        (false, Visit with { Recurrence = new(Frequency.Weekly) }, Visit with { Recurrence = new(Frequency.Weekly, 2) }),
        (false, Visit with { Recurrence = new(Frequency.Weekly) }, Visit with { Recurrence = new(Frequency.Weekly, 1, new(2027, 1, 31)) }));

    [Fact]
    public void What_is_empty_is_filled_and_what_the_CRM_has_stays_and_is_named()
    {
        var edit = new AppointmentEdit(Berlin)
        {
            [AppointmentField.Subject] = "besichtigung allee 5",
            [AppointmentField.Location] = "Allee 5",
            [AppointmentField.ReminderMinutes] = "15",
            [AppointmentField.BusyStatus] = "free",
            [AppointmentField.Private] = "",
        };

        var fill = AppointmentMerge.Fill(Visit, edit, Visit);

        Assert.Equal(Visit with { Location = "Allee 5", ReminderMinutes = 15 }, fill.Appointment);
        Assert.Equal(
            [(AppointmentField.Subject, "Besichtigung Allee 5", "besichtigung allee 5"), (AppointmentField.BusyStatus, "", "free")],
            fill.Conflicts.Select(conflict => (conflict.Field, conflict.Kept, conflict.Lost)));
        Assert.Same(Visit, AppointmentMerge.Fill(Visit, new(Berlin) { [AppointmentField.Subject] = Visit.Subject }, Visit).Appointment);
    }

    [Fact]
    public void Of_the_same_id_the_times_of_the_CRM_stay_and_the_devices_are_named()
    {
        var fill = AppointmentMerge.Fill(Visit, new(Berlin), Visit with { Start = new(2026, 12, 1, 8, 0) });
        Assert.Same(Visit, fill.Appointment);
        Assert.Equal(new FieldConflict<AppointmentField>(AppointmentField.Start, "2026-12-01T09:00:00", "2026-12-01T08:00:00", DeviceLost: true), Assert.Single(fill.Conflicts));
    }

    [Fact]
    public void Excluded_dates_of_both_add_up()
    {
        var series = Visit with { Recurrence = new(Frequency.Weekly), ExcludedDates = [new(2026, 12, 8)] };
        var fill = AppointmentMerge.Fill(series, new(Berlin), series with { ExcludedDates = [new(2026, 12, 15), new(2026, 12, 16)] });
        Assert.Equal([new(2026, 12, 8), new(2026, 12, 15)], fill.Appointment.ExcludedDates);
    }

    private static void AssertAll(params (bool Same, Appointment One, Appointment Other)[] pairs) => Assert.All(pairs, pair =>
    {
        Assert.Equal(pair.Same, AppointmentSameness.Same(pair.One, pair.Other));
        Assert.Equal(pair.Same, AppointmentSameness.Same(pair.Other, pair.One));
    });
}
