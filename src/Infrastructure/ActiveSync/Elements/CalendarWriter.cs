using System.Globalization;
using System.Text;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;
using Calendar = OnOfficeSync.ActiveSync.Wbxml.Calendar;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Writes the whole of an appointment: a device replaces its copy with it, so what is left out is empty there.</summary>
internal sealed class CalendarWriter(WbxmlWriter writer, AppointmentView appointment, Extras extras, Recipient recipient)
{
    private readonly MeantTimes _times = MeantTimes.Of(appointment) ?? throw new ArgumentException("An appointment has times.", nameof(appointment));

    private ProtocolVersion Version => recipient.Version;

    /// <summary>Writes the elements of ApplicationData or Properties.</summary>
    /// <param name="item">The item's key, of which an id is made where no device gave one.</param>
    /// <param name="body">How the notes are wanted.</param>
    public void Write(long item, BodyPreferences body)
    {
        foreach (var element in CalendarElements.Rows)
        {
            if (Version.Knows(element.Element))
                WriteElement(element, item);
        }

        // The body is there even when it is empty (MS-ASAIRS 2.2.2.9).
        BodyWriter.Write(writer, Encoding.UTF8.GetBytes(appointment[AppointmentField.Notes]), body, ClassBody.OfCalendar, Version);
    }

    /// <summary>The id by which calendars know an appointment: that of the device that added it, or one made of the item's key.</summary>
    public static string UidOf(AppointmentView appointment, long item) =>
        appointment[AppointmentField.Uid] is { Length: > 0 } uid ? uid : string.Create(CultureInfo.InvariantCulture, $"onoffice-{item}");

    private void WriteElement(CalendarElement element, long item)
    {
        var text = appointment[element.Field];
        switch (element.Shape)
        {
            case CalendarShape.Text when text.Length > 0:
                writer.Element(element.Element, text);
                break;
            case CalendarShape.Timezone when CalendarTimes.Timezone(Version, _times.AllDay, _times.AllDay ? recipient.TimeZone : _times.Zone, _times.Start.Year) is { } zone:
                writer.Element(element.Element, zone);
                break;
            case CalendarShape.Stamp:
                writer.Element(element.Element, Time(_times.Start));
                break;
            case CalendarShape.Time:
                writer.Element(element.Element, Time(element.Field == AppointmentField.Start ? _times.Start : _times.End));
                break;
            case CalendarShape.AllDay:
                writer.Element(element.Element, _times.AllDay ? 1 : 0);
                break;
            case CalendarShape.Uid when element.Field == AppointmentField.Uid:
                writer.Element(element.Element, UidOf(appointment, item));
                break;
            case CalendarShape.Location:
                LocationContainer.Write(writer, text, extras[element.Element]);
                break;
            case CalendarShape.BusyStatus:
                writer.Element(element.Element, BusyStatusOf(text, element));
                break;
            case CalendarShape.Sensitivity:
                writer.Element(element.Element, text.Length > 0 ? Extra(element) ?? "2" : "0");
                break;
            case CalendarShape.Reminder when text.Length > 0:
                writer.Element(element.Element, text);
                break;
            case CalendarShape.MeetingStatus:
                writer.Element(element.Element, Extra(element) ?? (appointment[AppointmentField.Participants].Length > 0 ? "1" : "0"));
                break;
            case CalendarShape.Attendees when AppointmentTexts.Participants(text).Any(one => one.Email is not null):
                AttendeeList.Write(writer, AppointmentTexts.Participants(text), extras[element.Element], Version);
                break;
            case CalendarShape.Categories when text.Length > 0:
                ItemTexts.WriteCategories(writer, Calendar.Categories, Calendar.Category, Encoding.UTF8.GetBytes(text));
                break;
            case CalendarShape.Recurrence when AppointmentTexts.Recurrence(text) is { } recurrence:
                new RecurrenceWriter(writer, _times, recipient).Write(recurrence);
                break;
            case CalendarShape.Exceptions when appointment[AppointmentField.Recurrence].Length > 0 && text.Length > 0:
                new RecurrenceWriter(writer, _times, recipient).WriteExcluded(AppointmentTexts.Dates(text));
                break;
            case (CalendarShape.Extra or CalendarShape.Answer) when Extra(element) is { } extra:
                writer.Element(element.Element, extra);
                break;
            case (CalendarShape.Text or CalendarShape.Reminder or CalendarShape.Attendees or CalendarShape.Categories or CalendarShape.Recurrence or CalendarShape.Exceptions)
                when recipient.Quirks.KeepsWhatIsLeftOut:
                writer.Empty(element.Element);
                break;
        }
    }

    private string Time(LocalDateTime time) =>
        _times.AllDay ? CalendarTimes.AllDay(Version, time.Date, recipient.TimeZone) : CalendarTimes.Timed(time, _times.Zone);

    // 4 is working elsewhere, which the CRM has as free and older versions do not have (MS-ASCAL 2.2.2.9).
    private string BusyStatusOf(string text, CalendarElement element) => AppointmentTexts.BusyStatus(text) switch
    {
        BusyStatus.Free => Version >= ProtocolVersion.V16_0 ? Extra(element) ?? "0" : "0",
        BusyStatus.Tentative => "1",
        BusyStatus.Oof => "3",
        _ => "2",
    };

    private string? Extra(CalendarElement element) => extras[element.Element] is { } content ? ExtraText.Of(element.Element, content) : null;
}
