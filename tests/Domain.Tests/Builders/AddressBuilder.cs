using System.Collections.Immutable;
using System.Globalization;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Builders;

public sealed class AddressBuilder
{
    private Address _address = new() { LastName = "Mustermann" };

    public AddressBuilder WithPhone(string value, Slot? slot = null, EntryType type = EntryType.Business, bool standard = false) =>
        With(EntryFamily.Phones, value, slot, type, standard);

    public AddressBuilder WithEmail(string value, Slot? slot = null, EntryType type = EntryType.Business, bool standard = false) =>
        With(EntryFamily.Emails, value, slot, type, standard);

    /// <summary>Appends an entry; ids count up from 1.</summary>
    public AddressBuilder With(EntryFamily family, string value, Slot? slot = null, EntryType type = EntryType.Business, bool standard = false)
    {
        var entry = new Entry(_address.NextEntry.ToString(CultureInfo.InvariantCulture), value, type, standard, slot);
        var entries = EntryList.Of(family, _address.Entries(family).Select(other => standard ? other with { Standard = false } : other).Append(entry));
        _address = _address.With(entries) with { NextEntry = _address.NextEntry + 1 };
        return this;
    }

    public AddressBuilder With(Func<Address, Address> change)
    {
        _address = change(_address);
        return this;
    }

    public AddressBuilder SeenBy(params ImmutableArray<string> users) => With(address => address with { Users = users });

    public AddressBuilder ReleasedFor(params ImmutableArray<string> users) => With(address => address with { ReleasedFor = users });

    public Address Build() => _address;
}
