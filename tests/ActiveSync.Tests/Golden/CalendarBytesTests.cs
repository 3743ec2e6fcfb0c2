using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>Appointments in Berlin as the oldest version, the newest one with instants for dates, and the newest have them (MS-ASCAL 2.2.2).</summary>
public sealed class CalendarBytesTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly byte[] Timezone = Bytes.Of(0x45, 0x03, TestData.TimeZoneBlobs[0], 0, 0x01);

    [Theory]
    [InlineData("25")]
    [InlineData("141")]
    [InlineData("161")]
    public void A_single_appointment_with_all_that_the_CRM_knows(string version)
    {
        var place = version == "161"
            ? Bytes.Of(
                0x00, 0x11, // page AirSyncBase
                0x60, 0x50, 0x03, "Allee 5", 0, 0x01, 0x01, // Location: DisplayName
                0x00, 0x04) // page Calendar
            : Bytes.Of(0x57, 0x03, "Allee 5", 0, 0x01); // Location
        var notes = version == "25"
            ? Bytes.Of(
                0x4B, 0x03, "eins\r\nzwei", 0, 0x01, // Body
                0x4C, 0x03, "0", 0, 0x01) // BodyTruncated
            : Bytes.Of(
                0x00, 0x11, // page AirSyncBase
                0x4A, // Body (content)
                0x46, 0x03, "1", 0, 0x01, // Type "1"
                0x4C, 0x03, "10", 0, 0x01, // EstimatedDataSize: the bytes of Data
                0x4B, 0x03, "eins\r\nzwei", 0, 0x01, // Data
                0x01, // END Body
                0x56, 0x03, "1", 0, 0x01); // NativeBodyType "1"
        AssertWritten(
            version,
            new()
            {
                Subject = "Notar",
                Location = "Allee 5",
                Notes = "eins\nzwei",
                Start = new(2026, 12, 1, 9, 0),
                End = new(2026, 12, 1, 10, 30),
                ReminderMinutes = 15,
                Private = true,
                BusyStatus = BusyStatus.Tentative,
                Categories = ["Kunde", "VIP"],
                Participants = [new("Erika", "erika@example.org"), new("Nur ein Name", null), new(null, "ben@example.org")],
            },
            Timezone,
            0x46, 0x03, "0", 0, 0x01, // AllDayEvent "0"
            0x4D, 0x03, "1", 0, 0x01, // BusyStatus "1": tentative
            0x51, 0x03, "20261201T080000Z", 0, 0x01, // DtStamp
            0x52, 0x03, "20261201T093000Z", 0, 0x01, // EndTime
            place,
            0x64, 0x03, "15", 0, 0x01, // Reminder
            0x65, 0x03, "2", 0, 0x01, // Sensitivity "2": private
            0x66, 0x03, "Notar", 0, 0x01, // Subject
            0x67, 0x03, "20261201T080000Z", 0, 0x01, // StartTime
            0x68, 0x03, "onoffice-9", 0, 0x01, // UID
            0x58, 0x03, "1", 0, 0x01, // MeetingStatus "1": a meeting
            0x47, // Attendees (content)
            0x48, 0x49, 0x03, "erika@example.org", 0, 0x01, 0x4A, 0x03, "Erika", 0, 0x01, 0x01, // Attendee: Email, Name
            0x48, 0x49, 0x03, "ben@example.org", 0, 0x01, 0x4A, 0x03, "ben@example.org", 0, 0x01, 0x01, // Attendee: Email, Name
            0x01, // END Attendees
            0x4E, // Categories (content)
            0x4F, 0x03, "Kunde", 0, 0x01, // Category
            0x4F, 0x03, "VIP", 0, 0x01, // Category
            0x01, // END Categories
            notes);
    }

    [Theory]
    [InlineData("25", "20261130T230000Z", "20261202T230000Z")]
    [InlineData("141", "20261130T230000Z", "20261202T230000Z")]
    [InlineData("161", "20261201T000000Z", "20261203T000000Z")]
    public void Two_whole_days(string version, string start, string end) => AssertWritten(
        version,
        new() { Subject = "Messe", AllDay = true, Start = new(2026, 12, 1, 0, 0), End = new(2026, 12, 3, 0, 0), BusyStatus = BusyStatus.Free, Uid = "0123456789ABCDEF.32" },
        version == "161" ? [] : Timezone,
        0x46, 0x03, "1", 0, 0x01, // AllDayEvent "1"
        0x4D, 0x03, "0", 0, 0x01, // BusyStatus "0": free
        0x51, 0x03, start, 0, 0x01, // DtStamp
        0x52, 0x03, end, 0, 0x01, // EndTime: the day after the last
        0x65, 0x03, "0", 0, 0x01, // Sensitivity "0"
        0x66, 0x03, "Messe", 0, 0x01, // Subject
        0x67, 0x03, start, 0, 0x01, // StartTime
        0x68, 0x03, "0123456789ABCDEF.32", 0, 0x01, // UID
        0x58, 0x03, "0", 0, 0x01, // MeetingStatus "0": no meeting
        EmptyNotes(version, ofAirSyncBase: false));

    /// <summary>Every second Tuesday; its last occurrence lies in summer time.</summary>
    [Theory]
    [InlineData("25")]
    [InlineData("141")]
    [InlineData("161")]
    public void A_series_without_one_of_its_occurrences(string version)
    {
        var original = version == "161"
            ? Bytes.Of(0x00, 0x11, 0x6D, 0x03, "20261215T080000Z", 0, 0x01) // page AirSyncBase, InstanceId
            : Bytes.Of(0x56, 0x03, "20261215T080000Z", 0, 0x01); // ExceptionStartTime
        AssertWritten(
            version,
            new()
            {
                Subject = "Runde",
                Start = new(2026, 12, 1, 9, 0),
                End = new(2026, 12, 1, 10, 0),
                Recurrence = new(Frequency.Weekly, 2, new LocalDate(2027, 4, 20)),
                ExcludedDates = [new(2026, 12, 15)],
            },
            Timezone,
            0x46, 0x03, "0", 0, 0x01, // AllDayEvent "0"
            0x4D, 0x03, "2", 0, 0x01, // BusyStatus "2": busy
            0x51, 0x03, "20261201T080000Z", 0, 0x01, // DtStamp
            0x52, 0x03, "20261201T090000Z", 0, 0x01, // EndTime
            0x65, 0x03, "0", 0, 0x01, // Sensitivity "0"
            0x66, 0x03, "Runde", 0, 0x01, // Subject
            0x67, 0x03, "20261201T080000Z", 0, 0x01, // StartTime
            0x68, 0x03, "onoffice-9", 0, 0x01, // UID
            0x58, 0x03, "0", 0, 0x01, // MeetingStatus "0"
            0x5B, // Recurrence (content)
            0x5C, 0x03, "1", 0, 0x01, // Type "1": weekly
            0x5D, 0x03, "20270420T070000Z", 0, 0x01, // Until: nine in the morning
            0x5F, 0x03, "2", 0, 0x01, // Interval "2"
            0x60, 0x03, "4", 0, 0x01, // DayOfWeek "4": Tuesday
            version == "25" ? [] : Bytes.Of(0x79, 0x03, "0", 0, 0x01), // FirstDayOfWeek "0": Sunday
            0x01, // END Recurrence
            0x54, 0x53, // Exceptions, Exception (content)
            0x55, 0x03, "1", 0, 0x01, // Deleted "1"
            original,
            0x01, 0x01, // END Exception, Exceptions
            EmptyNotes(version, ofAirSyncBase: version == "161"));
    }

    // The body is there although it is empty.
    private static byte[] EmptyNotes(string version, bool ofAirSyncBase) => version == "25"
        ? Bytes.Of(
            0x0B, // Body, empty
            0x4C, 0x03, "0", 0, 0x01) // BodyTruncated
        : Bytes.Of(
            ofAirSyncBase ? [] : Bytes.Of(0x00, 0x11), // page AirSyncBase, if it is not the one already
            0x4A, // Body (content)
            0x46, 0x03, "1", 0, 0x01, // Type "1"
            0x4C, 0x03, "0", 0, 0x01, // EstimatedDataSize "0"
            0x0B, // Data, empty
            0x01, // END Body
            0x56, 0x03, "1", 0, 0x01); // NativeBodyType "1"

    private static void AssertWritten(string version, Appointment appointment, params object[] content)
    {
        var written = Wire.Written(writer =>
        {
            writer.Start(AirSync.ApplicationData);
            new CalendarWriter(writer, appointment.View(), Extras.None, new(Enum.Parse<ProtocolVersion>(version), ClientQuirks.Of("", ""), Berlin)).Write(9, BodyPreferences.None);
            writer.End();
        });
        Bytes.Equal(Bytes.Of([0x03, 0x01, 0x6A, 0x00, 0x5D, 0x00, 0x04, .. content, 0x01]), Wire.Body(written)); // header, ApplicationData, page Calendar, END ApplicationData
    }
}
