namespace OnOfficeSync.Domain.Tests.Builders;

/// <summary>Where a test's sentence begins: <c>An.Address().WithPhone("0241 1", slot: Slot.Mobile)</c>.</summary>
public static class An
{
    public static AddressBuilder Address() => new();
}
