using NodaTime;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Changes;

/// <summary>What a command of a device changed in the CRM, kept for 30 days so that it can be undone.</summary>
public sealed record DeviceChange
{
    /// <summary>For how long a change is kept.</summary>
    public static readonly Duration Kept = Duration.FromDays(30);

    /// <summary>Key in the store; counts up.</summary>
    public required long Id { get; init; }

    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>The device as it names itself; it may be forgotten by now.</summary>
    public required string DeviceId { get; init; }

    /// <summary>What the device did.</summary>
    public required CommandKind Command { get; init; }

    /// <summary>Kind of the item.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The item that the device named, or made.</summary>
    public required long Item { get; init; }

    /// <summary>How many records it touched.</summary>
    public required int Records { get; init; }

    /// <summary>When it was undone; null while it is not.</summary>
    public Instant? UndoneAt { get; init; }
}

/// <summary>A record of the CRM that a device's command touched; a series may take several.</summary>
/// <typeparam name="TContent">What it holds.</typeparam>
/// <param name="Item">Its key.</param>
/// <param name="Before">What it was before; null if the command made it.</param>
/// <param name="After">What it was after; null if the command deleted it.</param>
/// <param name="Extras">What became of the user's extras; null if they stayed.</param>
/// <param name="Series">What became of its series; null if that stayed, or if there is none.</param>
public sealed record ChangedRecord<TContent>(long Item, TContent? Before, TContent? After, ChangedExtras? Extras, ChangedSeries? Series)
    where TContent : class;

/// <summary>What a command made of the series of an appointment.</summary>
/// <param name="Before">The series that the appointment belonged to, before; null if it belonged to none.</param>
/// <param name="After">The same series after, null if the command ended it. If there was none before: the one that the command made.</param>
public sealed record ChangedSeries(SeriesGroup? Before, SeriesGroup? After);

/// <summary>What a command made of a user's extras.</summary>
/// <param name="Before">In stored form, before.</param>
/// <param name="After">In stored form, after; empty if the record was deleted.</param>
/// <param name="Version">Their version before; 0 for none.</param>
public sealed record ChangedExtras(byte[] Before, byte[] After, int Version);

/// <summary>Which changes are asked for.</summary>
/// <param name="Since">Only those from this instant on.</param>
/// <param name="DeviceId">Only those of this device; null for all.</param>
public sealed record ChangeFilter(Instant Since, string? DeviceId);
