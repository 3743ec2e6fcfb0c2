using System.Collections.Immutable;
using System.Text.Json;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>Undoes changes of addresses: plain fields here, phones, faxes and e-mails by <see cref="EntriesUndo"/>. What a device does to those is named by the slots.</summary>
public sealed class AddressUndo : UndoRules<Address>
{
    private AddressUndo()
        : base(
        [
            new("salutation", one => one.Salutation, (now, before, _) => now with { Salutation = before.Salutation }),
            new("title", one => one.Title, (now, before, _) => now with { Title = before.Title }),
            new("firstName", one => one.FirstName, (now, before, _) => now with { FirstName = before.FirstName }),
            new("lastName", one => one.LastName, (now, before, _) => now with { LastName = before.LastName }),
            new("company", one => one.Company, (now, before, _) => now with { Company = before.Company }),
            new("jobTitle", one => one.JobTitle, (now, before, _) => now with { JobTitle = before.JobTitle }),
            new("street", one => one.Street, (now, before, _) => now with { Street = before.Street }),
            new("postalCode", one => one.PostalCode, (now, before, _) => now with { PostalCode = before.PostalCode }),
            new("city", one => one.City, (now, before, _) => now with { City = before.City }),
            new("state", one => one.State, (now, before, _) => now with { State = before.State }),
            new("country", one => one.Country, (now, before, _) => now with { Country = before.Country }),
            new("birthday", one => one.Birthday, (now, before, _) => now with { Birthday = before.Birthday }),
            new("website", one => one.Website, (now, before, _) => now with { Website = before.Website }),
            new("notes", one => one.Notes, (now, before, _) => now with { Notes = before.Notes }),
            new("categories", one => one.Categories, (now, before, _) => now with { Categories = before.Categories }),
            new("users", one => one.Users, (now, before, after) => now with { Users = Sets.Undo(now.Users, before.Users, after.Users) }) { IsSet = true },
            new("releasedFor", one => one.ReleasedFor, (now, before, after) => now with { ReleasedFor = Sets.Undo(now.ReleasedFor, before.ReleasedFor, after.ReleasedFor) }) { IsSet = true },
        ])
    {
    }

    /// <summary>The rules.</summary>
    public static AddressUndo Rules { get; } = new();

    /// <inheritdoc/>
    protected override Address Empty { get; } = new();

    private static EntryFamily[] Families { get; } = Enum.GetValues<EntryFamily>();

    /// <inheritdoc/>
    public override string Subject(Address record) => record.View().Subject();

    /// <inheritdoc/>
    public override ImmutableArray<string> Users(Address record) => record.Users;

    /// <inheritdoc/>
    public override Address WithUsers(Address record, ImmutableArray<string> users) => record with { Users = users };

    /// <inheritdoc/>
    public override bool Same(Address a, Address b) => base.Same(a, b) && Families.All(family => a.Entries(family) == b.Entries(family));

    /// <inheritdoc/>
    protected override bool CanBe(Address record) => AddressRules.Problems(record).IsEmpty;

    private protected override IEnumerable<FieldChange> Differences(Address before, Address after)
    {
        var (shownBefore, shownAfter) = (before.View(), after.View());
        var slots = Enum.GetValues<Slot>().Where(slot => shownBefore[slot] != shownAfter[slot])
            .Select(slot => new FieldChange(NameOf(slot), TextOf(shownBefore[slot]), TextOf(shownAfter[slot])));
        return base.Differences(before, after).Concat(slots);
    }

    private protected override UndoResult<Address> Finish(UndoResult<Address> result, Address now, Address before, Address after)
    {
        var (address, restored, kept) = (result.Record, result.Restored, result.Kept);
        foreach (var family in Families)
        {
            var (entries, keptSlots) = EntriesUndo.Apply(now.Entries(family), before.Entries(family), after.Entries(family));
            var (shownBefore, shownAfter, shownNow) = (before.View(), after.View(), now.View());
            address = address.With(entries);
            var shown = address.View();
            kept = kept.AddRange(keptSlots.Select(NameOf));
            restored = restored.AddRange(family.Slots().Where(slot => shownBefore[slot] != shownAfter[slot] && shown[slot] != shownNow[slot] && !keptSlots.Contains(slot)).Select(NameOf));
        }

        return new(address, restored, kept);
    }

    private static string NameOf(Slot slot) => JsonNamingPolicy.CamelCase.ConvertName(slot.ToString());

    private static string? TextOf(string shown) => shown.Length > 0 ? shown : null;
}
