using System.Collections.Immutable;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>What becomes of an address when a device's edit is merged into it.</summary>
/// <param name="Address">The address as it is now; the very instance that was given in if nothing changed (R45).</param>
/// <param name="Conflicts">The fields that both sides changed, in order.</param>
/// <param name="Changed">Whether the CRM's address changed, so that there is something to write.</param>
public sealed record AddressMergeResult(Address Address, ImmutableArray<FieldConflict<AddressField>> Conflicts, bool Changed);
