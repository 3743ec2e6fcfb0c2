using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>What a device says of an item: the CRM's fields, and what the CRM has no field for.</summary>
/// <param name="Fields">The fields of the item's kind.</param>
/// <param name="Extras">The extras that the device speaks of.</param>
public sealed record ItemEdit(FieldEdit Fields, IReadOnlyList<ExtraEdit> Extras);

/// <summary>What a device says of one extra.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Content">The new content; null clears.</param>
public sealed record ExtraEdit(ushort Key, byte[]? Content);
