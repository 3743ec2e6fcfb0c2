using CsCheck;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Which appointments of the CRM a device's series becomes (contract, "a device's series").</summary>
public sealed class AppointmentPlanTests
{
    private static readonly Appointment Device = new() { Subject = "Runde", Start = new(2026, 12, 1, 22, 0), End = new(2026, 12, 2, 1, 0), Uid = "uid" };

    [Fact]
    public void Each_part_has_the_devices_times_and_the_first_one_its_id()
    {
        var plan = AppointmentPlan.Of(Device, DevicePattern.Weekly(Weekdays.Monday | Weekdays.Friday), [], new(2027, 6, 1));
        Assert.Equal(["2026-12-04T22:00:00 2026-12-05T01:00:00 uid", "2026-12-07T22:00:00 2026-12-08T01:00:00 "], plan.Parts.Select(part => $"{AppointmentTexts.Text(part.Start)} {AppointmentTexts.Text(part.End)} {part.Uid}"));
        Assert.True(plan.Simplified);
    }

    [Fact]
    public void A_changed_occurrence_of_a_series_that_the_CRM_can_say_is_excluded()
    {
        var plan = AppointmentPlan.Of(Device with { Recurrence = new(Frequency.Daily) }, null, [new(2026, 12, 3), new(2026, 11, 3)], new(2027, 6, 1));
        Assert.Equal("2026-12-03", Assert.Single(plan.Parts).ExcludedDates.Text());
    }

    [Fact]
    public void More_single_appointments_than_can_be_stored_are_none()
    {
        var old = Device with { Start = new(1, 1, 1, 9, 0), End = new(1, 1, 1, 10, 0) };
        Assert.Empty(AppointmentPlan.Of(old, DevicePattern.Monthly(2, Weekdays.Tuesday), [], new(2027, 6, 1)).Parts);
        Assert.Equal(2, AppointmentPlan.Of(old, DevicePattern.Weekly(Weekdays.Weekend), [], new(2027, 6, 1)).Parts.Length);
    }

    /// <summary>What the CRM can say from the very start is said, whatever words the device chose, and has the device's dates.</summary>
    [Fact]
    public void A_series_is_the_same_only_if_it_has_the_same_dates() => AnyPattern.Series.Sample(
        series =>
        {
            if (SeriesRule.Same(series.Pattern, series.Start) is not { } same)
                return;
            Assert.Equal(series.Pattern.Occurrences(series.Start).Take(60), same.Occurrences(series.Start).Take(60));
        },
        iter: 4000);

    [Fact]
    public void A_pattern_survives_its_text() => AnyPattern.Series.Sample(
        series => Assert.Equal(series.Pattern, PatternTexts.Pattern(PatternTexts.Text(series.Pattern))), iter: 1000);
}
