using System.Buffers.Binary;
using System.Globalization;
using System.Text.Json;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Elements of appointments, and where the JSON API shows them (contract, "An appointment" and "a device's series"); written by hand. The user's zone is Europe/Berlin.</summary>
internal static class CalendarSamples
{
    // A Monday that a device has in any case, early enough in its month for the day after.
    private static readonly DateOnly Monday = FirstMonday();

    private static readonly string Berlin = Zone(-60, (10, 5, 3), (3, 5, 2));
    private static readonly string NewYork = Zone(300, (11, 1, 2), (3, 2, 2));
    private static readonly string Helsinki = Zone(-120, (10, 5, 4), (3, 5, 3));

    private static readonly (string, string)[] Eva = [("Calendar:Attendees/Attendee/Email", "eva@example.org"), ("Calendar:Attendees/Attendee/Name", "Eva")];
    private static readonly (string, string)[] Weekly = [("Calendar:Recurrence/Type", "1"), ("Calendar:Recurrence/DayOfWeek", "2")];
    private static readonly (string, string)[] Yearly = [("Calendar:Recurrence/Type", "5"), ("Calendar:Recurrence/DayOfMonth", Number(Monday.Day)), ("Calendar:Recurrence/MonthOfYear", Number(Monday.Month))];

    private const string EveryWeek = """{"frequency":"weekly","interval":1,"until":null}""";

