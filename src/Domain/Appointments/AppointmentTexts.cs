using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>The texts of an appointment as views and edits have them.</summary>
public sealed class AppointmentTexts : FieldRules<AppointmentField>
{
    /// <summary>Text of <see cref="AppointmentField.AllDay"/>.</summary>
    public const string AllDay = "allDay";

    /// <summary>Text of <see cref="AppointmentField.Private"/>.</summary>
    public const string Private = "private";

    private AppointmentTexts()
    {
    }

    /// <summary>The rules.</summary>
    public static AppointmentTexts Rules { get; } = new();

    /// <inheritdoc/>
    protected override AppointmentField Notes => AppointmentField.Notes;

    /// <inheritdoc/>
    public override string Clean(AppointmentField field, string value) => field switch
    {
        AppointmentField.Notes => CleanText.Lines(value),
        AppointmentField.Categories => CleanText.List(value),
        AppointmentField.ExcludedDates or AppointmentField.Participants => value,
        _ => CleanText.Line(value),
    };

    /// <inheritdoc/>
    public override bool Same(AppointmentField field, string a, string b) => a == b || field switch
    {
        AppointmentField.Notes => CleanText.SameLines(Clean(field, a), Clean(field, b)),
        AppointmentField.Participants => Shown(a).SequenceEqual(Shown(b)),
        _ => Clean(field, a) == Clean(field, b),
    };

    /// <summary>The text of a wall time.</summary>
    public static string Text(LocalDateTime time) => LocalDateTimePattern.GeneralIso.Format(time);

    /// <summary>The wall time of a text.</summary>
    /// <exception cref="UnparsableValueException">It is none.</exception>
    public static LocalDateTime Time(string text) => LocalDateTimePattern.GeneralIso.Parse(text).GetValueOrThrow();

    /// <summary>The text of a series.</summary>
    public static string Text(Recurrence? recurrence) => recurrence is null
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $"{recurrence.Frequency.ToString().ToLowerInvariant()} {recurrence.Interval}{(recurrence.Until is { } until ? $" {LocalDatePattern.Iso.Format(until)}" : "")}");

    /// <summary>The series of a text.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static Recurrence? Recurrence(string text) => text.Split(' ') switch
    {
        [""] => null,
        [var frequency, var interval] => new(Enum.Parse<Frequency>(frequency, ignoreCase: true), int.Parse(interval, CultureInfo.InvariantCulture)),
        [var frequency, var interval, var until] =>
            new(Enum.Parse<Frequency>(frequency, ignoreCase: true), int.Parse(interval, CultureInfo.InvariantCulture), LocalDatePattern.Iso.Parse(until).GetValueOrThrow()),
        _ => throw new FormatException($"'{text}' is no series."),
    };

    /// <summary>The text of dates.</summary>
    public static string Text(ImmutableSortedSet<LocalDate> dates) => string.Join('\n', dates.Select(LocalDatePattern.Iso.Format));

    /// <summary>The dates of a text.</summary>
    /// <exception cref="UnparsableValueException">One is none.</exception>
    public static ImmutableSortedSet<LocalDate> Dates(string text) =>
        text.Length == 0 ? [] : [.. text.Split('\n').Select(date => LocalDatePattern.Iso.Parse(date).GetValueOrThrow())];

    /// <summary>The minutes of a text; null if it is empty.</summary>
    public static int? Minutes(string text) => text.Length > 0 ? int.Parse(text, CultureInfo.InvariantCulture) : null;

    /// <summary>The text of participants.</summary>
    public static string Text(ImmutableArray<Participant> participants) =>
        string.Join('\n', participants.Select(participant => $"{CleanText.Line(participant.Email ?? "")}\t{CleanText.Line(participant.Name ?? "")}"));

    /// <summary>The participants of a text.</summary>
    public static ImmutableArray<Participant> Participants(string text) =>
        text.Length == 0 ? [] : [.. text.Split('\n').Select(line => line.Split('\t')).Select(parts => new Participant(Known(parts[^1]), Known(parts[0])))];

    /// <summary>The text of how the time counts.</summary>
    public static string Text(BusyStatus status) => status == Appointments.BusyStatus.Busy ? "" : status.ToString().ToLowerInvariant();

    /// <summary>How the time counts by a text; what is none is busy.</summary>
    public static BusyStatus BusyStatus(string text) =>
        Enum.TryParse<BusyStatus>(text, ignoreCase: true, out var status) ? status : Appointments.BusyStatus.Busy;

    // Without an address a device cannot show them, and without a name it shows the address.
    private static IEnumerable<(string Name, string Email)> Shown(string participants) =>
        Participants(participants).Where(one => one.Email is not null).Select(one => (one.Name ?? one.Email!, one.Email!));

    private static string? Known(string text) => text.Length > 0 ? text : null;
}
