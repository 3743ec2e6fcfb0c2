using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using Calendar = OnOfficeSync.ActiveSync.Wbxml.Calendar;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>Reads a device's ApplicationData of an appointment, or an Exception in it, into what it says of the appointment. What it leaves out stays (contract, "An element left out").</summary>
/// <param name="settings">What the device asked to be remembered for the folder.</param>
/// <param name="version">The version spoken.</param>
/// <param name="quirks">What the client is known for.</param>
/// <param name="usersZone">The user's time zone.</param>
internal sealed class CalendarReader(CollectionSettings settings, ProtocolVersion version, ClientQuirks quirks, DateTimeZone usersZone)
{
    private const int LongestUid = 300;
    private const string WorkingElsewhere = "4";

    private readonly AppointmentEdit _appointment = new(usersZone)
    {
        NotesSent = settings.NotesSent,
        ComesBackAs = quirks.SaysLess ? LesserWords.Of : null,
        MovesAllOccurrences = version >= ProtocolVersion.V16_0,
    };
    private readonly List<ExtraEdit> _extras = [];
    private readonly HashSet<ushort> _seen = [];
    private readonly ImmutableArray<SaidOccurrence>.Builder _occurrences = ImmutableArray.CreateBuilder<SaidOccurrence>();
    private RejectionReason? _problem;
    private Instant? _original;
    private bool _isDeleted;

    /// <summary>Reads the current element's children. <paramref name="problem"/> says why the content cannot be taken; null when it can.</summary>
    public ItemEdit Read(ref WbxmlReader reader, out RejectionReason? problem)
    {
        ReadChildren(ref reader);
        problem = _problem;
        return new(_appointment, _extras);
    }

    private void ReadChildren(ref WbxmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            // What the version does not have says nothing.
            if (!version.Knows(reader.Tag))
                continue;
            if (reader.Tag is Calendar.ExceptionStartTime or AirSyncBase.InstanceId)
                _original = ReadInstant(reader.ReadText());
            else if (reader.Tag == Calendar.Deleted)
                _isDeleted = reader.ReadText() == "1";
            else if (CalendarElements.Of(reader.Tag) is { } element && version <= element.LastFromClients && _seen.Add(reader.Tag))
                ReadElement(ref reader, element);
        }

