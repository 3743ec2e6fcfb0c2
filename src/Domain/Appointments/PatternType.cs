namespace OnOfficeSync.Domain.Appointments;

/// <summary>How a series of a device goes on. Source: MS-ASCAL 2.2.2.45.</summary>
public enum PatternType
{
    /// <summary>By days; with days of the week it is weekly on these (MS-ASCAL 2.2.2.37.1).</summary>
    Daily,

    /// <summary>By weeks, on one or more days of the week.</summary>
    Weekly,

    /// <summary>By months, on a day of the month.</summary>
    MonthlyByDay,

    /// <summary>By months, on the n-th or last of some days of the week.</summary>
    MonthlyByWeekday,

    /// <summary>By years, on a date.</summary>
    YearlyByDay,

    /// <summary>By years, on the n-th or last of some days of the week in a month.</summary>
    YearlyByWeekday,
}
