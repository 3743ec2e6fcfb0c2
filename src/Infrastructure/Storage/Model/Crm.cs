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

/// <summary>Row of a record of the CRM, with the key of its item.</summary>
internal sealed class RecordRow
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
    public long User { get; set; }

    public int Kind { get; set; }

    public long Item { get; set; }

    public bool Released { get; set; }
}