    public static IReadOnlyList<Sample> All { get; } =
    [
        // A single appointment keeps its zone, of which the instants are the same in any other; a series has its occurrences by it. One cannot be without a zone.
        new("Calendar:Timezone", Fate.Field, NewYork, Helsinki)
        {
            With = Weekly,
            Crm = new CrmMembers("""{"timeZone":"America/New_York"}""", """{"timeZone":"Europe/Berlin"}"""),
            Cleared = Berlin,
            Differs = outcome => outcome with { Empty = ElementOutcome.Kept },
            Remark = "of a series",
        },
        new("Calendar:AllDayEvent", Fate.Field, "1", "0")
        {
            With = [("Calendar:StartTime", $"{Monday:yyyyMMdd}T000000Z"), ("Calendar:EndTime", $"{Monday.AddDays(1):yyyyMMdd}T000000Z")],
            Cleared = "0",
            Crm = new CrmMembers($$"""{"allDay":true,"start":"{{Iso(0)}}T00:00:00","end":"{{Iso(1)}}T00:00:00"}""", """{"allDay":false}"""),
        },
        new("Calendar:BusyStatus", Fate.Field, "3", "0") { Cleared = "2", Crm = new CrmMembers("""{"busyStatus":"oof"}""", """{"busyStatus":"busy"}"""), Remark = "4, of 16.x, kept beside" },
        UpTo141(Beside("Calendar:OrganizerName", "Otto & <Söhne>", "Ida")),
        UpTo141(Beside("Calendar:OrganizerEmail", "otto@example.org", "ida@example.org")),
        new("Calendar:DtStamp", Fate.ByRule, "20200101T000000Z", "20200102T000000Z") { Rule = "*", Remark = "the CRM has no such time" },
        Time("Calendar:StartTime", "start", new(10, 15), new(10, 30)),
        Time("Calendar:EndTime", "end", new(11, 15), new(11, 30)),
        Text("Calendar:Location", "location"),
        Text("AirSyncBase:Location", "location"),
        Text("AirSyncBase:Location/DisplayName", "location"),
        Place("Annotation"),
        Place("Street"),
        Place("City"),
        Place("State"),
        Place("Country"),
        Place("PostalCode"),
        Place("Latitude", "50.7753", "52.52"),
        Place("Longitude", "6.0839", "13.405"),
        Place("Accuracy", "10", "20"),
        Place("Altitude", "173", "34"),
        Place("AltitudeAccuracy", "5", "6"),
        Place("LocationUri", "https://example.org/eins", "https://example.org/zwei"),
        new("Calendar:Reminder", Fate.Field, "30", "5") { Crm = new CrmMembers("""{"reminderMinutes":30}""", """{"reminderMinutes":null}""") },
        new("Calendar:Sensitivity", Fate.Field, "2", "0") { Cleared = "0", Crm = new CrmMembers("""{"private":true}""", """{"private":false}"""), Remark = "1 and 3 kept beside" },
        Text("Calendar:Subject", "subject") with { Fate = Fate.Required },
        new("Calendar:UID", Fate.Fixed, "eins@example.org", "zwei@example.org")
        {
            Remark = "from 16.0 on by rule",
            From16 = new("Calendar:UID", Fate.ByRule, "eins@example.org", "zwei@example.org") { Rule = "*" },
        },
        new("Calendar:ClientUid", Fate.Ignored, "eins.client@example.org", "zwei.client@example.org"),
        Beside("Calendar:MeetingStatus", "3", "5") with { Cleared = "0", Remark = "0 and 1 by who takes part" },

        new("Calendar:Attendees", Fate.Field, "<Attendee><Email>eva@example.org</Email><Name>Eva &amp; Max</Name></Attendee>", "<Attendee><Email>ida@example.org</Email><Name>Ida</Name></Attendee>") { Crm = Participants("Eva & Max") },
        new("Calendar:Attendees/Attendee", Fate.Field, "<Email>eva@example.org</Email><Name>Eva &amp; Max</Name>", "<Email>ida@example.org</Email><Name>Ida</Name>") { Crm = Participants("Eva & Max") },
        new("Calendar:Attendees/Attendee/Email", Fate.Field, "eva@example.org", "ida@example.org") { With = Without(Eva, "Email"), Crm = Participants("Eva") },
        new("Calendar:Attendees/Attendee/Name", Fate.Field, "Eva", "Ida") { With = Without(Eva, "Name"), Cleared = "eva@example.org", Crm = Participants("Eva", """[{"name":null,"email":"eva@example.org"}]""") },
        Beside("Calendar:Attendees/Attendee/AttendeeStatus", "3", "4") with { With = Eva },
        Beside("Calendar:Attendees/Attendee/AttendeeType", "2", "3") with { With = Eva },
        new("Calendar:Categories", Fate.Field, "Größter;Zweiter & <neuer>", "Dritter") { Crm = new CrmMembers("""{"categories":["Größter","Zweiter & <neuer>"]}""", """{"categories":[]}""") },
        new("Calendar:Categories/Category", Fate.Field, "Größter", "Zweiter & <neuer>") { Crm = new CrmMembers("""{"categories":["Größter"]}""", """{"categories":[]}""") },
        Text("Calendar:Body", "notes"),
        Text("AirSyncBase:Body", "notes"),
        .. BodySamples.Of("Calendar"),

        .. Series(),

        Beside("Calendar:ResponseRequested", "1", "0"),
        Beside("Calendar:DisallowNewTimeProposal", "1", "0"),

        // The server alone says them (MS-ASCAL 2.2.2.2, 2.2.2.33, 2.2.2.34, 2.2.2.40), and has no invitation that was answered.
        new("Calendar:AppointmentReplyTime", Fate.Ignored, $"{Monday:yyyyMMdd}T080000Z", $"{Monday:yyyyMMdd}T081500Z"),
        new("Calendar:ResponseType", Fate.Ignored, "3", "4"),
        Ignored("Calendar:OnlineMeetingConfLink"),
        Ignored("Calendar:OnlineMeetingExternalLink"),

        // The CRM has no attachments of appointments.
        .. new[] { "Attachments", "Attachments/Attachment", "Attachments/Add", "Attachments/Delete" }.Select(name => Ignored($"AirSyncBase:{name}", "<DisplayName>Plan</DisplayName>", "<DisplayName>Skizze</DisplayName>")),
        .. new[] { "DisplayName", "ClientId", "Method", "EstimatedDataSize", "ContentId", "ContentLocation", "IsInline" }.Select(name => Ignored($"AirSyncBase:Attachments/Attachment/{name}")),
        .. new[] { "ClientId", "Method", "Content", "DisplayName", "ContentId", "ContentLocation", "IsInline" }.Select(name => Ignored($"AirSyncBase:Attachments/Add/{name}")),
        Ignored("Calendar:Attachments", "<Attachment><AttName>Plan</AttName></Attachment>", "<Attachment><AttName>Skizze</AttName></Attachment>"),
        .. new[] { "AttName", "AttSize", "AttOid", "AttMethod", "DisplayName" }.Select(name => Ignored($"Calendar:Attachments/Attachment/{name}")),
    ];

    /// <summary>What every appointment has besides the element in question.</summary>
    public static IEnumerable<(string Element, string Value)> Frame(string name, string version)
    {
        if (Version.Parse(version) < new Version(16, 0))
        {
            yield return ("Calendar:Timezone", Berlin);
            yield return ("Calendar:UID", $"{name.Replace(' ', '.')}@example.org");
        }

        yield return ("Calendar:Subject", name);
        yield return ("Calendar:StartTime", Compact(0, new(10, 0)));
        yield return ("Calendar:EndTime", Compact(0, new(11, 0)));
    }

