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
        foreach (var (field, sent) in edit.Values)
        {
            if (field != AddressField.FileAs && !AddressTexts.Rules.IsAsGiven(field, sent, given, edit))
                changes.Add(field, AddressTexts.Rules.Clean(field, sent));
        }

        if (changes.Count == 1 && changes.TryGetValue(AddressField.Birthday, out var birthday) && IsOneDayOff(birthday, given[AddressField.Birthday]))
            changes.Clear();
        return changes.ToImmutable();
    }

    // A zone that client and server see differently shifts a birthday by one day; nobody edits just that (contract, "On the wire").
    private static bool IsOneDayOff(string birthday, string stored) =>
        birthday.Length > 0 && stored.Length > 0 && Math.Abs(Period.DaysBetween(AddressTexts.Date(stored), AddressTexts.Date(birthday))) == 1;
}
