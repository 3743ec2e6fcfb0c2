namespace OnOfficeSync.Domain.Appointments;

/// <summary>The calendar in which a device counts months and days of a series. Source: MS-ASCAL 2.2.2.10.</summary>
public enum PatternCalendar
{
    /// <summary>The Gregorian calendar, in whichever language.</summary>
    Gregorian,

    /// <summary>Gregorian months and days with years of another number: Japanese, Taiwanese, Korean, Thai.</summary>
    GregorianMonths,

    /// <summary>Hijri.</summary>
    Hijri,

    /// <summary>Hebrew; the first month is Tishri.</summary>
    Hebrew,

    /// <summary>Chinese lunar.</summary>
    ChineseLunar,

    /// <summary>Japanese lunar.</summary>
    JapaneseLunar,

    /// <summary>Korean lunar.</summary>
    KoreanLunar,
}
