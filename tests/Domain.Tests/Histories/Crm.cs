using System.Globalization;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Histories;

/// <summary>What the CRM's user does in a random history.</summary>
public static class Crm
{
    public static Address Does(Address address, Step.CrmEntry step)
    {
        var entries = address.Entries(step.Family);
        var value = Pool.Values(step.Family)[step.Value % Pool.Values(step.Family).Length];
        if (step.Does == "add")
        {
            var type = SlotTable.Allows(step.Family, (EntryType)(step.Which % 4)) ? (EntryType)(step.Which % 4) : EntryType.Other;
            var made = new Entry(address.NextEntry.ToString(CultureInfo.InvariantCulture), value, type, false, null);
            return address.With(EntryList.Of(step.Family, entries.Append(made))) with { NextEntry = address.NextEntry + 1 };
        }

        if (entries.Count == 0)
            return address;
        var chosen = entries[step.Which % entries.Count];
        var slots = step.Family.Slots();
        return step.Does switch
        {
            "change" => address.With(EntryList.Of(step.Family, entries.Select(entry => entry == chosen ? entry with { Value = value } : entry))),
            "delete" => address.Delete(step.Family, chosen.Id),
            "assign" => address.Assign(step.Family, chosen.Id, slots[step.Value % slots.Length]),
            "unassign" => address.Assign(step.Family, chosen.Id, null),
            _ => address.MakeStandard(step.Family, chosen.Id),
        };
    }

    public static Address Does(Address address, Step.CrmField step) => step.Field switch
    {
        AddressField.City => address with { City = step.Value },
        AddressField.Notes => address with { Notes = step.Value },
        _ => address with { LastName = step.Value },
    };
}
