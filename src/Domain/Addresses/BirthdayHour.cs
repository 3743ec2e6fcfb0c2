namespace OnOfficeSync.Domain.Addresses;

/// <summary>The hour at which a client expects a birthday.</summary>
public enum BirthdayHour
{
    /// <summary>11:59 UTC, which no usual zone shifts to another day.</summary>
    Standard,

    /// <summary>00:00 UTC.</summary>
    MidnightUtc,

    /// <summary>08:00 UTC.</summary>
    EightUtc,
}