        // An exception has no Timezone of its own: its dates are those of the series' zone.
        foreach (var edit in _occurrences.Select(occurrence => occurrence.Edit).OfType<AppointmentEdit>())
            edit.Times = edit.Times with { Rules = edit.Times.Rules ?? _appointment.Times.Rules };
        _appointment.Occurrences = _occurrences.ToImmutable();
    }

    private void ReadElement(ref WbxmlReader reader, CalendarElement element)
    {
        switch (element.Shape)
        {
            case CalendarShape.Text:
                Set(element, reader.ReadText());
                break;
            case CalendarShape.Timezone:
                _appointment.Times = _appointment.Times with { Rules = CalendarTimes.Rules(reader.ReadText()) };
                break;
            case CalendarShape.Time:
                var time = ReadInstant(reader.ReadText());
                _appointment.Times = element.Field == AppointmentField.Start ? _appointment.Times with { Start = time } : _appointment.Times with { End = time };
                break;
            case CalendarShape.AllDay:
                _appointment.Times = _appointment.Times with { AllDay = Choose(reader.ReadText(), "0", "1") == "1" };
                break;
            case CalendarShape.Uid:
                if (reader.ReadText() is { Length: > 0 and <= LongestUid } uid)
                    _appointment.Uid ??= uid;
                break;
            case CalendarShape.Location:
                var place = ExtraContent.Of(reader);
                Set(element, LocationContainer.ReadName(ref reader, out var isMoreThanName));
                _extras.Add(new(element.Element, isMoreThanName ? place : null));
                break;
            case CalendarShape.BusyStatus:
                ReadBusyStatus(ref reader, element);
                break;
            case CalendarShape.Sensitivity:
                ReadSensitivity(ref reader, element);
                break;
            case CalendarShape.Reminder:
                Set(element, ReadMinutes(reader.ReadText()));
                break;
            case CalendarShape.Attendees:
                var attendees = ExtraContent.Of(reader);
                Set(element, AppointmentTexts.Text(AttendeeList.Read(ref reader, out var isMoreThanNames)));
                _extras.Add(new(element.Element, isMoreThanNames ? attendees : null));
                break;
            case CalendarShape.Categories:
                _appointment[element.Field] = ItemTexts.ReadCategories(ref reader, Calendar.Category, out var problem);
                _problem = problem ?? _problem;
                break;
            case CalendarShape.Recurrence:
                _appointment.Series = RecurrenceReader.Read(ref reader, version);
                _problem = _appointment.Series is null ? RejectionReason.InvalidSeries : _problem;
                break;
            case CalendarShape.Exceptions:
                ReadExceptions(ref reader);
                break;
            case CalendarShape.Body:
                if (BodyReader.Read(ref reader) is { } notes)
                    Set(element, notes);
                break;
            case CalendarShape.BodyOfClass:
                Set(element, BodyReader.ReadOfClass(ref reader));
                break;
            case CalendarShape.MeetingStatus:
                // Whether it is one at all follows from who takes part.
                var status = ExtraContent.Of(reader);
                _extras.Add(new(element.Element, reader.ReadText() is "0" or "1" ? null : status));
                break;
            case CalendarShape.Extra:
                _extras.Add(new(element.Element, ExtraContent.Of(reader)));
                reader.ReadText();
                break;
        }
    }

    private void Set(CalendarElement element, string text)
    {
        _appointment[element.Field] = text;
        _problem = ItemTexts.TooLong(text) ?? _problem;
    }

    // The CRM knows no working elsewhere: it counts as free, and is kept beside.
    private void ReadBusyStatus(ref WbxmlReader reader, CalendarElement element)
    {
        var content = ExtraContent.Of(reader);
        var text = Choose(reader.ReadText(), "0", "1", "2", "3", WorkingElsewhere);
        _appointment[element.Field] = AppointmentTexts.Text(text switch
        {
            "0" or WorkingElsewhere => BusyStatus.Free,
            "1" => BusyStatus.Tentative,
            "3" => BusyStatus.Oof,
            _ => BusyStatus.Busy,
        });
        _extras.Add(new(element.Element, text == WorkingElsewhere ? content : null));
    }

    // The CRM knows private or not; which of the other two it was is kept beside it.
    private void ReadSensitivity(ref WbxmlReader reader, CalendarElement element)
    {
        var content = ExtraContent.Of(reader);
        var text = Choose(reader.ReadText(), "0", "1", "2", "3");
        _appointment[element.Field] = text is "" or "0" ? "" : AppointmentTexts.Private;
        _extras.Add(new(element.Element, text is "1" or "3" ? content : null));
    }

    private void ReadExceptions(ref WbxmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag != Calendar.Exception)
                continue;
            var exception = new CalendarReader(settings, version, quirks, usersZone);
            exception.ReadChildren(ref reader);
            _problem = exception._problem ?? _problem;
            if (exception._original is { } original)
                _occurrences.Add(new(original, exception._isDeleted ? null : exception._appointment));
            else
                _problem ??= RejectionReason.InvalidTime;
        }
    }

    // An empty element takes the value away.
    private string Choose(string text, params ReadOnlySpan<string> values)
    {
        if (text.Length > 0 && !values.Contains(text))
            _problem = RejectionReason.InvalidValue;
        return text;
    }

    private string ReadMinutes(string text)
    {
        if (text.Length == 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes.ToString(CultureInfo.InvariantCulture) == text))
            return text;
        _problem = RejectionReason.InvalidValue;
        return "";
    }

    private Instant? ReadInstant(string text)
    {
        if (text.Length == 0)
            return null;
        if (CalendarTimes.TryRead(text, out var instant))
            return instant;
        _problem = RejectionReason.InvalidTime;
        return null;
    }
}
