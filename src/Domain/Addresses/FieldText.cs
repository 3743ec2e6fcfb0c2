using NodaTime;
using NodaTime.Text;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>What a text from a device becomes in a field, and when two texts are the same for the field.</summary>
internal static class FieldText
{
    private const AddressField FirstEmail = (AddressField)((int)AddressField.FirstSlot + (int)Slot.Email1);

    /// <summary>
    /// The text as it is stored: trimmed, white space only is empty, without control characters. Notes keep line ends (as LF) and tabs; in other fields
    /// they become a space, so that the lines of a street do not run together. Categories keep one a line, each once. Of an e-mail only the address stays.
    /// </summary>
    /// <exception cref="ArgumentException">A birthday that is no ISO date.</exception>
    public static string Clean(AddressField field, string value) => field switch
    {
        AddressField.Notes => WithoutControls(value.ReplaceLineEndings("\n"), kept: "\n\t").Trim(),
        AddressField.Categories => string.Join('\n', value.ReplaceLineEndings("\n").Split('\n').Select(Line).Where(line => line.Length > 0).Distinct()),
        AddressField.Birthday => Line(value) is { Length: > 0 } date ? LocalDatePattern.Iso.Format(Date(date)) : "",
        >= FirstEmail => EmailIdentity.AddressOf(Line(value)),
        _ => Line(value),
    };

    /// <summary>Whether two texts are the same for the field: numbers and e-mails in any spelling, notes whatever white space ends their lines.</summary>
    /// <exception cref="ArgumentException">A birthday that is no ISO date.</exception>
    public static bool Same(AddressField field, string a, string b)
    {
        if (string.Equals(a, b, StringComparison.Ordinal))
            return true;
        var (left, right) = (Clean(field, a), Clean(field, b));
        if (field.Slot() is { } slot)
            return EntryIdentity.Same(slot.Family(), left, right);
        return field == AddressField.Notes ? WithoutLineTails(left) == WithoutLineTails(right) : left == right;
    }

    /// <summary>The date that an ISO text means.</summary>
    /// <exception cref="ArgumentException">The text is no ISO date.</exception>
    public static LocalDate Date(string text) =>
        LocalDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : throw new ArgumentException($"'{text}' is no ISO date.", nameof(text));

    private static string Line(string value) => WithoutControls(value.ReplaceLineEndings(" ").Replace('\t', ' '), kept: "").Trim();

    private static string WithoutControls(string value, string kept) =>
        value.Any(c => char.IsControl(c) && !kept.Contains(c)) ? string.Concat(value.Where(c => !char.IsControl(c) || kept.Contains(c))) : value;

    private static string WithoutLineTails(string notes) => string.Join('\n', notes.Split('\n').Select(line => line.TrimEnd()));
}
