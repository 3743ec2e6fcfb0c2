namespace OnOfficeSync.Domain.Appointments;

/// <summary>How a series of the CRM goes on. Source: R29 and contract, "An appointment".</summary>
public enum Frequency
{
    /// <summary>By days.</summary>
    Daily,

    /// <summary>By weeks, on the start's weekday.</summary>
    Weekly,

    /// <summary>By months, on the start's day of month.</summary>
    Monthly,

    /// <summary>By years, on the start's date.</summary>
    Yearly,
}
