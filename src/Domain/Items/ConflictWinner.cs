namespace OnOfficeSync.Domain.Items;

/// <summary>Whose value stays when CRM and device changed the same field. Source: contract, "Conflicts".</summary>
public enum ConflictWinner
{
    /// <summary>The CRM's, unless the device asks otherwise.</summary>
    Crm,

    /// <summary>The device's, because it said so.</summary>
    Device,
}
