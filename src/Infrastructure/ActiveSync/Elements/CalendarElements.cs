using System.Collections.Frozen;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>How an element's content is read and written.</summary>
internal enum CalendarShape
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>The rules of the zone (MS-ASCAL 2.2.2.44).</summary>
    Timezone,

    /// <summary>When it was made or changed last (2.2.2.18). The CRM does not know it.</summary>
    Stamp,

    /// <summary>When it starts or ends (2.2.2.20, 2.2.2.42).</summary>
    Time,

    /// <summary>Whether it takes whole days (2.2.2.1).</summary>
    AllDay,

    /// <summary>The id by which calendars know it (2.2.2.46), or by which a client does that may not give it one (2.2.2.13).</summary>
    Uid,

    /// <summary>The place in a container (MS-ASAIRS 2.2.2.28, <see cref="LocationContainer"/>).</summary>
    Location,

    /// <summary>0 free, 1 tentative, 2 busy, 3 out of office, 4 working elsewhere (2.2.2.9).</summary>
    BusyStatus,

    /// <summary>0 normal, 1 personal, 2 private, 3 confidential (2.2.2.41).</summary>
    Sensitivity,

    /// <summary>Minutes before the start (2.2.2.38).</summary>
    Reminder,

    /// <summary>0 appointment, 1 meeting (2.2.2.28).</summary>
    MeetingStatus,

    /// <summary>Who takes part (2.2.2.3, <see cref="AttendeeList"/>).</summary>
    Attendees,

    /// <summary>Category elements in a container.</summary>
    Categories,

    /// <summary>The series (2.2.2.37, <see cref="RecurrenceReader"/>).</summary>
    Recurrence,

    /// <summary>Occurrences that are not as the series says (2.2.2.22).</summary>
    Exceptions,

    /// <summary>The notes.</summary>
    Body,

    /// <summary>The notes where they are a text of the class itself (<see cref="ClassBody"/>).</summary>
    BodyOfClass,

    /// <summary>A text that the CRM has no field for; kept and given back as it came.</summary>
    Extra,

    /// <summary>The user's answer to an invitation, which the server alone says (2.2.2.2, 2.2.2.40).</summary>
    Answer,

    /// <summary>Says nothing that would be kept.</summary>
    Ignored,
}

/// <summary>An element of an appointment (MS-ASCAL 2.2.2).</summary>
/// <param name="Element">Its token.</param>
/// <param name="Shape">How it is read and written.</param>
/// <param name="Field">The appointment's field; none for an extra.</param>
/// <param name="LastFromClients">The last version in which clients may say it.</param>
internal sealed record CalendarElement(ushort Element, CalendarShape Shape, AppointmentField Field = 0, ProtocolVersion LastFromClients = ProtocolVersion.V16_1);

/// <summary>All elements of appointments; which version has which is in <see cref="VersionTable"/>.</summary>
internal static class CalendarElements
{
    /// <summary>The rows, in the order in which they are written.</summary>
    public static readonly CalendarElement[] Rows =
    [
        new(Calendar.Timezone, CalendarShape.Timezone, AppointmentField.TimeZone),
        new(Calendar.AllDayEvent, CalendarShape.AllDay, AppointmentField.AllDay),
        new(Calendar.BusyStatus, CalendarShape.BusyStatus, AppointmentField.BusyStatus),
        new(Calendar.OrganizerName, CalendarShape.Extra, LastFromClients: ProtocolVersion.V14_1),
        new(Calendar.OrganizerEmail, CalendarShape.Extra, LastFromClients: ProtocolVersion.V14_1),
        new(Calendar.DtStamp, CalendarShape.Stamp),
        new(Calendar.EndTime, CalendarShape.Time, AppointmentField.End),
        new(Calendar.Location, CalendarShape.Text, AppointmentField.Location),
        new(AirSyncBase.Location, CalendarShape.Location, AppointmentField.Location),
        new(Calendar.Reminder, CalendarShape.Reminder, AppointmentField.ReminderMinutes),
        new(Calendar.Sensitivity, CalendarShape.Sensitivity, AppointmentField.Private),
        new(Calendar.Subject, CalendarShape.Text, AppointmentField.Subject),
        new(Calendar.StartTime, CalendarShape.Time, AppointmentField.Start),
        new(Calendar.UID, CalendarShape.Uid, AppointmentField.Uid, LastFromClients: ProtocolVersion.V14_1),
        new(Calendar.ClientUid, CalendarShape.Uid),
        new(Calendar.MeetingStatus, CalendarShape.MeetingStatus),
        new(Calendar.Attendees, CalendarShape.Attendees, AppointmentField.Participants),
        new(Calendar.Categories, CalendarShape.Categories, AppointmentField.Categories),
        new(Calendar.Recurrence, CalendarShape.Recurrence, AppointmentField.Recurrence),
        new(Calendar.Exceptions, CalendarShape.Exceptions, AppointmentField.ExcludedDates),
        new(Calendar.ResponseRequested, CalendarShape.Extra),
        new(Calendar.DisallowNewTimeProposal, CalendarShape.Extra),
        new(Calendar.AppointmentReplyTime, CalendarShape.Answer),
        new(Calendar.ResponseType, CalendarShape.Answer),
        new(Calendar.OnlineMeetingConfLink, CalendarShape.Ignored),
        new(Calendar.OnlineMeetingExternalLink, CalendarShape.Ignored),
        new(AirSyncBase.Body, CalendarShape.Body, AppointmentField.Notes),
        new(Calendar.Body, CalendarShape.BodyOfClass, AppointmentField.Notes),
        new(AirSyncBase.NativeBodyType, CalendarShape.Ignored),
        new(AirSyncBase.Attachments, CalendarShape.Ignored),
    ];

    private static readonly FrozenDictionary<ushort, CalendarElement> ByElement = Rows.ToFrozenDictionary(row => row.Element);

    /// <summary>The row of an element; null for one that appointments do not have.</summary>
    public static CalendarElement? Of(ushort element) => ByElement.GetValueOrDefault(element);
}
