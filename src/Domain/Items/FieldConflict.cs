namespace OnOfficeSync.Domain.Items;

/// <summary>A field that CRM and device changed to different values. Source: contract, "Conflicts"; the user is told the lost value.</summary>
/// <typeparam name="TField">The fields of the kind.</typeparam>
/// <param name="Field">The field.</param>
/// <param name="Kept">The value that stays, as a view shows it; empty if the winner cleared the field.</param>
/// <param name="Lost">The value that was lost, as a view shows it; empty if the loser cleared the field.</param>
/// <param name="DeviceLost">Whether the lost value was the device's.</param>
public sealed record FieldConflict<TField>(TField Field, string Kept, string Lost, bool DeviceLost)
    where TField : struct, Enum;
