using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>Says to people how a device's series was stored.</summary>
internal static class SimplifiedTexts
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dd.MM.uuuu");

    public static string Of(string subject, AppointmentPlan plan, bool isSplit, ImmutableArray<LocalDate> changed)
    {
        var said = new List<string>();
        if (isSplit)
            said.Add(HowSplit(plan));
        if (!changed.IsEmpty)
            said.Add($"Einzeln geändert und deshalb eigene Termine: {string.Join(", ", changed.Select(Day.Format))}.");
        return $"„{subject}“: {string.Join(' ', said)}";
    }

    private static string HowSplit(AppointmentPlan plan)
    {
        var count = plan.Parts.Length.ToString(CultureInfo.InvariantCulture);
        if (plan.Parts[0].Recurrence is null)
            return $"onOffice kennt diese Regel nicht. Gespeichert sind {count} einzelne Termine{(plan.Kept is null ? "" : "; spätere werden angelegt, sobald sie näher rücken")}.";
        return plan.Parts.Length == 1 ? $"Gespeichert ist die Serie ab dem {Day.Format(plan.Parts[0].Start.Date)}, ihrem ersten Termin." : $"Gespeichert sind {count} Serien, eine für jeden Wochentag.";
    }
}
