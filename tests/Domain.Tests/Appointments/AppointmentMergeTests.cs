using NodaTime;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>What a device's edit does to an appointment (contract, "An appointment" and "Conflicts"; R36, R38, R45).</summary>
public sealed class AppointmentMergeTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Appointment Visit = new()
    {
        Subject = "Besichtigung",
        Location = "Allee 5",
        Start = new(2026, 12, 1, 9, 0),
        End = new(2026, 12, 1, 10, 0),
        ReminderMinutes = 15,
        Participants = [new("Erika", "erika@example.org"), new("Nachbar", null)],
        Users = ["anna", "ben"],
    };

    private static readonly Appointment Weekly = Visit with { Recurrence = new(Frequency.Weekly), ExcludedDates = [new(2026, 12, 8)] };

    [Fact]
    public void What_a_device_repeats_is_unchanged_and_nothing_is_written()
    {
        foreach (var appointment in new[] { Visit, Weekly, Visit with { Start = new(2026, 12, 1, 0, 0), End = new(2026, 12, 2, 0, 0), AllDay = true } })
        {
            var view = appointment.View();
            var edit = new AppointmentEdit(Berlin) { Times = Said(appointment) };
            foreach (var (field, text) in view.Values.Where(value => value.Key is AppointmentField.Subject or AppointmentField.Location or AppointmentField.ReminderMinutes or AppointmentField.Participants))
                edit[field] = text;
            Assert.Same(appointment, Merge(appointment, edit).Appointment);
            Assert.True(AppointmentPresentation.SameForDevice(view, AppointmentMerge.Expected(view, edit)));
        }
    }

    [Fact]
    public void A_start_that_moves_alone_takes_the_end_along()
    {
        var moved = Merge(Visit, new(Berlin) { Times = new(Start: Utc(10, 30)) }).Appointment;
        Assert.Equal((new LocalDateTime(2026, 12, 1, 11, 30), new LocalDateTime(2026, 12, 1, 12, 30)), (moved.Start, moved.End));
    }

    [Fact]
    public void A_single_appointment_keeps_its_zone_whatever_the_device_says()
    {
        var tokyo = Visit with { TimeZone = "Asia/Tokyo" };
        var moved = Merge(tokyo, new(Berlin) { Times = new(Utc(1, 0), Utc(2, 0), false, Berlin.RulesIn(2026)) }).Appointment;
        Assert.Equal(("Asia/Tokyo", new LocalDateTime(2026, 12, 1, 10, 0)), (moved.TimeZone, moved.Start));
    }

    /// <summary>Nine o'clock in summer is another instant in another zone.</summary>
    [Fact]
    public void A_series_takes_the_zone_that_the_device_says()
    {
        var london = DateTimeZoneProviders.Tzdb["Europe/London"];
        var moved = Merge(Weekly, new(Berlin) { Times = new(Utc(8, 0), Utc(9, 0), false, london.RulesIn(2026)) }).Appointment;
        Assert.Equal(("Europe/London", new LocalDateTime(2026, 12, 1, 8, 0)), (moved.TimeZone, moved.Start));
    }

    [Theory]
    [InlineData("2027-03-28T02:30:00")] // skipped by the clocks
    [InlineData("2026-10-25T02:30:00")] // twice on the clocks
    public void A_time_that_the_clocks_skip_or_have_twice_is_not_moved_by_coming_back(string time)
    {
        var start = AppointmentTexts.Time(time);
        var appointment = Visit with { Start = start, End = start };
        Assert.Same(appointment, Merge(appointment, new(Berlin) { Times = Said(appointment) }).Appointment);
    }

    [Fact]
    public void Whole_days_are_the_dates_of_the_users_zone_and_end_a_day_later_at_least()
    {
        var whole = Merge(Visit, new(Berlin) { Times = new(Instant.FromUtc(2026, 11, 30, 23, 0), Instant.FromUtc(2026, 11, 30, 23, 0), true) }).Appointment;
        Assert.Equal((true, new LocalDateTime(2026, 12, 1, 0, 0), new LocalDateTime(2026, 12, 2, 0, 0)), (whole.AllDay, whole.Start, whole.End));
    }

    [Fact]
    public void A_participant_without_an_address_stays_although_no_device_shows_it()
    {
        var edit = new AppointmentEdit(Berlin) { [AppointmentField.Participants] = AppointmentTexts.Text([new Participant("Ben", "ben@example.org")]) };
        Assert.Equal([new("Ben", "ben@example.org"), new("Nachbar", null)], Merge(Visit, edit).Appointment.Participants);
    }

    [Fact]
    public void Occurrences_that_both_sides_delete_are_all_excluded()
    {
        var crm = Weekly with { ExcludedDates = Weekly.ExcludedDates.Add(new(2026, 12, 22)) };
        var edit = new AppointmentEdit(Berlin) { Occurrences = [new(Instant.FromUtc(2026, 12, 15, 8, 0), null)] };
        var merged = AppointmentMerge.Apply(crm, Weekly.View(), edit, ConflictWinner.Crm);
        Assert.Equal("2026-12-08 2026-12-15 2026-12-22", merged.Appointment.ExcludedDates.Text());
        Assert.Empty(merged.Conflicts);
    }

    [Fact]
    public void A_date_on_which_there_is_no_occurrence_is_not_excluded() =>
        Assert.Same(Weekly, Merge(Weekly, new(Berlin) { Occurrences = [new(Instant.FromUtc(2026, 12, 16, 8, 0), null)] }).Appointment);

    [Theory]
    [InlineData(ConflictWinner.Crm, "2026-12-01T09:00:00", "2026-12-01T09:30:00")]
    [InlineData(ConflictWinner.Device, "2026-12-01T11:00:00", "2026-12-01T12:00:00")]
    public void Times_of_both_sides_that_make_no_time_together_stay_one_sides_as_a_whole(ConflictWinner winner, string start, string end)
    {
        var crm = Visit with { End = new(2026, 12, 1, 9, 30) };
        var merged = AppointmentMerge.Apply(crm, Visit.View(), new(Berlin) { Times = new(Utc(10, 0), Utc(11, 0)) }, winner);
        Assert.Equal((start, end), (AppointmentTexts.Text(merged.Appointment.Start), AppointmentTexts.Text(merged.Appointment.End)));
        Assert.NotEmpty(merged.Conflicts);
    }

    [Fact]
    public void What_is_no_series_any_more_has_no_excluded_dates()
    {
        var single = Merge(Weekly, new(Berlin) { Series = new(null) }).Appointment;
        Assert.Null(single.Recurrence);
        Assert.Empty(single.ExcludedDates);
    }

    [Theory]
    [InlineData("20:10", "", "", "20:30 21:00")] // nothing said: from the next half hour on
    [InlineData("20:10", "", "22:00", "20:30 22:00")]
    [InlineData("20:10", "", "20:20", null)] // over before the next half hour
    [InlineData("20:10", "", "19:00", null)]
    [InlineData("20:10", "19:00", "", "19:00 21:00")]
    [InlineData("20:10", "21:00", "", null)]
    [InlineData("20:30", "", "", "20:30 21:00")]
    public void Times_that_a_new_appointment_leaves_out_are_made_as_the_specification_says(string now, string start, string end, string? made)
    {
        var times = new DeviceTimes(At(start), At(end)).Completed(At(now)!.Value);
        Assert.Equal(made, times is null ? null : $"{times.Start:HH:mm} {times.End:HH:mm}");
        static Instant? At(string time) => time.Length == 0 ? null : Instant.FromUtc(2026, 12, 1, int.Parse(time[..2], null), int.Parse(time[3..], null));
    }

    private static AppointmentMergeResult Merge(Appointment appointment, AppointmentEdit edit) => AppointmentMerge.Apply(appointment, appointment.View(), edit, ConflictWinner.Crm);

    private static Instant Utc(int hour, int minute) => Instant.FromUtc(2026, 12, 1, hour, minute);

    // As a device says it that was given it.
    private static DeviceTimes Said(Appointment appointment)
    {
        var zone = DateTimeZoneProviders.Tzdb[appointment.TimeZone];
        return new(appointment.Start.InZoneLeniently(zone).ToInstant(), appointment.End.InZoneLeniently(zone).ToInstant(), appointment.AllDay, zone.RulesIn(appointment.Start.Year));
    }
}
