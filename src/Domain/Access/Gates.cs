using System.Collections.Immutable;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Access;

/// <summary>What decides whether a user's devices are served, and with which kinds. Source: R1, R2 and contract, "Gates".</summary>
/// <param name="Module">Whether the customer has the module.</param>
/// <param name="SyncRight">Whether the user has the right to sync.</param>
/// <param name="ZPushRight">Whether the user has the right to use Z-Push.</param>
/// <param name="Enabled">Whether the user has switched it on.</param>
/// <param name="Addresses">The user's setting for addresses.</param>
/// <param name="Appointments">The user's setting for appointments.</param>
/// <param name="Tasks">The user's setting for tasks.</param>
public sealed record Gates(bool Module, bool SyncRight, bool ZPushRight, bool Enabled, Direction Addresses, Direction Appointments, Direction Tasks)
{
    /// <summary>
    /// Each gate that is missing, in order: the module; the user right when one of the two rights is missing; the user setting when it is switched off or
    /// every kind is off (R1: "at least one per-kind setting"). Each alone blocks.
    /// </summary>
    public ImmutableArray<Gate> BlockedBy =>
    [
        .. Module ? [] : new[] { Gate.Module },
        .. SyncRight && ZPushRight ? [] : new[] { Gate.UserRight },
        .. Enabled && AnyKind ? [] : new[] { Gate.UserSetting },
    ];

    /// <summary>Whether devices are served.</summary>
    public bool Open => BlockedBy.IsEmpty;

    private bool AnyKind => Addresses != Direction.Off || Appointments != Direction.Off || Tasks != Direction.Off;

    /// <summary>The direction in which a kind is kept in step: its own setting (R2), or off while a gate is missing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such kind.</exception>
    public Direction Effective(ItemKind kind)
    {
        var setting = kind switch
        {
            ItemKind.Address => Addresses,
            ItemKind.Appointment => Appointments,
            ItemKind.Task => Tasks,
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
        };
        return Open ? setting : Direction.Off;
    }
}
