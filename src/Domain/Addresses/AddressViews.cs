namespace OnOfficeSync.Domain.Addresses;

/// <summary>Comparing views.</summary>
public static class AddressViews
{
    /// <summary>
    /// Whether a device that shows one of the views need not be sent the other: each field is the same by its own identity (numbers and e-mails in any
    /// spelling, notes whatever white space ends their lines), and FileAs is the same text.
    /// </summary>
    public static bool SameForDevice(AddressView a, AddressView b) => AddressFields.All.All(field => AddressTexts.Rules.Same(field, a[field], b[field]));
}
