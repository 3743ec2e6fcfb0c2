using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Builders;

/// <summary>
/// Values and slots of a family, so that a rule can be told once for all three. <see cref="First"/> is the slot in which the fallback shows a business entry.
/// </summary>
public sealed record Sample(EntryFamily Family, Slot First, Slot Second, string One, string OneOtherwise, string Two, string Three)
{
    public static Sample Of(EntryFamily family) => family switch
    {
        EntryFamily.Phones => new(family, Slot.Business, Slot.Mobile, "0241 446860", "+49 (0)241 446860", "0241 222222", "0241 333333"),
        EntryFamily.Faxes => new(family, Slot.BusinessFax, Slot.HomeFax, "0241 446861", "0049241446861", "0241 222223", "0241 333334"),
        _ => new(family, Slot.Email1, Slot.Email2, "one@example.org", "ONE@Example.org", "two@example.org", "three@example.org"),
    };
}

/// <summary>The three families, for rules that hold for each alike.</summary>
public sealed class EveryFamily : TheoryData<EntryFamily>
{
    public EveryFamily() => AddRange(Enum.GetValues<EntryFamily>());
}
