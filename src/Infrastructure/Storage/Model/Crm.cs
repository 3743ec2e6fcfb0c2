namespace OnOfficeSync.Storage.Model;

/// <summary>Row of an item: what devices show of something in the CRM.</summary>
internal sealed class ItemRow
{
    public long Id { get; set; }

    public long Tenant { get; set; }

    public int Kind { get; set; }

    public int Version { get; set; }

    public required byte[] Snapshot { get; set; }
}

/// <summary>Row of an address, with the key of its item.</summary>
internal sealed class AddressRow
{
    public long Id { get; set; }

    public int Revision { get; set; }

    public required string SortName { get; set; }

    public required string Search { get; set; }

    public required string Document { get; set; }

    public ItemRow Item { get; set; } = null!;
}

/// <summary>Row of a user who sees something in the CRM.</summary>
internal sealed class ItemUserRow
{
    public long Item { get; set; }

    public long User { get; set; }

    public bool Released { get; set; }
}
