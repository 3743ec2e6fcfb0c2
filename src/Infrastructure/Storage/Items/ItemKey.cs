using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Items;

/// <summary>An item and its kind, which decides whose collections may hold it.</summary>
internal readonly record struct ItemKey(long Item, ItemKind Kind);
