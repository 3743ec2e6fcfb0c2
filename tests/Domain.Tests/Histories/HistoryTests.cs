using CsCheck;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tests.Histories;

/// <summary>Random histories of the CRM's user and three devices, each of which may speak over a view that is long outdated.</summary>
public sealed class HistoryTests
{
    private const int Histories = 4000;

    private static readonly Gen<Step[]> AnyHistory = Step.Any.Array[1, 25];

    [Fact]
    public void No_history_loses_an_entry_or_changes_what_the_CRM_wrote_or_gives_a_slot_twice() => Sample((before, _, _, result) =>
    {
        foreach (var family in Enum.GetValues<EntryFamily>())
        {
            var (old, now) = (before.Entries(family), result.Address.Entries(family));
            Assert.Equal(old.Select(Written), now.Take(old.Count).Select(Written));
            Assert.Equal(now.Count, now.Select(entry => entry.Id).Distinct().Count());
            var held = now.Where(entry => entry.Slot is not null).Select(entry => entry.Slot!.Value).ToList();
            Assert.Equal(held.Count, held.Distinct().Count());
            Assert.Equal(now.Count == 0 ? 0 : 1, now.Count(entry => entry.Standard));
            Assert.All(now.Skip(old.Count), made => Assert.Equal((made.Slot!.Value.TypeOfNewEntry(), Pool.Plain(made.Value)), (made.Type, made.Value)));
        }
    });

    [Fact]
    public void After_any_history_a_device_sees_what_the_rules_say() => Sample((before, given, step, result) =>
    {
        var edit = Step.EditOf(step);
        var oracle = new Oracle(before, given, edit, step.Winner);
        var view = result.Address.View();

        foreach (var field in Step.Fields.Where(field => field.Slot() is null))
            Assert.Equal(oracle.Plain(field), view[field]);
        foreach (var family in Enum.GetValues<EntryFamily>())
        {
            var shown = oracle.Slots(family, result.Address.Entries(family).Standard);
            Assert.Equal(
                shown.OrderBy(each => each.Key),
                family.Slots().Where(slot => view[slot].Length > 0).Select(slot => KeyValuePair.Create(slot, Pool.Meaning(view[slot]))));
            Assert.Equal(before.Entries(family).Count + oracle.NewEntries(family, shown), result.Address.Entries(family).Count);
        }

        Assert.Equal(AddressFields.All.Where(oracle.Conflict), result.Conflicts.Select(conflict => conflict.Field));
        Assert.All(result.Conflicts, conflict => Assert.Equal(step.Winner == ConflictWinner.Crm, conflict.DeviceLost));
        Assert.Equal(result.Changed, !ReferenceEquals(before, result.Address));
    });

    [Fact]
    public void After_any_history_an_edit_sent_twice_is_done_once() => Sample((_, given, step, result) =>
    {
        var again = AddressMerge.Apply(result.Address, given, Step.EditOf(step), step.Winner);
        foreach (var family in Enum.GetValues<EntryFamily>())
            Assert.Equal(result.Address.Entries(family).Count, again.Address.Entries(family).Count);
    });

    private static void Sample(Action<Address, AddressView, Step.Edited, AddressMergeResult> check) =>
        AnyHistory.Sample(history => Play(history, check), iter: Histories);

    private static (string Id, string Value, EntryType Type, bool Standard) Written(Entry entry) => (entry.Id, entry.Value, entry.Type, entry.Standard);

    private static void Play(Step[] history, Action<Address, AddressView, Step.Edited, AddressMergeResult> check)
    {
        var address = new Address { LastName = "eins" };
        AddressView[] given = [.. Enumerable.Repeat(address.View(), 3)];
        foreach (var step in history)
        {
            switch (step)
            {
                case Step.CrmEntry entry:
                    address = Crm.Does(address, entry);
                    break;
                case Step.CrmField field:
                    address = Crm.Does(address, field);
                    break;
                case Step.Given { Device: var device }:
                    given[device] = address.View();
                    break;
                case Step.Edited edited:
                    var edit = Step.EditOf(edited);
                    var result = AddressMerge.Apply(address, given[edited.Device], edit, edited.Winner);
                    check(address, given[edited.Device], edited, result);
                    given[edited.Device] = AddressMerge.Expected(given[edited.Device], edit);
                    address = result.Address;
                    break;
            }
        }
    }
}
