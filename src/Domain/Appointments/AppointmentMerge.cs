using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>What a device's edit does to an appointment of the CRM, which may have moved on since the device was given it. Source: contract, "An appointment" and "Conflicts"; R38, R39, R45.</summary>
public static class AppointmentMerge
{
    // Together they say when it is: a mixture of both sides' may be no time at all.
    private static readonly ImmutableSortedSet<AppointmentField> When =
        [AppointmentField.Start, AppointmentField.End, AppointmentField.TimeZone, AppointmentField.AllDay, AppointmentField.Recurrence];

    // What is left out of them means a value as well, so they are never empty.
    private static readonly ImmutableArray<AppointmentField> Choices = [AppointmentField.Private, AppointmentField.BusyStatus];

    /// <summary>Merges a device's edit. Only what the device itself changed relative to <paramref name="given"/> counts; the very same appointment when that is nothing.</summary>
    /// <param name="current">The CRM's appointment now.</param>
    /// <param name="given">What the device was last given.</param>
    /// <param name="edit">What the device says.</param>
    /// <param name="winner">Whose value stays in a conflict.</param>
    public static AppointmentMergeResult Apply(Appointment current, AppointmentView given, AppointmentEdit edit, ConflictWinner winner)
    {
        var meant = edit.MeantBeside(given);
        var changes = Changes(given, meant);
        var (had, has) = (AppointmentTexts.Dates(given[AppointmentField.ExcludedDates]), AppointmentTexts.Dates(meant[AppointmentField.ExcludedDates] ?? given[AppointmentField.ExcludedDates]));
        var (deleted, takesPlaceAgain) = (has.Except(had), had.Except(has));
        changes = changes.Remove(AppointmentField.ExcludedDates);
        var verdict = Verdict<AppointmentField>.On(AppointmentTexts.Rules, changes, current.View(), given, winner);
        var before = takesPlaceAgain.IsEmpty || verdict.Conflicts.Any(conflict => conflict.DeviceLost && When.Contains(conflict.Field)) ? current : current with { ExcludedDates = current.ExcludedDates.Except(takesPlaceAgain) };
        var merged = Carry(before, verdict.Accepted, deleted);
        if (!CanBe(merged.Appointment))
        {
            verdict = Whole(verdict, current.View(), meant, winner);
            merged = Carry(current, verdict.Accepted, deleted);
        }
        return merged with { Conflicts = verdict.Conflicts };
    }

    /// <summary>The appointment that a device of a user adds; null where the times that it says can be none.</summary>
    /// <param name="edit">What the device says.</param>
    /// <param name="user">The user's name.</param>
    /// <param name="now">Now.</param>
    public static AppointmentMergeResult? Create(AppointmentEdit edit, string user, Instant now)
    {
        if (edit.Completed(now)?.MeantBeside(AppointmentView.Empty) is not { } meant)
            return null;
        var changes = Changes(AppointmentView.Empty, meant);
        var deleted = AppointmentTexts.Dates(changes.GetValueOrDefault(AppointmentField.ExcludedDates, ""));
        return Carry(new() { Users = [user], Uid = edit.Uid }, changes.Remove(AppointmentField.ExcludedDates), deleted);
    }

    /// <summary>
    /// Fills what is empty in an appointment with what a device says that adds an equal one, or one of the same id. What the CRM has stays, and so does when it takes place; the device's other values are named as lost.
    /// </summary>
    /// <param name="current">The CRM's appointment.</param>
    /// <param name="edit">What the device says.</param>
    /// <param name="said">The appointment that it would be by itself; null where it can be none.</param>
    public static AppointmentMergeResult Fill(Appointment current, AppointmentEdit edit, Appointment? said)
    {
        var missing = edit.WithoutTimes();
        foreach (var field in Choices)
            missing[field] = null;
        var filled = Apply(current, AppointmentView.Empty, missing, ConflictWinner.Crm);
        var deleted = said?.ExcludedDates.Where(filled.FallsOn).ToImmutableSortedSet() ?? [];
        return new(
            deleted.IsSubsetOf(current.ExcludedDates) ? filled.Appointment : filled.Appointment with { ExcludedDates = current.ExcludedDates.Union(deleted) },
            [.. filled.Conflicts, .. AppointmentTexts.Rules.Lost(Choices, current.View(), edit), .. LostTimes(current, said)],
            null);
    }

