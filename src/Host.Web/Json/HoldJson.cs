using NodaTime;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Host.Web.Json;

/// <summary>Deletions that are held.</summary>
internal sealed record HoldJson(string Id, Instant At, string? DeviceId, HoldDirection Direction, ItemKind Kind, int Count, IReadOnlyList<KeptItemJson> Items);

/// <summary>An item that a hold keeps.</summary>
internal sealed record KeptItemJson(string Id, string Subject);

/// <summary>How many items a decision was about.</summary>
internal sealed record DecidedJson(int Count);
