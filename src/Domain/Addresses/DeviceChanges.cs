using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>What a device itself changed, told from what it had been given.</summary>
internal static class DeviceChanges
{
    /// <summary>
    /// The fields whose value the device changed, with the new value as it is stored. A field that it does not speak of or that came back as it was given
    /// (in any spelling) is not among them, and FileAs never is.
    /// </summary>
    /// <exception cref="ArgumentException">A birthday that is no ISO date.</exception>
    public static ImmutableSortedDictionary<AddressField, string> Between(AddressView given, AddressEdit edit)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<AddressField, string>();
        foreach (var field in AddressFields.All)
        {
            if (field != AddressField.FileAs && edit[field] is { } sent && !IsAsGiven(field, sent, given, edit))
                changes.Add(field, FieldText.Clean(field, sent));
        }

        if (changes.Count == 1 && changes.TryGetValue(AddressField.Birthday, out var birthday) && IsOneDayOff(birthday, given[AddressField.Birthday]))
            changes.Clear();
        return changes.ToImmutable();
    }

    /// <summary>Whether the value is the one that the device had been given; notes also if they are just what it had been sent of them.</summary>
    public static bool IsAsGiven(AddressField field, string sent, AddressView given, AddressEdit edit) =>
        FieldText.Same(field, sent, given[field])
        || (field == AddressField.Notes && edit.NotesSent is { } part && FieldText.Same(field, sent, part(given[field])));

    // A zone that client and server see differently shifts a birthday by one day; nobody edits just that (contract, "On the wire").
    private static bool IsOneDayOff(string birthday, string stored) =>
        birthday.Length > 0 && stored.Length > 0 && Math.Abs(Period.DaysBetween(FieldText.Date(stored), FieldText.Date(birthday))) == 1;
}