    /// <summary>
    /// Merges the edit of a device that still shows its own series, of which the appointment is but one part: when it takes place is the device's to say, the other fields merge.
    /// </summary>
    /// <param name="current">The part of the CRM now.</param>
    /// <param name="shown">The series that the device shows.</param>
    /// <param name="edit">What the device says.</param>
    /// <param name="winner">Whose value stays in a conflict.</param>
    public static AppointmentMergeResult ApplyToSeries(Appointment current, AppointmentView shown, AppointmentEdit edit, ConflictWinner winner)
    {
        var fields = Apply(current, shown, edit.WithoutTimes(), winner);
        var expected = Expected(shown, edit);
        var when = When.ToImmutableSortedDictionary(field => field, field => expected[field]);
        return Carry(fields.Appointment with { Recurrence = null, ExcludedDates = [] }, when, AppointmentTexts.Dates(expected[AppointmentField.ExcludedDates])) with { Conflicts = fields.Conflicts };
    }

    /// <summary>Whether an edit says anything new of when the appointment takes place, or of single occurrences.</summary>
    public static bool Moves(AppointmentView shown, AppointmentEdit edit)
    {
        var expected = Expected(shown, edit);
        return When.Add(AppointmentField.ExcludedDates).Any(field => !AppointmentTexts.Rules.Same(field, expected[field], shown[field])) || edit.Occurrences.Any(occurrence => !occurrence.IsDeleted);
    }

    /// <summary>What the device shows by itself after its own edit.</summary>
    public static AppointmentView Expected(AppointmentView given, AppointmentEdit edit)
    {
        var meant = edit.MeantBeside(given);
        var shown = Enum.GetValues<AppointmentField>().Where(field => field != AppointmentField.Uid)
            .Select(field => KeyValuePair.Create(field, AppointmentTexts.Rules.Expected(field, given, meant)));
        var isNew = given[AppointmentField.Start].Length == 0;
        return AppointmentView.Of(shown.Append(new(AppointmentField.Uid, isNew ? edit.Uid ?? "" : given[AppointmentField.Uid])));
    }

    private static IEnumerable<FieldConflict<AppointmentField>> LostTimes(Appointment current, Appointment? said) => said is null || AppointmentSameness.IsAtSameTime(current, said)
        ? []
        : When.Where(field => current.View()[field] != said.View()[field]).Select(field => new FieldConflict<AppointmentField>(field, current.View()[field], said.View()[field], DeviceLost: true));

    private static ImmutableSortedDictionary<AppointmentField, string> Changes(AppointmentView given, AppointmentEdit meant) => meant.Values
        .Where(text => text.Key != AppointmentField.Uid && !AppointmentTexts.Rules.IsAsGiven(text.Key, text.Value, given, meant))
        .ToImmutableSortedDictionary(text => text.Key, text => AppointmentTexts.Rules.Clean(text.Key, text.Value));

    private static AppointmentMergeResult Carry(Appointment current, ImmutableSortedDictionary<AppointmentField, string> changes, ImmutableSortedSet<LocalDate> deleted)
    {
        var recurrence = changes.GetValueOrDefault(AppointmentField.Recurrence);
        var pattern = recurrence is not null && PatternTexts.IsPattern(recurrence) ? PatternTexts.Pattern(recurrence) : null;
        var carried = (pattern is null ? changes : changes.Remove(AppointmentField.Recurrence)).Aggregate(current, (appointment, change) => appointment.With(change.Key, change.Value));
        var excluded = deleted.Where(date => new AppointmentMergeResult(carried, [], pattern).FallsOn(date)).ToImmutableSortedSet();
        if (!excluded.IsSubsetOf(carried.ExcludedDates))
            carried = carried with { ExcludedDates = carried.ExcludedDates.Union(excluded) };
        if (carried.Recurrence is null && pattern is null && !carried.ExcludedDates.IsEmpty)
            carried = carried with { ExcludedDates = [] };
        return new(carried, [], pattern);
    }

