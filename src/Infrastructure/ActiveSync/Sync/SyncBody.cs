using System.Collections.Immutable;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Sync;

/// <summary>A Sync request as read.</summary>
internal sealed record SyncBody
{
    /// <summary>The folders asked for.</summary>
    public ImmutableArray<CollectionPart> Collections { get; init; } = [];

    /// <summary>The most changes over all folders.</summary>
    public int Window { get; init; } = WindowSizes.Most;

    /// <summary>Whether what is not said stands as in the request before (MS-ASCMD 2.2.3.131).</summary>
    public bool IsPartial { get; init; }

    /// <summary>How long the answer may be held in minutes, as sent.</summary>
    public int? Wait { get; init; }

    /// <summary>How long the answer may be held in seconds, as sent.</summary>
    public int? Heartbeat { get; init; }

    /// <summary>Whether the device wants something done.</summary>
    public bool HasCommands => Collections.Any(collection => !collection.Commands.IsEmpty);
}

/// <summary>What a Sync request says of one folder.</summary>
internal sealed record CollectionPart
{
    public required string Id { get; init; }

    public required string Key { get; init; }

    /// <summary>Whether changes are wanted; null when nothing is said.</summary>
    public bool? GetChanges { get; init; }

    public int Window { get; init; } = WindowSizes.Default;

    /// <summary>What is to be remembered from now on.</summary>
    public required CollectionSettings Settings { get; init; }

    public ImmutableArray<DeviceCommand> Commands { get; init; } = [];
}

/// <summary>Window sizes (MS-ASCMD 2.2.3.199): 0 and more than the most mean the most.</summary>
internal static class WindowSizes
{
    public const int Default = 100;
    public const int Most = 512;

    public static int Of(int said) => said is > 0 and <= Most ? said : Most;
}
