using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>An appointment as a device shows it. Immutable once built.</summary>
public sealed class AppointmentView : FieldView<AppointmentField>
{
    /// <summary>A view that shows nothing.</summary>
    public static AppointmentView Empty { get; } = new();

    /// <summary>Builds a view from its values; empty ones are left out.</summary>
    public static AppointmentView Of(IEnumerable<KeyValuePair<AppointmentField, string>> values) => Of<AppointmentView>(ByNumber(values));
}
