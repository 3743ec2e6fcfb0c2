using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tests.Histories;

/// <summary>The rules of merging told a second time, plainly, over meanings of values instead of entries. It shares no code with the merge.</summary>
public sealed class Oracle
{
    private readonly Address _before;
    private readonly AddressView _now;
    private readonly AddressView _given;
    private readonly AddressEdit _edit;
    private readonly ConflictWinner _winner;

    public Oracle(Address before, AddressView given, AddressEdit edit, ConflictWinner winner)
    {
        (_before, _now, _given, _edit, _winner) = (before, before.View(), given, edit, winner);
    }

    /// <summary>The value of a plain field after the merge.</summary>
    public string Plain(AddressField field) => Taken(field) ? _edit[field]! : _now[field];

    /// <summary>What each slot of a family means after the merge, slots without value left out.</summary>
    public Dictionary<Slot, string> Slots(EntryFamily family, Entry? standardAfter)
    {
        var entries = _before.Entries(family);
        var slots = family.Slots();
        var shown = entries.Where(entry => entry.Slot is not null).ToDictionary(entry => entry.Slot!.Value, entry => Pool.Meaning(entry.Value));
        var taken = slots.Where(slot => Taken(slot.Field())).ToList();

        if (shown.Count == 0 && taken.Any(slot => Sent(slot.Field()).Length > 0))
            Carry(family, slots, taken, shown);
        foreach (var slot in taken)
        {
            shown.Remove(slot);
            if (Sent(slot.Field()) is { Length: > 0 } value)
                shown[slot] = value;
        }

        if (shown.Count == 0 && standardAfter is not null)
            shown[FallbackSlot(family, standardAfter.Type)] = Pool.Meaning(standardAfter.Value);
        return shown;
    }

    /// <summary>How many entries a device's edit may add at most: one for each number that no free entry has.</summary>
    public int NewEntries(EntryFamily family, IReadOnlyDictionary<Slot, string> after)
    {
        var taken = family.Slots().Where(slot => Taken(slot.Field())).ToList();
        var kept = after.Where(shown => !taken.Contains(shown.Key)).GroupBy(shown => shown.Value).ToDictionary(group => group.Key, group => group.Count());
        var there = _before.Entries(family).GroupBy(entry => Pool.Meaning(entry.Value)).ToDictionary(group => group.Key, group => group.Count());
        return taken.Select(slot => Sent(slot.Field())).Where(value => value.Length > 0).GroupBy(value => value)
            .Sum(wanted => Math.Max(0, wanted.Count() + kept.GetValueOrDefault(wanted.Key) - there.GetValueOrDefault(wanted.Key)));
    }

    /// <summary>Whether both sides changed the field to different values.</summary>
    public bool Conflict(AddressField field) => DeviceChanged(field) && Now(field) != Given(field) && Now(field) != Sent(field);

    private bool DeviceChanged(AddressField field) => _edit[field] is not null && Sent(field) != Given(field);

    private bool Taken(AddressField field) => DeviceChanged(field) && (!Conflict(field) || _winner == ConflictWinner.Device);

    // The first assignment: what the device still shows because of the fallback keeps its place, and so does what won a conflict.
    private void Carry(EntryFamily family, IReadOnlyList<Slot> slots, List<Slot> taken, Dictionary<Slot, string> shown)
    {
        if (_before.Entries(family).Standard is not { } standard)
            return;
        var free = _before.Entries(family).Select(entry => Pool.Meaning(entry.Value)).ToList();
        var place = FallbackSlot(family, standard.Type);
        if (Conflict(place.Field()) && _winner == ConflictWinner.Crm)
        {
            shown[place] = Pool.Meaning(standard.Value);
            free.Remove(shown[place]);
        }

        var given = slots.Where(slot => _given[slot].Length > 0).ToList();
        var byFallback = given.Count == 1 && given[0] is Slot.Mobile or Slot.Business or Slot.Home or Slot.BusinessFax or Slot.HomeFax or Slot.Email1;
        if (byFallback && !DeviceChanged(given[0].Field()) && free.Contains(Given(given[0].Field())))
            shown[given[0]] = Given(given[0].Field());
        else if (shown.Count == 0 && !taken.Contains(place))
            shown[place] = Pool.Meaning(standard.Value);
    }

    private static Slot FallbackSlot(EntryFamily family, EntryType type) => (family, type) switch
    {
        (EntryFamily.Phones, EntryType.Mobile) => Slot.Mobile,
        (EntryFamily.Phones, EntryType.Private) => Slot.Home,
        (EntryFamily.Phones, _) => Slot.Business,
        (EntryFamily.Faxes, EntryType.Private) => Slot.HomeFax,
        (EntryFamily.Faxes, _) => Slot.BusinessFax,
        _ => Slot.Email1,
    };

    private string Sent(AddressField field) => Meaning(field, _edit[field]!);

    private string Given(AddressField field) => Meaning(field, _given[field]);

    private string Now(AddressField field) => Meaning(field, _now[field]);

    private static string Meaning(AddressField field, string value) => field.Slot() is null ? value : Pool.Meaning(value);
}
