using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using Calendar = OnOfficeSync.ActiveSync.Wbxml.Calendar;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>What a device says of an appointment (MS-ASCAL 2.2.2), but for its series.</summary>
public sealed class AppointmentFromDeviceTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly Node Place = new(AirSyncBase.Location, Children:
    [
        new(AirSyncBase.DisplayName, "Büro"),
        new(AirSyncBase.Street, "Allee 5"),
        new(AirSyncBase.City, "Aachen"),
        new(AirSyncBase.Latitude, "50.7753"),
        new(AirSyncBase.Longitude, "6.0839"),
        new(AirSyncBase.LocationUri, "https://example.org/1"),
    ]);

    [Theory]
    [InlineData("0", "free", false)]
    [InlineData("1", "tentative", false)]
    [InlineData("2", "", false)]
    [InlineData("3", "oof", false)]
    [InlineData("4", "free", true)] // working elsewhere
    [InlineData("", "", false)]
    public void Working_elsewhere_is_free_and_kept_beside(string sent, string said, bool isKept)
    {
        var edit = Taken(ProtocolVersion.V16_1, new Node(Calendar.BusyStatus, sent));
        Assert.Equal(said, edit.Appointment[AppointmentField.BusyStatus]);
        Assert.Equal(isKept, Assert.Single(edit.Extras).Content is not null);
    }

    [Theory]
    [InlineData("0", "", false)]
    [InlineData("1", AppointmentTexts.Private, true)]
    [InlineData("2", AppointmentTexts.Private, false)]
    [InlineData("3", AppointmentTexts.Private, true)]
    [InlineData("", "", false)]
    public void Personal_and_confidential_are_private_and_kept_beside(string sent, string said, bool isKept)
    {
        var edit = Taken(ProtocolVersion.V14_1, new Node(Calendar.Sensitivity, sent));
        Assert.Equal(said, edit.Appointment[AppointmentField.Private]);
        Assert.Equal(isKept, Assert.Single(edit.Extras).Content is not null);
    }

    [Theory]
    [InlineData("0", false)]
    [InlineData("1", false)]
    [InlineData("3", true)]
    [InlineData("5", true)]
    public void Whether_it_is_a_meeting_follows_from_who_takes_part_and_the_rest_is_kept_beside(string sent, bool isKept) =>
        Assert.Equal(isKept, Assert.Single(Taken(ProtocolVersion.V14_1, new Node(Calendar.MeetingStatus, sent)).Extras).Content is not null);

    [Theory]
    [InlineData(Calendar.BusyStatus, "5")]
    [InlineData(Calendar.Sensitivity, "4")]
    [InlineData(Calendar.AllDayEvent, "2")]
    [InlineData(Calendar.Reminder, "-1")]
    [InlineData(Calendar.Reminder, "bald")]
    [InlineData(Calendar.Reminder, "007")]
    public void A_value_that_its_element_cannot_have_is_not_taken(int element, string text) =>
        Assert.Equal(RejectionReason.InvalidValue, Problem(new Node((ushort)element, text)));

    [Theory]
    [InlineData("0")]
    [InlineData("7")]
    [InlineData("525600")]
    [InlineData("")]
    public void Any_number_of_minutes_is_a_reminder(string sent) =>
        Assert.Equal(sent, Taken(ProtocolVersion.V14_1, new Node(Calendar.Reminder, sent)).Appointment[AppointmentField.ReminderMinutes]);

    [Theory]
    [InlineData("morgen")]
    [InlineData("20260230T000000Z")]
    [InlineData("99991231T235959Z")]
    public void What_is_no_time_is_not_taken(string text)
    {
        Assert.Equal(RejectionReason.InvalidTime, Problem(new Node(Calendar.StartTime, text)));
        Assert.Equal(RejectionReason.InvalidTime, Problem(new Node(Calendar.EndTime, text)));
    }

    [Fact]
    public void What_is_left_out_is_not_spoken_of()
    {
        var edit = Taken(ProtocolVersion.V16_1, new Node(Calendar.Subject, "neu"));
        Assert.Equal([AppointmentField.Subject], edit.Appointment.Values.Select(value => value.Key));
        Assert.Equal(DeviceTimes.Nothing, edit.Appointment.Times);
        Assert.Null(edit.Appointment.Series);
        Assert.Null(edit.Appointment.Uid);
        Assert.Empty(edit.Appointment.Occurrences);
        Assert.Empty(edit.Extras);
    }

    /// <summary>From 16.0 on a client names its own id in ClientUid alone (MS-ASCAL 2.2.2.13, 2.2.2.46).</summary>
    [Theory]
    [InlineData("141", Calendar.UID, true)]
    [InlineData("160", Calendar.UID, false)]
    [InlineData("160", Calendar.ClientUid, true)]
    [InlineData("161", Calendar.ClientUid, true)]
    public void A_client_names_its_id_as_its_version_does(string version, int element, bool isRead) =>
        Assert.Equal(isRead ? "abc" : null, Taken(Enum.Parse<ProtocolVersion>(version), new Node((ushort)element, "abc")).Appointment.Uid);

    [Theory]
    [InlineData(300, true)]
    [InlineData(301, false)]
    [InlineData(0, false)]
    public void An_id_has_at_most_300_characters(int length, bool isRead) =>
        Assert.Equal(isRead, Taken(ProtocolVersion.V14_1, new Node(Calendar.UID, new('u', length))).Appointment.Uid is not null);

    [Fact]
    public void Attendees_are_participants_and_their_answers_are_kept_beside()
    {
        var edit = Taken(ProtocolVersion.V14_1, Attendees(Attendee(" erika@example.org ", "Erika", "3"), Attendee("ben@example.org", "ben@example.org"), Attendee("", "Nur ein Name")));
        Assert.Equal([new("Erika", "erika@example.org"), new(null, "ben@example.org")], AppointmentTexts.Participants(edit.Appointment[AppointmentField.Participants]!));
        Assert.NotNull(Assert.Single(edit.Extras).Content);

        Assert.Null(Assert.Single(Taken(ProtocolVersion.V14_1, Attendees(Attendee("erika@example.org", "Erika"))).Extras).Content);
        Assert.Equal("", Taken(ProtocolVersion.V14_1, new Node(Calendar.Attendees)).Appointment[AppointmentField.Participants]);
    }

    [Theory]
    [InlineData("141", Calendar.ExceptionStartTime)]
    [InlineData("161", AirSyncBase.InstanceId)]
    public void An_exception_changes_or_deletes_the_occurrence_that_it_names(string version, int element)
    {
        var edit = Taken(
            Enum.Parse<ProtocolVersion>(version),
            Exceptions([new Node((ushort)element, "20261208T090000Z"), new Node(Calendar.Deleted, "1")], [new Node(Calendar.Subject, "anders"), new Node((ushort)element, "20261215T090000Z"), new Node(Calendar.Deleted, "0")]));

        Assert.Collection(
            edit.Appointment.Occurrences,
            deleted => Assert.Equal((Instant.FromUtc(2026, 12, 8, 9, 0), true), (deleted.Start, deleted.IsDeleted)),
            changed => Assert.Equal((Instant.FromUtc(2026, 12, 15, 9, 0), false, "anders"), (changed.Start, changed.IsDeleted, changed.Edit?[AppointmentField.Subject])));
        Assert.Null(edit.Appointment[AppointmentField.Subject]);
    }

    [Fact]
    public void An_exception_that_names_no_occurrence_or_says_what_cannot_be_is_not_taken()
    {
        Assert.Equal(RejectionReason.InvalidTime, Problem(Exceptions([new Node(Calendar.Deleted, "1")])));
        Assert.Equal(RejectionReason.InvalidTime, Problem(Exceptions([new Node(Calendar.ExceptionStartTime, ""), new Node(Calendar.Deleted, "1")])));
        Assert.Equal(RejectionReason.InvalidTime, Problem(Exceptions([new Node(Calendar.ExceptionStartTime, "gestern"), new Node(Calendar.Deleted, "1")])));
        Assert.Equal(RejectionReason.InvalidValue, Problem(Exceptions([new Node(Calendar.ExceptionStartTime, "20261208T090000Z"), new Node(Calendar.BusyStatus, "9")])));
        Assert.Empty(Taken(ProtocolVersion.V14_1, new Node(Calendar.Exceptions)).Appointment.Occurrences);
    }

    [Fact]
    public void A_place_comes_back_as_it_was_for_as_long_as_its_name_stays()
    {
        var edit = Taken(ProtocolVersion.V16_1, Place);
        Assert.Equal("Büro", edit.Appointment[AppointmentField.Location]);

        Assert.Equal(Place.ToXml(), Written(edit, "Büro")?.ToXml());
        Assert.Equal(new Node(AirSyncBase.Location, Children: [new(AirSyncBase.DisplayName, "Café")]).ToXml(), Written(edit, "Café")?.ToXml());
        Assert.Null(Written(edit, null));
    }

    [Fact]
    public void A_place_without_a_name_comes_back_too()
    {
        var nameless = Place with { Children = Place.Children[1..] };
        var edit = Taken(ProtocolVersion.V16_1, nameless);
        Assert.Equal("", edit.Appointment[AppointmentField.Location]);
        Assert.Equal(nameless.ToXml(), Written(edit, null)?.ToXml());
    }

    [Fact]
    public void Of_a_place_that_is_a_name_or_nothing_no_more_is_kept()
    {
        Assert.Null(Assert.Single(Taken(ProtocolVersion.V16_1, new Node(AirSyncBase.Location, Children: [new(AirSyncBase.DisplayName, "Büro")])).Extras).Content);
        Assert.Null(Assert.Single(Taken(ProtocolVersion.V16_1, new Node(AirSyncBase.Location)).Extras).Content);
    }

    private static Node Attendees(params Node[] attendees) => new(Calendar.Attendees, Children: attendees);

    private static Node Attendee(string email, string name, string? status = null)
    {
        List<Node> children = [new(Calendar.Email, email), new(Calendar.Name, name)];
        if (status is not null)
            children.Add(new(Calendar.AttendeeStatus, status));
        return new(Calendar.Attendee, Children: [.. children]);
    }

    private static Node Exceptions(params Node[][] exceptions) => new(Calendar.Exceptions, Children: [.. exceptions.Select(children => new Node(Calendar.Exception, Children: children))]);

    // The place as a device of 16.1 gets it of an appointment of this name of it, with what an edit left beside.
    private static Node? Written(ItemEdit edit, string? location)
    {
        var appointment = new Appointment { Subject = "Notar", Location = location, Start = new(2026, 12, 1, 9, 0), End = new(2026, 12, 1, 10, 0) };
        var extras = edit.Extras.Aggregate(Extras.None, (all, extra) => all.With(extra.Key, extra.Content));
        var written = Wire.Written(writer =>
        {
            writer.Start(AirSync.ApplicationData);
            new CalendarWriter(writer, appointment.View(), extras, new(ProtocolVersion.V16_1, ClientQuirks.Of("", ""), Berlin)).Write(9, BodyPreferences.None);
            writer.End();
        });
        return Node.Read(Wire.Body(written)).Children.SingleOrDefault(child => child.Tag == AirSyncBase.Location);
    }

    private static ItemEdit Taken(ProtocolVersion version, params Node[] elements)
    {
        var edit = Read(version, elements, out var problem);
        Assert.Null(problem);
        return edit;
    }

    private static RejectionReason? Problem(params Node[] elements)
    {
        Read(ProtocolVersion.V14_1, elements, out var problem);
        return problem;
    }

    private static ItemEdit Read(ProtocolVersion version, Node[] elements, out RejectionReason? problem)
    {
        var reader = Wire.Open(new Node(AirSync.ApplicationData, Children: elements).ToBytes());
        var edit = new CalendarReader(CollectionSettings.None, version, ContactData.NoQuirks, Berlin).Read(ref reader, out problem);
        reader.ReadEnd();
        return edit;
    }
}
