using System.Collections.Immutable;
using CsCheck;
using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>
/// A device sends an item back whole, in the form in which its version and its Options gave it, with one element edited: nothing else is an edit, whatever was truncated, turned into HTML or spelled otherwise on the way.
/// </summary>
public sealed class EchoTests
{
    private const string Edited = "Geändert";

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Today = new(2026, 11, 25);

    // What the CRM lets in: no control characters, and of line ends in notes LF alone.
    private static readonly string[] Pieces = ["a", "Z", " ", "  ", "ü", "ß", "€", "\uFFFD", "😀", "👩‍👩‍👧", "<", ">", "&", "&amp;", "&nbsp;", "\"", "'", "\u00A0", "\u202E", "\u2028", "שלום", "<br>", "]]>", ";", ","];

    private static readonly Gen<string> Line = Gen.OneOf(Gen.Const(""), Gen.OneOf(Pieces).Array[1, 12].Select(string.Concat), Gen.OneOf(Pieces).Array[40, 90].Select(string.Concat));
    private static readonly Gen<string?> Text = Line.Select(text => string.IsNullOrWhiteSpace(text) ? null : text);
    private static readonly Gen<string?> Notes = Gen.OneOf([.. Pieces.Where(piece => piece != "\u2028"), "\t", "\n", "\n\n", " \n"]).Array[0, 60].Select(texts => string.Concat(texts) is var text && string.IsNullOrWhiteSpace(text) ? null : text);
    private static readonly Gen<LocalDate?> Date = Gen.Int[-1, 20_000].Select(days => days < 0 ? (LocalDate?)null : new LocalDate(1990, 1, 1).PlusDays(days));
    private static readonly Gen<ImmutableArray<string>> Categories = Gen.Shuffle(new[] { "a", "ü", "Käufer ", "<", "&", "😀 b" }).Select(Gen.Int[0, 6], (names, count) => names.Take(count).ToImmutableArray());

    private static readonly Gen<BodyPreferences> Bodies = Gen.Select(Gen.Int[0, 3], Gen.OneOf(-1, 0, 1, 7, 20, 45, 500), Gen.Bool, (which, size, all) =>
    {
        var (plain, html) = (new BodyPreference(BodyType.PlainText, size < 0 ? null : size, all), new BodyPreference(BodyType.Html, size < 0 ? null : size, all));
        return which switch { 0 => BodyPreferences.None, 1 => new([plain]), 2 => new([html]), _ => new BodyPreferences([html, plain]) };
    });

    /// <summary>What devices do to texts while they keep them.</summary>
    private static readonly Gen<Func<string, string>> Keeping = Gen.OneOf<Func<string, string>>(
        text => text,
        text => text.Replace("\r\n", "\n", StringComparison.Ordinal),
        text => string.Join("\r\n", text.Split("\r\n").Select(line => line.TrimEnd())),
        text => text.Trim());

    private static readonly Gen<(ProtocolVersion Version, BodyPreferences Body, Func<string, string> Keep)> Way = Gen.Select(Gen.Enum<ProtocolVersion>(), Bodies, Keeping);

    private static readonly Gen<Address> AnyAddress = Gen.Select(
        Text.Array[12], Date, Notes, Categories, Entries(EntryFamily.Phones), Entries(EntryFamily.Faxes), Entries(EntryFamily.Emails), (texts, birthday, notes, categories, phones, faxes, emails) => new Address
        {
            Title = texts[0],
            FirstName = texts[1],
            LastName = texts[2] ?? "Name",
            Company = texts[3],
            JobTitle = texts[4],
            Street = texts[5],
            PostalCode = texts[6],
            City = texts[7],
            State = texts[8],
            Country = texts[9],
            Website = texts[10],
            Salutation = texts[11],
            Birthday = birthday,
            Notes = notes,
            Categories = categories,
            Phones = phones,
            Faxes = faxes,
            Emails = emails,
            NextEntry = 10,
        });

    private static readonly Gen<CrmTask> AnyTask = Gen.Select(
        Text, Notes, Date, Date, Gen.Enum<TaskPriority>(), Gen.Enum<TaskProgress>(), Date, Gen.Select(Date, Gen.Int[0, 1439]), (subject, notes, start, due, priority, status, done, reminder) => new CrmTask
        {
            Subject = subject ?? "Aufgabe",
            Notes = notes,
            Start = start > due ? due : start,
            Due = due,
            Priority = priority,
            Status = status,
            CompletedOn = status == TaskProgress.Completed ? done ?? Today : null,
            Reminder = reminder.Item1?.At(LocalTime.FromMinutesSinceMidnight(reminder.Item2)),
        }).Select(Gen.Bool, Categories, Zones, (task, secret, categories, zone) => task with { Private = secret, Categories = categories, TimeZone = zone });

    private static Gen<string> Zones => Gen.OneOf("Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo", "UTC", "Australia/Lord_Howe", "Asia/Kolkata", "Pacific/Auckland");

