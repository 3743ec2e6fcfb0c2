using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>The texts of an address: numbers and e-mails are the same in any spelling, notes whatever white space ends their lines.</summary>
internal sealed class AddressTexts : FieldRules<AddressField>
{
    private const AddressField FirstEmail = (AddressField)((int)AddressField.FirstSlot + (int)Slot.Email1);

    public static AddressTexts Rules { get; } = new();

    protected override AddressField Notes => AddressField.Notes;

    /// <summary>The text as it is stored: notes keep line ends (as LF) and tabs, categories are one a line, of an e-mail only the address stays.</summary>
    /// <exception cref="ArgumentException">A birthday that is no ISO date.</exception>
    public override string Clean(AddressField field, string value) => field switch
    {
        AddressField.Notes => CleanText.Lines(value),
        AddressField.Categories => CleanText.List(value),
        AddressField.Birthday => CleanText.Line(value) is { Length: > 0 } date ? LocalDatePattern.Iso.Format(Date(date)) : "",
        >= FirstEmail => EmailIdentity.AddressOf(CleanText.Line(value)),
        _ => CleanText.Line(value),
    };

    /// <exception cref="ArgumentException">A birthday that is no ISO date.</exception>
    public override bool Same(AddressField field, string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return true;
        var (left, right) = (Clean(field, a), Clean(field, b));
        if (field.Slot() is { } slot)
            return EntryIdentity.Same(slot.Family(), left, right);
        return field == AddressField.Notes ? CleanText.SameLines(left, right) : left == right;
    }

    /// <summary>The date that an ISO text means.</summary>
    /// <exception cref="ArgumentException">The text is no ISO date.</exception>
    public static LocalDate Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : throw new ArgumentException($"'{text}' is no ISO date.", nameof(text));
}
