using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Domain.Tests.Undoing;

public sealed class AppointmentUndoTests
{
    private static readonly Appointment Before = new()
    {
        Subject = "Notar",
        Start = new(2026, 12, 1, 9, 0),
        End = new(2026, 12, 1, 10, 0),
        TimeZone = "Europe/Berlin",
        Users = ["anna", "ben"],
    };

    private static readonly Appointment Moved = Before with { Subject = "Notarin", Start = new(2026, 12, 1, 14, 0), End = new(2026, 12, 1, 15, 0) };

    [Fact]
    public void It_takes_place_again_when_it_did()
    {
        var undone = AppointmentUndo.Rules.Undo(Moved with { Location = "Aachen" }, Before, Moved);

        Assert.True(AppointmentUndo.Rules.Same(Before with { Location = "Aachen" }, undone.Record));
        Assert.Equal(["subject", "start", "end"], undone.Restored);
        Assert.Empty(undone.Kept);
    }

    [Fact]
    public void When_it_takes_place_comes_back_as_a_whole_or_not_at_all()
    {
        var now = Moved with { End = new(2026, 12, 1, 16, 0) };

        var undone = AppointmentUndo.Rules.Undo(now, Before, Moved);

        Assert.True(AppointmentUndo.Rules.Same(now with { Subject = "Notar" }, undone.Record));
        Assert.Equal("subject; kept: start, end", undone.Line());
    }

    [Fact]
    public void Also_a_zone_or_a_series_that_somebody_has_set_since_leaves_it_when_it_is()
    {
        foreach (var now in new[] { Moved with { TimeZone = "Europe/London" }, Moved with { Recurrence = new(Frequency.Daily) } })
            Assert.Equal("subject; kept: start, end", AppointmentUndo.Rules.Undo(now, Before, Moved).Line());
    }

    [Fact]
    public void Excluded_dates_go_each_by_itself()
    {
        var before = Before with { Recurrence = new(Frequency.Weekly), ExcludedDates = [new(2026, 12, 8)] };
        var after = before with { ExcludedDates = [new(2026, 12, 15)] };

        var undone = AppointmentUndo.Rules.Undo(after with { ExcludedDates = [new(2026, 12, 15), new(2026, 12, 22)] }, before, after);

        Assert.Equal([new(2026, 12, 8), new(2026, 12, 22)], undone.Record.ExcludedDates);
        Assert.Equal("excludedDates; kept: ", undone.Line());
    }

    [Fact]
    public void Dates_that_were_excluded_all_along_stay_excluded()
    {
        var before = Before with { Recurrence = new(Frequency.Weekly), ExcludedDates = [new(2026, 12, 8), new(2026, 12, 29)] };
        var after = before with { ExcludedDates = [new(2026, 12, 15), new(2026, 12, 29)] };

        Assert.Equal([new(2026, 12, 8), new(2026, 12, 29)], AppointmentUndo.Rules.Undo(after, before, after).Record.ExcludedDates);
    }

    [Fact]
    public void Dates_are_not_excluded_again_where_there_is_no_series_any_more()
    {
        var before = Before with { Recurrence = new(Frequency.Weekly), ExcludedDates = [new(2026, 12, 8)] };
        var after = before with { Subject = "anders", ExcludedDates = [] };

        var undone = AppointmentUndo.Rules.Undo(after with { Recurrence = null }, before, after);

        Assert.Equal(("Notar", true), (undone.Record.Subject, undone.Record.ExcludedDates.IsEmpty));
        Assert.Equal("subject; kept: excludedDates", undone.Line());
    }

    [Fact]
    public void A_part_that_was_given_up_begins_again_beside_those_who_have_come()
    {
        var after = Before with { Users = ["ben"] };

        var undone = AppointmentUndo.Rules.Undo(after with { Users = ["carla"] }, Before, after);

        Assert.Equal(["carla", "anna"], undone.Record.Users);
        Assert.Equal(["users"], undone.Restored);
    }

    [Fact]
    public void Who_was_there_all_along_stays_and_who_was_brought_in_goes()
    {
        var after = Before with { Users = ["ben", "dora"] };

        var undone = AppointmentUndo.Rules.Undo(after with { Users = ["ben", "dora", "carla"] }, Before, after);

        Assert.Equal(["ben", "carla", "anna"], undone.Record.Users);
        Assert.Equal("users; kept: ", undone.Line());
    }

    [Fact]
    public void What_was_made_had_nothing_before_and_what_was_deleted_has_nothing_after()
    {
        var (made, deleted) = (AppointmentUndo.Rules.Changes(null, Before), AppointmentUndo.Rules.Changes(Before, null));

        Assert.Equal(["subject", "start", "end", "users"], made.Select(change => change.Field));
        Assert.All(made, change => Assert.True(change.Before is null && change.After is not null));
        Assert.Equal(made.Select(change => change.After), deleted.Select(change => change.Before));
        Assert.All(deleted, change => Assert.Null(change.After));
    }

    [Fact]
    public void A_series_that_was_made_single_is_one_again()
    {
        var before = Before with { Recurrence = new(Frequency.Weekly, 2, new(2027, 1, 31)), ExcludedDates = [new(2026, 12, 15)] };

        var undone = AppointmentUndo.Rules.Undo(Before, before, Before);

        Assert.True(AppointmentUndo.Rules.Same(before, undone.Record));
        Assert.Equal(["recurrence", "excludedDates"], undone.Restored);
    }
}
