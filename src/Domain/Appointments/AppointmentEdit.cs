using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>
/// What a device says of an appointment. Times and series it says in its own way, of which <see cref="MeantBeside"/> makes the fields; the other fields it says as they are.
/// </summary>
/// <param name="usersZone">The zone of the user.</param>
public sealed class AppointmentEdit(DateTimeZone usersZone) : FieldEdit<AppointmentField>
{
    // Beyond the numbers of all fields: what is said beside them is content too.
    private const byte BesideFields = 200;

    private static readonly ImmutableArray<AppointmentField> Moves = [AppointmentField.Start, AppointmentField.End, AppointmentField.AllDay];

    /// <summary>When it takes place.</summary>
    public DeviceTimes Times { get; set; } = DeviceTimes.Nothing;

    /// <summary>The series; null if the device does not speak of it.</summary>
    public SaidSeries? Series { get; set; }

    /// <summary>Occurrences of the series that the device has changed or deleted.</summary>
    public ImmutableArray<SaidOccurrence> Occurrences { get; set; } = [];

    /// <summary>The id by which the device knows it; null if it says none.</summary>
    public string? Uid { get; set; }

    /// <summary>Whether the device takes all occurrences of a series that it moves or gives another rule for as they were made, none of them deleted (MS-ASCAL 2.2.2.22).</summary>
    public bool MovesAllOccurrences { get; set; }

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<byte, string>> Texts =>
    [
        .. base.Texts,
        new(BesideFields, Times.ToString()),
        new(BesideFields + 1, Series is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{Series}")),
        new(BesideFields + 2, Uid ?? ""),
        .. Occurrences.SelectMany(occurrence => occurrence.Texts.Prepend(new(BesideFields + 3, $"{occurrence.Start} {occurrence.IsDeleted}"))),
    ];

    /// <summary>The same edit, with the times and the series as fields beside what the device was given; nothing else is left to be said but by fields.</summary>
    public AppointmentEdit MeantBeside(AppointmentView given)
    {
        var meant = WithoutTimes();
        if (MeantTimes.Of(Times, MeantTimes.Of(given), IsSeries(given), usersZone) is not { } times)
            return meant;
        meant[AppointmentField.Start] = AppointmentTexts.Text(times.Start);
        meant[AppointmentField.End] = AppointmentTexts.Text(times.End);
        meant[AppointmentField.TimeZone] = times.Zone.Id;
        meant[AppointmentField.AllDay] = times.AllDay ? AppointmentTexts.AllDay : "";
        meant[AppointmentField.Recurrence] = Series is null ? given[AppointmentField.Recurrence] : Series.Text(times, Times.Rules, usersZone);
        var excluded = MovesAllOccurrences && IsMoved(given, meant) ? [] : AppointmentTexts.Dates(given[AppointmentField.ExcludedDates]);
        meant[AppointmentField.ExcludedDates] = AppointmentTexts.Text(excluded.Union(DatesOf(Occurrences.Where(occurrence => occurrence.IsDeleted), times)));
        return meant;
    }

    /// <summary>The original dates of the occurrences that the device has changed, with what it says of them.</summary>
    public ImmutableSortedDictionary<LocalDate, AppointmentEdit> Changed(AppointmentView given)
    {
        var times = MeantTimes.Of(Times, MeantTimes.Of(given), IsSeries(given), usersZone);
        var changed = ImmutableSortedDictionary.CreateBuilder<LocalDate, AppointmentEdit>();
        foreach (var occurrence in Occurrences)
        {
            if (occurrence.Edit is { } edit && times is not null)
                changed[times.DateOf(occurrence.Start, Times.Rules, usersZone)] = edit;
        }
        return changed.ToImmutable();
    }

    /// <summary>The original dates of the occurrences that the device has deleted beyond those that it was given as excluded.</summary>
    public ImmutableSortedSet<LocalDate> Deleted(AppointmentView given) =>
        AppointmentTexts.Dates(MeantBeside(given)[AppointmentField.ExcludedDates] ?? "").Except(AppointmentTexts.Dates(given[AppointmentField.ExcludedDates]));

    /// <summary>The same edit of a new appointment, with the times that it leaves out; null where there can be none (<see cref="DeviceTimes.Completed"/>).</summary>
    public AppointmentEdit? Completed(Instant now)
    {
        if (Times.Completed(now) is not { } times)
            return null;
        var completed = WithoutTimes();
        (completed.Times, completed.Series, completed.Occurrences) = (times, Series, Occurrences);
        return completed;
    }

    /// <summary>What it says beside when the appointment takes place, which is the same for all parts of a series.</summary>
    public AppointmentEdit WithoutTimes()
    {
        var fields = new AppointmentEdit(usersZone) { NotesSent = NotesSent, ComesBackAs = ComesBackAs, Uid = Uid, MovesAllOccurrences = MovesAllOccurrences };
        foreach (var (field, text) in Values)
            fields[field] = text;
        return fields;
    }

    // An earlier or later end leaves the other occurrences as they are.
    private static bool IsMoved(AppointmentView given, AppointmentEdit meant) =>
        Moves.Any(field => meant[field] != given[field]) || RuleOf(meant[AppointmentField.Recurrence]!) != RuleOf(given[AppointmentField.Recurrence]);

    private static string RuleOf(string recurrence) => PatternTexts.IsPattern(recurrence) ? recurrence : string.Join(' ', recurrence.Split(' ').Take(2));

    private bool IsSeries(AppointmentView given) => Series is null ? given[AppointmentField.Recurrence].Length > 0 : Series.Pattern is not null;

    private IEnumerable<LocalDate> DatesOf(IEnumerable<SaidOccurrence> occurrences, MeantTimes times) =>
        occurrences.Select(occurrence => times.DateOf(occurrence.Start, Times.Rules, usersZone));
}
