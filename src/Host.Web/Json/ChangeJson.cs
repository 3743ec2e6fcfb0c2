using NodaTime;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>What a device changed in the CRM.</summary>
/// <param name="Others">What became of further records that belong to the item: a series of a device may be several appointments.</param>
internal sealed record ChangeJson(
    string Id, Instant At, string DeviceId, CommandKind Command, NoticeItemJson Item, string Subject, IReadOnlyList<FieldChangeJson> Fields, IReadOnlyList<OtherChangeJson> Others, Instant? UndoneAt);

/// <summary>A field that was changed, as the resource names and writes it; of phones, faxes and e-mails the slot; of what the CRM has no field for its name, with a text.</summary>
internal sealed record FieldChangeJson(string Field, object? Before, object? After);

/// <summary>What became of a further record.</summary>
internal sealed record OtherChangeJson(string Id, IReadOnlyList<FieldChangeJson> Fields);

/// <summary>What undoing a change came to: the fields that were brought back, and those that were changed since and stay.</summary>
internal sealed record UndoneJson(IReadOnlyList<string> Restored, IReadOnlyList<string> Kept);

/// <summary>From when on the changes of a device are to be undone.</summary>
internal sealed record UndoSinceJson
{
    public Instant? Since { get; init; }
}

/// <summary>What undoing the changes of a device came to.</summary>
/// <param name="Undone">How many were undone.</param>
/// <param name="Changes">What each came to.</param>
/// <param name="NotUndone">Which were not, and why.</param>
internal sealed record DeviceUndoneJson(int Undone, IReadOnlyList<ChangeUndoneJson> Changes, IReadOnlyList<NotUndoneJson> NotUndone);

/// <summary>What undoing one of several changes came to.</summary>
internal sealed record ChangeUndoneJson(string Id, NoticeItemJson Item, IReadOnlyList<string> Restored, IReadOnlyList<string> Kept);

/// <summary>A change that was not undone.</summary>
internal sealed record NotUndoneJson(string Id, NoticeItemJson Item, UndoRefusal Reason);