    private static readonly Gen<Appointment> AnyAppointment = Gen.Select(
        Text.Array[2], Notes, Gen.Int[0, 20_000], Gen.Int[0, 1439], Gen.Int[0, 3000], Gen.Bool, Zones, Gen.OneOf<int?>(null, 0, 1, 15, 1440, 40_000), (texts, notes, day, minute, length, allDay, zone, reminder) =>
        {
            var date = new LocalDate(2000, 1, 1).PlusDays(day);
            var start = allDay ? date.AtMidnight() : date.At(LocalTime.FromMinutesSinceMidnight(minute));
            return new Appointment
            {
                Subject = texts[0] ?? "Termin",
                Location = texts[1],
                Notes = notes,
                Start = start,
                End = allDay ? start.PlusDays(1 + (length % 4)) : start.PlusMinutes(length),
                AllDay = allDay,
                TimeZone = zone,
                ReminderMinutes = reminder,
            };
        }).Select(Gen.Bool, Gen.Enum<BusyStatus>(), Categories, Gen.Select(Gen.Int[0, 4], Gen.Int[1, 4], Gen.Int[-1, 60]), Gen.Int[0, 2], (appointment, secret, busy, categories, series, people) => appointment with
        {
            Private = secret,
            BusyStatus = busy,
            Categories = categories,
            Uid = "uid-1",
            Recurrence = series.Item1 == 4 ? null : new((Frequency)series.Item1, series.Item2, series.Item3 < 0 ? null : appointment.Start.Date.PlusDays(series.Item3 * 40)),
            Participants = [.. Enumerable.Range(0, people).Select(number => new Participant($"Name {number}", $"n{number}@example.org"))],
        });

    [Fact]
    public void Of_an_address_only_the_edited_element_changes() => Gen.Select(AnyAddress, Way, Gen.Bool).Sample((address, way, edits) =>
    {
        var view = address.View();
        var nodes = Node.Read([0x03, 0x01, 0x6A, 0x00, .. ContactData.Write(view, body: way.Body, version: way.Version)]).Children;
        var edit = ContactData.Read(Echo(nodes, way.Keep, edits ? Contacts.JobTitle : null), out var problem, SettingsOf(way.Body), way.Version);
        var now = address with { City = "Anderswo" };
        var merge = AddressMerge.Apply(now, view, edit.Address, ConflictWinner.Crm);
        Assert.Null(problem);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(edits ? now with { JobTitle = Edited } : now, merge.Address);
    }, iter: 3_000);

    [Fact]
    public void Of_a_task_only_the_edited_element_changes() => Gen.Select(AnyTask, Way, Gen.Bool).Sample((task, way, edits) =>
    {
        var view = task.View();
        var nodes = Written(writer => new TaskWriter(writer, view, Extras.None, To(way.Version)).Write(way.Body));
        var reader = Wire.Open(new Node(AirSync.ApplicationData, Children: [.. Echo(nodes, way.Keep, edits ? Tasks.Subject : null)]).ToBytes());
        var edit = new TaskReader(SettingsOf(way.Body), way.Version, ContactData.NoQuirks, "Europe/Berlin").Read(ref reader, out var problem);
        var now = task with { Priority = TaskPriority.High };
        var (merged, conflicts) = TaskMerge.Apply(now, view, edit.Task, ConflictWinner.Crm, Today);
        Assert.Null(problem);
        Assert.Empty(conflicts);
        Assert.Equal(edits ? now with { Subject = Edited } : now, merged);
    }, iter: 3_000);

    [Fact]
    public void Of_an_appointment_only_the_edited_element_changes() => Gen.Select(AnyAppointment, Way, Gen.Bool).Sample((appointment, way, edits) =>
    {
        var view = appointment.View();
        var nodes = Written(writer => new CalendarWriter(writer, view, Extras.None, To(way.Version)).Write(9, way.Body));
        var reader = Wire.Open(new Node(AirSync.ApplicationData, Children: [.. Echo(nodes, way.Keep, edits ? Calendar.Subject : null)]).ToBytes());
        var edit = new CalendarReader(SettingsOf(way.Body), way.Version, ContactData.NoQuirks, Berlin).Read(ref reader, out var problem);
        var now = appointment with { BusyStatus = BusyStatus.Oof };
        var merge = AppointmentMerge.Apply(now, view, edit.Appointment, ConflictWinner.Crm);
        Assert.Null(problem);
        Assert.Empty(merge.Conflicts);
        Assert.Equal(edits ? now with { Subject = Edited } : now, merge.Appointment);
    }, iter: 3_000);

    private static CollectionSettings SettingsOf(BodyPreferences body) => new() { Body = body };

    private static Recipient To(ProtocolVersion version) => new(version, ContactData.NoQuirks, Berlin);

    private static Node[] Written(Action<WbxmlWriter> write) => Node.Read([0x03, 0x01, 0x6A, 0x00, .. Convert.FromHexString(Wire.Written(writer =>
    {
        writer.Start(AirSync.ApplicationData);
        write(writer);
        writer.End();
    }))]).Children;

    private static IEnumerable<Node> Echo(IEnumerable<Node> given, Func<string, string> keep, ushort? edited)
    {
        Node Kept(Node node) => node with { Text = keep(node.Text), Children = [.. node.Children.Select(Kept)] };
        var echo = given.Select(Kept);
        return edited is { } element ? echo.Where(node => node.Tag != element).Append(new(element, Edited)) : echo;
    }

    private static Gen<EntryList> Entries(EntryFamily family)
    {
        string[] values = family == EntryFamily.Emails
            ? ["anna@example.org", "Anna <Anna@Example.org>", "b@example.org ", "c@example.org"]
            : ["0241 446860", "+49 (0)241 446860", "0049 171 1234567", "112", "keine ", "+1 212 555 0100 x7"];
        Slot?[] slots = [.. SlotTable.Slots(family).Select(slot => (Slot?)slot), null, null];
        EntryType[] types = family == EntryFamily.Phones ? Enum.GetValues<EntryType>() : [EntryType.Business, EntryType.Private, EntryType.Other];
        return Gen.Select(Gen.Shuffle(values), Gen.Shuffle(slots), Gen.Bool, Gen.Int[0, 4], Gen.OneOf(types), (numbers, places, assigned, count, type) => EntryList.Of(
            family, numbers.Take(Math.Min(count, places.Length)).Select((number, index) => new Entry($"{index + 1}", number, type, index == 0, assigned ? places[index] : null))));
    }
}