    private static IEnumerable<Sample> Series()
    {
        yield return new("Calendar:Recurrence", Fate.Field, "<Type>1</Type><Interval>2</Interval><DayOfWeek>2</DayOfWeek>", "<Type>1</Type><Interval>3</Interval><DayOfWeek>2</DayOfWeek>")
        {
            Crm = Recurs("weekly", 2),
        };

        // Without a type, or what the type needs, there is no series (MS-ASCAL 3.2.5.3).
        yield return Needed("Type", "0", "1", []) with { WithSecond = [("Calendar:Recurrence/DayOfWeek", "2")], Crm = Recurs("daily", 1) };
        yield return Needed("DayOfMonth", Number(Monday.Day), Number(Monday.AddDays(1).Day), Yearly) with { Crm = Recurs("yearly", 1) };
        yield return Needed("MonthOfYear", Number(Monday.Month), Number((Monday.Month % 12) + 1), Yearly) with { Crm = Recurs("yearly", 1) };

        // Weekly without a day: that of the start.
        yield return Rule("DayOfWeek", "2", "4", Weekly) with { Crm = Recurs("weekly", 1), Differs = AllKept };
        yield return Rule("Interval", "2", "3", Weekly) with { Cleared = "1", Crm = Recurs("weekly", 2, cleared: EveryWeek) };
        yield return Rule("Until", Compact(28, new(10, 0)), Compact(35, new(10, 0)), Weekly) with { Crm = Recurs("weekly", 1, 28, EveryWeek) };

        // A count is stored as the date of the last occurrence, which a device then has in its place.
        yield return Rule("Occurrences", "5", "6", Weekly) with
        {
            As = ("Calendar:Recurrence/Until", Compact(28, new(10, 0)), Compact(35, new(10, 0))),
            Crm = Recurs("weekly", 1, 28, EveryWeek),
            Differs = outcome => outcome with { LeftOutSupported = ElementOutcome.Kept, LeftOut = ElementOutcome.Kept },
            Remark = "as Until",
        };

        // By the n-th weekday: single appointments for the occurrences that a device has, of which there is one in half a year.
        (string, string)[] nth =
        [
            ("Calendar:Recurrence/Type", "6"), ("Calendar:Recurrence/DayOfWeek", "2"),
            ("Calendar:Recurrence/WeekOfMonth", Number(((Monday.Day - 1) / 7) + 1)), ("Calendar:Recurrence/MonthOfYear", Number(Monday.Month)),
        ];
        yield return Rule("WeekOfMonth", Number(((Monday.Day - 1) / 7) + 1), Number(((Monday.Day - 1) / 7) + 2), Without(nth, "WeekOfMonth")) with { Fate = Fate.Simplified };

        yield return Rule("CalendarType", "0", "2", Yearly) with { Fate = Fate.ByRule, Rule = "1", Remark = "all series of the CRM are Gregorian" };
        yield return Rule("IsLeapMonth", "0", "1", Yearly) with { Fate = Fate.Ignored };
        yield return Rule("FirstDayOfWeek", "3", "4", Weekly) with { Fate = Fate.ByRule, Rule = "*", Remark = "a series by weeks falls on one day of the week" };

        // What does not take place stays so until the CRM says otherwise (MS-ASCAL 2.2.2.22).
        var start = Compact(7, new(10, 0));
        yield return Excluded("Calendar:Exceptions", Exception(start), Weekly, second: Exception(Compact(14, new(10, 0))));
        yield return Excluded("Calendar:Exceptions/Exception", $"<Deleted>1</Deleted><ExceptionStartTime>{start}</ExceptionStartTime>", Weekly, outcome => outcome with { Empty = ElementOutcome.Refused("6") });
        yield return Excluded("Calendar:Exceptions/Exception/Deleted", "1", [.. Weekly, ("Calendar:Exceptions/Exception/ExceptionStartTime", start)]);
        var startTime = Excluded("Calendar:Exceptions/Exception/ExceptionStartTime", start, [.. Weekly, ("Calendar:Exceptions/Exception/Deleted", "1")], AllRefused);
        yield return startTime with { From16 = startTime with { With = [.. startTime.With, ("Calendar:Exceptions/Exception/AirSyncBase:InstanceId", start)] } };
    }

    private static ElementOutcome AllRefused(ElementOutcome outcome) => outcome with { Empty = ElementOutcome.Refused("6"), LeftOutSupported = ElementOutcome.Refused("6"), LeftOut = ElementOutcome.Refused("6") };

    private static ElementOutcome AllKept(ElementOutcome outcome) => outcome with { Empty = ElementOutcome.Kept, LeftOutSupported = ElementOutcome.Kept, LeftOut = ElementOutcome.Kept };

