namespace OnOfficeSync.Domain.Access;

/// <summary>Which way a kind is kept in step with devices. Source: contract, <c>/sync/settings</c>.</summary>
public enum Direction
{
    /// <summary>Both ways.</summary>
    TwoWay = 0,

    /// <summary>From the CRM to devices only; a device's change is not taken.</summary>
    ToDevice = 1,

    /// <summary>Not at all; devices have no folder for it.</summary>
    Off = 2,
}