    private static bool CanBe(Appointment appointment) =>
        appointment.End >= appointment.Start
        && (!appointment.AllDay || (appointment.Start.TimeOfDay == LocalTime.Midnight && appointment.End.TimeOfDay == LocalTime.Midnight && appointment.End > appointment.Start))
        && !(appointment.Recurrence?.Until < appointment.Start.Date);

    // When it is stays one side's as a whole.
    private static Verdict<AppointmentField> Whole(Verdict<AppointmentField> verdict, AppointmentView now, AppointmentEdit meant, ConflictWinner winner)
    {
        if (!verdict.Conflicts.Any(conflict => When.Contains(conflict.Field)))
            return verdict;
        if (winner == ConflictWinner.Device)
            return verdict with { Accepted = verdict.Accepted.SetItems(When.Where(field => meant[field] is not null).Select(field => KeyValuePair.Create(field, meant[field]!))) };
        var lost = verdict.Accepted.Where(change => When.Contains(change.Key)).Select(change => new FieldConflict<AppointmentField>(change.Key, now[change.Key], change.Value, DeviceLost: true));
        return new(verdict.Accepted.RemoveRange(When), verdict.Conflicts.AddRange(lost));
    }

    private static Appointment With(this Appointment appointment, AppointmentField field, string text) => field switch
    {
        AppointmentField.Subject => appointment with { Subject = text },
        AppointmentField.Location => appointment with { Location = text.Length > 0 ? text : null },
        AppointmentField.Notes => appointment with { Notes = text.Length > 0 ? text : null },
        AppointmentField.Start => appointment with { Start = AppointmentTexts.Time(text) },
        AppointmentField.End => appointment with { End = AppointmentTexts.Time(text) },
        AppointmentField.TimeZone => appointment with { TimeZone = text },
        AppointmentField.AllDay => appointment with { AllDay = text.Length > 0 },
        AppointmentField.ReminderMinutes => appointment with { ReminderMinutes = AppointmentTexts.Minutes(text) },
        AppointmentField.Private => appointment with { Private = text.Length > 0 },
        AppointmentField.BusyStatus => appointment with { BusyStatus = AppointmentTexts.BusyStatus(text) },
        AppointmentField.Categories => appointment with { Categories = text.Length > 0 ? [.. text.Split('\n')] : [] },
        AppointmentField.Recurrence => appointment with { Recurrence = AppointmentTexts.Recurrence(text) },
        AppointmentField.Participants => appointment with { Participants = [.. AppointmentTexts.Participants(text), .. appointment.Participants.Where(one => one.Email is null)] },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "No device says this field."),
    };
}

/// <summary>A merge's result.</summary>
/// <param name="Appointment">The appointment. With a pattern it has the times of the device's series, and is no appointment of the CRM yet.</param>
/// <param name="Conflicts">The fields that both sides changed to different values.</param>
/// <param name="Pattern">The series that the CRM cannot say as it is; null if there is none (<see cref="SeriesRule.Store"/>).</param>
public sealed record AppointmentMergeResult(Appointment Appointment, ImmutableArray<FieldConflict<AppointmentField>> Conflicts, DevicePattern? Pattern)
{
    /// <summary>Whether an occurrence of the series starts on a date, taking place or not; false if it is no series.</summary>
    public bool FallsOn(LocalDate date) => Pattern is null
        ? Appointment.Recurrence?.FallsOn(Appointment.Start.Date, date) == true
        : Pattern.OccurrencesFrom(Appointment.Start.Date, date).Take(1).Contains(date);
}
