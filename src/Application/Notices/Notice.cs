using NodaTime;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Notices;

/// <summary>What a user should know of the sync (contract, <c>/sync/notices</c>).</summary>
public sealed record Notice
{
    /// <summary>When it happened.</summary>
    public required Instant At { get; init; }

    /// <summary>What happened.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Kind of the item it is about.</summary>
    public required ItemKind ItemKind { get; init; }

    /// <summary>The item's id; null where there is none.</summary>
    public long? ItemId { get; init; }

    /// <summary>The device that caused it; null where none did.</summary>
    public string? DeviceId { get; init; }

    /// <summary>A sentence for the user.</summary>
    public required string Text { get; init; }

    /// <summary>Particulars by name.</summary>
    public IReadOnlyDictionary<string, string> Details { get; init; } = new Dictionary<string, string>();
}

/// <summary>Kinds of notices; stored by name.</summary>
public enum NoticeKind
{
    /// <summary>A field was changed on both sides; the details name it, the value kept and the value lost.</summary>
    Conflict,

    /// <summary>A device's change was not taken.</summary>
    Rejected,

    /// <summary>A series that the CRM cannot say was stored by a fixed rule.</summary>
    RecurrenceSimplified,

    /// <summary>What a device added became an item that was there already; the details name what was filled with the device's values, and of what it lost the values kept and lost.</summary>
    Duplicate,

    /// <summary>Of the appointments in the period that a device wants more are there than it gets (R14); the details say how many it gets and how many it does not.</summary>
    Limit,

    /// <summary>So many items were deleted at once that nothing is deleted before the user has decided; the details say which way, how many, and which hold it is.</summary>
    Held,

    /// <summary>A device is not given an item as it is now, because it cannot be written or the device does not take it; the details say which of both.</summary>
    SetAside,
}
