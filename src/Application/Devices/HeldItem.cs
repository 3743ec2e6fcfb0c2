namespace OnOfficeSync.Application.Devices;

/// <summary>An item that a device has, had, or has a number for.</summary>
public sealed record HeldItem
{
    /// <summary>The item in the item store.</summary>
    public required long Item { get; init; }

    /// <summary>Its number in this folder of this device, what ServerIds are made of; not the CRM's id.</summary>
    public required long Number { get; init; }

    /// <summary>What the device has of it now.</summary>
    public Given Now { get; init; }

    /// <summary>The number of the state in which <see cref="Now"/> came about.</summary>
    public int Since { get; init; }

    /// <summary>What the device had of it in the states before <see cref="Since"/>.</summary>
    public Given Before { get; init; }

    /// <summary>What it is to the device.</summary>
    public HeldRole Role { get; init; }

    /// <summary>The device has something else of it from a state on; what it had is kept in case that the answer is lost.</summary>
    public HeldItem Move(Given now, int state) =>
        this with { Now = now, Before = Since == state ? Before : Now, Since = state, Role = now.IsHeld ? Role : HeldRole.Whole };

    /// <summary>The device has something else of it by its own doing, whether or not the answer reaches it.</summary>
    public HeldItem Settle(Given now) => this with { Now = now, Before = now, Role = HeldRole.Whole };

    /// <summary>The device has deleted it, and that is held. What it showed by itself is kept, since by that its kind knows what was deleted.</summary>
    public HeldItem Withhold() => Settle(Given.Nothing with { Base = Now.Base }) with { Since = 0, Role = HeldRole.Withheld };
}

/// <summary>Which copy of an item a device has.</summary>
/// <param name="Version">The item's version given; 0 when the device does not have the item.</param>
/// <param name="ExtrasVersion">The version of the user's extras given; 0 for none.</param>
/// <param name="Base">What the device shows where that is no stored version: an edit of its own that was merged or put right, so that the item must be sent back. A snapshot; null otherwise.</param>
public readonly record struct Given(int Version, int ExtrasVersion, byte[]? Base)
{
    /// <summary>The device does not have it.</summary>
    public static Given Nothing => default;

    /// <summary>Whether the device has it.</summary>
    public bool IsHeld => Version > 0;
}

/// <summary>What a held item is.</summary>
public enum HeldRole
{
    /// <summary>The item itself.</summary>
    Whole = 0,

    /// <summary>As long as the device does not have it: the device is not given it, because it deleted it and its user has not decided yet (<see cref="Holds.Hold"/>).</summary>
    Withheld = 1,
}
