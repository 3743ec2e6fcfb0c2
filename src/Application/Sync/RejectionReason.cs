namespace OnOfficeSync.Application.Sync;

/// <summary>Why a device's change is not taken.</summary>
public enum RejectionReason
{
    /// <summary>The kind goes to devices only, or the user may not change it (contract, "Directions").</summary>
    NotAllowed,

    /// <summary>The CRM deleted the item, or it is released for the user no longer.</summary>
    Gone,

    /// <summary>There is no content.</summary>
    NoContent,

    /// <summary>Neither last name nor company.</summary>
    NoName,

    /// <summary>A task or an appointment without a subject.</summary>
    NoSubject,

    /// <summary>A time or date is none, or the end lies before the start.</summary>
    InvalidTime,

    /// <summary>A value is none that its element can have (MS-ASTASK 2.2.2.7, 2.2.2.22, 2.2.2.24).</summary>
    InvalidValue,

    /// <summary>A series by a rule that there is not (MS-ASCAL 2.2.2.37), without any occurrence, or of more appointments than can be stored.</summary>
    InvalidSeries,

    /// <summary>An occurrence that the series does not have, or has no longer.</summary>
    NoOccurrence,

    /// <summary>The birthday is no date.</summary>
    InvalidBirthday,

    /// <summary>More categories than an item may have (MS-ASCNTC 2.2.2.20).</summary>
    TooManyCategories,

    /// <summary>The picture is larger than a contact's may be (MS-ASCNTC 2.2.2.58).</summary>
    PictureTooLarge,

    /// <summary>A text is longer than any may be.</summary>
    TextTooLong,
}
