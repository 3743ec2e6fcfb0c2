using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Model;

/// <summary>Row of a device.</summary>
internal sealed class DeviceRow
{
    public long Id { get; set; }

    public long User { get; set; }

    public required string DeviceId { get; set; }

    public required string DeviceType { get; set; }

    public string? Model { get; set; }

    public string? OperatingSystem { get; set; }

    public string? FriendlyName { get; set; }

    public string? UserAgent { get; set; }

    public required string ProtocolVersion { get; set; }

    public long FirstSeen { get; set; }

    public long? LastSync { get; set; }

    public uint PolicyKey { get; set; }

    public uint PendingPolicyKey { get; set; }

    public uint FolderEpoch { get; set; }

    public int FolderNumber { get; set; }

    public int FolderShown { get; set; }

    public int FolderPreviousNumber { get; set; }

    public int FolderPreviousShown { get; set; }

    public WipeScope? WipeScope { get; set; }

    public WipeState? WipeState { get; set; }

    public long? WipeOrdered { get; set; }

    public long? WipeAnswered { get; set; }
}

/// <summary>Row of a notice.</summary>
internal sealed class NoticeRow
{
    public long Id { get; set; }

    public long User { get; set; }

    public long At { get; set; }

    public NoticeKind Kind { get; set; }

    public ItemKind ItemKind { get; set; }

    public long? Item { get; set; }

    public string? DeviceId { get; set; }

    public required string Text { get; set; }

    public required string Details { get; set; }
}
