using NodaTime;

namespace OnOfficeSync.Application.Devices;

/// <summary>An item that a device is not given as it is now. It is tried again as soon as it changes; one that goes leaves the device all the same.</summary>
/// <param name="Item">The item.</param>
/// <param name="Version">Its version that is set aside.</param>
/// <param name="ExtrasVersion">The version of the user's extras that is set aside with it.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">Since when.</param>
public sealed record SetAsideItem(long Item, int Version, int ExtrasVersion, SetAsideReason Reason, Instant At);

/// <summary>Why an item is set aside.</summary>
public enum SetAsideReason
{
    /// <summary>It cannot be put into the protocol's form.</summary>
    Unwritable = 1,

    /// <summary>The device was given it three times, at last alone, and did not take it.</summary>
    NotTaken = 2,
}