    private static Sample Excluded(string element, string value, IReadOnlyList<(string, string)> with, Func<ElementOutcome, ElementOutcome>? until141 = null, string? second = null)
    {
        var sample = new Sample(element, Fate.Field, value, second ?? value)
        {
            With = with,
            Crm = new CrmMembers($$"""{"excludedDates":["{{Iso(7)}}"],"recurrence":{"frequency":"weekly","interval":1,"until":null} }""", """{"excludedDates":[]}"""),
            Differs = AllKept,
        };
        return sample with
        {
            Differs = outcome => until141 is null ? AllKept(outcome) : until141(AllKept(outcome)),
            From16 = sample with { First = Late(sample.First), Second = Late(sample.Second), With = [.. with.Select(other => (Late(other.Item1), other.Item2))] },
        };

        static string Late(string text) => text.Replace("ExceptionStartTime", "AirSyncBase:InstanceId", StringComparison.Ordinal);
    }

    private static string Exception(string start) => $"<Exception><Deleted>1</Deleted><ExceptionStartTime>{start}</ExceptionStartTime></Exception>";

    private static Sample Rule(string child, string first, string second, (string, string)[] with) => new($"Calendar:Recurrence/{child}", Fate.Field, first, second) { With = Without(with, child) };

    private static Sample Needed(string child, string first, string second, (string, string)[] with) =>
        Rule(child, first, second, with) with { Differs = AllRefused };

    private static Sample Text(string element, string member) => new(element, Fate.Field, $"{element} eins: Ärger & <Übermut> 🏠", $"{element} zwei")
    {
        Crm = new CrmMembers($$"""{"{{member}}":{{JsonSerializer.Serialize($"{element} eins: Ärger & <Übermut> 🏠")}}}""", $$"""{"{{member}}":null}"""),
    };

    private static Sample Beside(string element, string first, string second) => new(element, Fate.Beside, first, second);

    private static Sample UpTo141(Sample sample) => sample with { From16 = sample with { Fate = Fate.Ignored }, Remark = "from 16.0 on not the client's to say" };

    private static Sample Place(string child, string? first = null, string? second = null) =>
        Beside($"AirSyncBase:Location/{child}", first ?? $"{child} eins: Ärger & <Übermut>", second ?? $"{child} zwei") with { With = [("AirSyncBase:Location/DisplayName", "Rathaus")] };

    private static Sample Ignored(string element, string first = "Anlage eins", string second = "Anlage zwei") => new(element, Fate.Ignored, first, second);

    // It is always some time: what is empty says nothing of it.
    private static Sample Time(string element, string member, TimeOnly first, TimeOnly second) => new(element, Fate.Required, Compact(0, first), Compact(0, second))
    {
        Crm = new CrmMembers($$"""{"{{member}}":"{{Iso(0)}}T{{first:HH\:mm}}:00"}""", $$"""{"{{member}}":null}"""),
        Differs = outcome => outcome with { Empty = ElementOutcome.Kept },
    };

    private static CrmMembers Participants(string name, string cleared = "[]") => new($$"""{"participants":[{"name":"{{name}}","email":"eva@example.org"}]}""", $$"""{"participants": {{cleared}} }""");

    private static CrmMembers Recurs(string frequency, int interval, int? lastDay = null, string cleared = "null") =>
        new($$"""{"recurrence":{"frequency":"{{frequency}}","interval":{{interval}},"until": {{(lastDay is { } day ? $"\"{Iso(day)}\"" : "null")}} },"start":"{{Iso(0)}}T10:00:00","end":"{{Iso(0)}}T11:00:00"}""", $$"""{"recurrence": {{cleared}} }""");

    private static (string Element, string Value)[] Without((string Element, string Value)[] with, string child) => [.. with.Where(other => !other.Element.EndsWith($"/{child}", StringComparison.Ordinal))];

    private static DateOnly FirstMonday()
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(7);
        while (day.DayOfWeek != DayOfWeek.Monday || day.Day > 14)
            day = day.AddDays(1);
        return day;
    }

    private static string Iso(int days) => Monday.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The instant of a time in Berlin, so many days after the Monday.</summary>
    private static string Compact(int days, TimeOnly time) =>
        TimeZoneInfo.ConvertTimeToUtc(Monday.AddDays(days).ToDateTime(time), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin")).ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The blob of a zone (MS-ASDTYPE 2.7.6): bias, and the Sundays on which standard and daylight saving time begin, as month, week and hour.</summary>
    private static string Zone(int bias, (ushort Month, ushort Week, ushort Hour) standard, (ushort Month, ushort Week, ushort Hour) daylight)
    {
        var bytes = new byte[172];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, bias);
        Switch(bytes.AsSpan(68), standard);
        Switch(bytes.AsSpan(152), daylight);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(168), -60);
        return Convert.ToBase64String(bytes);

        static void Switch(Span<byte> date, (ushort Month, ushort Week, ushort Hour) at)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(date[2..], at.Month);
            BinaryPrimitives.WriteUInt16LittleEndian(date[6..], at.Week);
            BinaryPrimitives.WriteUInt16LittleEndian(date[8..], at.Hour);
        }
    }
}
