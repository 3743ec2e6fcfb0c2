namespace OnOfficeSync.Application.Items;

/// <summary>Something in the CRM: an address, an appointment, a task.</summary>
/// <typeparam name="TContent">What it is.</typeparam>
/// <param name="Id">Key in the store, the resource's id in the JSON API.</param>
/// <param name="Revision">Counts the writes of the record; the resource's ETag.</param>
/// <param name="Version">Counts the changes that a device can see.</param>
/// <param name="Content">Its content.</param>
public sealed record CrmRecord<TContent>(long Id, int Revision, int Version, TContent Content);

/// <summary>A part of a list.</summary>
/// <param name="Items">The records, in a stable order.</param>
/// <param name="Next">Where the next part begins; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long? Next);
