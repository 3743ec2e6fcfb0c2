using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Items;

/// <summary>An address in the CRM.</summary>
/// <param name="Id">Key in the store, the resource's id in the JSON API.</param>
/// <param name="Revision">Counts the writes of the record; the resource's ETag.</param>
/// <param name="Version">Counts the changes that a device can see.</param>
/// <param name="Address">Its content.</param>
public sealed record AddressRecord(long Id, int Revision, int Version, Address Address);

/// <summary>A part of a list.</summary>
/// <param name="Items">The records, in a stable order.</param>
/// <param name="Next">Where the next part begins; null at the end.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, long? Next);
