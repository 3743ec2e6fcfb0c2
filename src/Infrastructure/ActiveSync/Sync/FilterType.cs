using System.Globalization;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>Which items of a folder a device wants, as the protocol numbers it (MS-ASCMD 2.2.3.68).</summary>
/// <param name="Value">The number; 0 is all, and what a device wants that names none.</param>
internal readonly record struct FilterType(byte Value)
{
    private const byte TwoWeeks = 4;
    private const byte ThreeMonths = 6;
    private const byte SixMonths = 7;
    private const byte OpenTasks = 8;

    /// <summary>Stands for a text that is no number.</summary>
    private const byte None = byte.MaxValue;

    /// <summary>Whether there is no such number for any kind.</summary>
    public bool IsUnknown => Value > OpenTasks;

    /// <summary>Reads the number of a text.</summary>
    public static FilterType Parse(string text) => new(byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : None);

    /// <summary>
    /// Whether a kind has such a filter. Contacts have none, so there any number is as good as none. Of a calendar 8 is left open by the text, and taken as none.
    /// </summary>
    public bool IsAllowed(ItemKind kind) => kind switch
    {
        ItemKind.Appointment => Value is 0 or >= TwoWeeks and <= OpenTasks,
        ItemKind.Task => Value is 0 or OpenTasks,
        _ => true,
    };

    /// <summary>The items of a kind that are wanted. A calendar's none is one month, on purpose (contract, "The appointment set").</summary>
    public ItemFilter For(ItemKind kind) => kind switch
    {
        ItemKind.Appointment => new(LookBack, false),
        ItemKind.Task => new(LookBack.OneMonth, Value == OpenTasks),
        _ => default,
    };

    private LookBack LookBack => Value switch
    {
        TwoWeeks => LookBack.TwoWeeks,
        ThreeMonths => LookBack.ThreeMonths,
        SixMonths => LookBack.SixMonths,
        _ => LookBack.OneMonth,
    };
}
