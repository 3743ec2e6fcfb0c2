using System.Collections.Immutable;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>What devices' commands do to one kind of the CRM's records.</summary>
internal interface IKindCommands
{
    /// <summary>Makes a new record of what a device says, or fills one that equals it.</summary>
    ValueTask<Stored> AddAsync(CommandRun run, FieldEdit edit);

    /// <summary>Merges what a device says into a record; null when the CRM has it no longer.</summary>
    /// <param name="run">The command.</param>
    /// <param name="held">What the device has.</param>
    /// <param name="given">The snapshot that the device was given.</param>
    /// <param name="edit">What the device says.</param>
    ValueTask<Stored?> ChangeAsync(CommandRun run, HeldItem held, byte[] given, FieldEdit edit);

    /// <summary>Takes a record from the user's devices, by the rule of its kind.</summary>
    ValueTask DeleteAsync(CommandRun run, HeldItem held);

    /// <summary>What the device shows by itself after its own edit, as a snapshot.</summary>
    byte[] Expected(byte[] given, FieldEdit edit);

    /// <summary>The fields in which two snapshots differ, as the JSON API calls them, with the values of the second one.</summary>
    IEnumerable<KeyValuePair<string, string>> Differences(byte[] before, byte[] after);

    /// <summary>What people would call an item that is shown so, for a notice; empty when it says nothing.</summary>
    string Subject(byte[] shown);

    /// <summary>What people would call an item that the CRM has; empty when it says nothing.</summary>
    ValueTask<string> SubjectAsync(SyncContext context, long item);
}

/// <summary>What became of a record.</summary>
/// <param name="Item">The item; 0 when it was not stored.</param>
/// <param name="Version">Its version now.</param>
/// <param name="Differs">What the device shows where the rule shows it otherwise, as a snapshot; null when both are the same.</param>
/// <param name="Conflicts">The fields that both sides changed.</param>
/// <param name="Refused">Why it was not stored; null when it was.</param>
internal sealed record Stored(long Item, int Version, byte[]? Differs, ImmutableArray<Conflict> Conflicts, RejectionReason? Refused = null)
{
    /// <summary>The fields that were empty before the device added what was there already; null when it was not there.</summary>
    public ImmutableArray<string>? Filled { get; init; }

    public static Stored Not(RejectionReason why) => new(0, 0, null, [], why);
}

/// <summary>A field that CRM and device changed to different values, by the name that the JSON API has for it.</summary>
internal sealed record Conflict(string Field, string Kept, string Lost, bool DeviceLost);
