using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Builders;

/// <summary>What a user of the CRM does to an address.</summary>
public static class InTheCrm
{
    public static Address Assign(this Address address, EntryFamily family, string id, Slot? slot) => address.With(address.Entries(family).Assign(id, slot));

    public static Address Delete(this Address address, EntryFamily family, string id)
    {
        var rest = address.Entries(family).Where(entry => entry.Id != id);
        return address.With(EntryList.Of(family, rest));
    }

    public static Address MakeStandard(this Address address, EntryFamily family, string id) =>
        address.With(EntryList.Of(family, address.Entries(family).Select(entry => entry with { Standard = entry.Id == id })));

    /// <summary>The entries of a family in one line, to compare at a glance: <c>0241 1000 -> Business; 0241 2000 -> none</c>.</summary>
    public static string Line(this Address address, EntryFamily family) =>
        string.Join("; ", address.Entries(family).Select(entry => $"{entry.Value} -> {entry.Slot?.ToString() ?? "none"}"));

    public static string Line(this AddressMergeResult result, EntryFamily family) => result.Address.Line(family);

    /// <summary>What devices show of a family, in one line: <c>Business: 0241 1000; Home: 0241 2000</c>.</summary>
    public static string Shown(this Address address, EntryFamily family) =>
        string.Join("; ", family.Slots().Where(slot => address.View()[slot].Length > 0).Select(slot => $"{slot}: {address.View()[slot]}"));
}
