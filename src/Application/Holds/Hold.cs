using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Holds;

/// <summary>Deletions of one kind that are held until their user decides, because there were too many at once (<see cref="Domain.Holding.Brake"/>).</summary>
public sealed record Hold
{
    /// <summary>Key in the store.</summary>
    public long Id { get; init; }

    /// <summary>Whose.</summary>
    public required AccountKey Account { get; init; }

    /// <summary>When it began.</summary>
    public required Instant At { get; init; }

    /// <summary>Of what kind the items are.</summary>
    public required ItemKind Kind { get; init; }

    /// <summary>The folder of the device that deleted them; null when the CRM took them from the user's devices.</summary>
    public long? Collection { get; init; }

    /// <summary>The device, as it names itself; null when it was the CRM.</summary>
    public string? DeviceId { get; init; }

    /// <summary>When the user decided; null as long as that is open.</summary>
    public Instant? DecidedAt { get; init; }

    /// <summary>How many it still holds. What the CRM deletes meanwhile, or has again, leaves it by itself.</summary>
    public int Count { get; init; }

    /// <summary>Which way the deletions go.</summary>
    public HoldDirection Direction => Collection is null ? HoldDirection.FromCrm : HoldDirection.FromDevice;
}

/// <summary>Which way deletions go.</summary>
public enum HoldDirection
{
    /// <summary>A device deleted: the CRM keeps the items, and so do the user's other devices.</summary>
    FromDevice,

    /// <summary>The CRM took them: the user's devices keep them.</summary>
    FromCrm,
}

/// <summary>An item that a hold keeps.</summary>
/// <param name="Item">Its key.</param>
/// <param name="Subject">What people would call it.</param>
public sealed record KeptItem(long Item, string Subject);

/// <summary>An item that the CRM has taken from a user's devices.</summary>
/// <param name="Account">The user.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Item">Its key.</param>
/// <param name="Last">The record in stored form as it was last; null when it is still there.</param>
public sealed record Departure(AccountKey Account, ItemKind Kind, long Item, byte[]? Last);
