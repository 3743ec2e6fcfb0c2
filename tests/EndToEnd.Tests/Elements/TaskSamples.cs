namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Elements of tasks, and where the JSON API shows them (contract, "A task"); written by hand. The user's zone is Europe/Berlin.</summary>
internal static class TaskSamples
{
    private const string Open = """{"status":"notStarted","completedOn":null}""";

    // What a rule needs besides the child that is looked at.
    private static readonly (string, string)[] Daily = [("Tasks:Recurrence/Type", "0"), ("Tasks:Recurrence/Start", "2026-12-01T00:00:00.000Z")];
    private static readonly (string, string)[] Yearly = [("Tasks:Recurrence/Type", "5"), ("Tasks:Recurrence/Start", "2026-12-01T00:00:00.000Z"), ("Tasks:Recurrence/DayOfMonth", "1"), ("Tasks:Recurrence/MonthOfYear", "12")];
    private static readonly (string, string)[] Weekday = [("Tasks:Recurrence/Type", "6"), ("Tasks:Recurrence/Start", "2026-12-01T00:00:00.000Z"), ("Tasks:Recurrence/DayOfWeek", "4"), ("Tasks:Recurrence/WeekOfMonth", "1"), ("Tasks:Recurrence/MonthOfYear", "12")];

    public static IReadOnlyList<Sample> All { get; } =
    [
        new("Tasks:Subject", Fate.Required, "Exposé & <Fotos> 🏠", "Notar") { Crm = new CrmMembers("""{"subject":"Exposé & <Fotos> 🏠"}""", """{"subject":null}""") },
        new("Tasks:Body", Fate.Field, "eins: Ärger", "zwei") { Crm = new CrmMembers("""{"notes":"eins: Ärger"}""", """{"notes":null}""") },
        new("AirSyncBase:Body", Fate.Field, "eins: Ärger", "zwei") { Crm = new CrmMembers("""{"notes":"eins: Ärger"}""", """{"notes":null}""") },
        .. BodySamples.Of("Tasks"),
        new("Tasks:Importance", Fate.Field, "2", "0") { Cleared = "1", Crm = new CrmMembers("""{"priority":"high"}""", """{"priority":"normal"}""") },

        // Midnight in Berlin, as an instant and as wall time.
        new("Tasks:UtcStartDate", Fate.Field, "2026-11-30T23:00:00.000Z", "2027-07-14T22:00:00.000Z") { Crm = new CrmMembers("""{"start":"2026-12-01"}""", """{"start":null}""") },
        new("Tasks:StartDate", Fate.Field, "2026-12-01T00:00:00.000Z", "2027-07-15T00:00:00.000Z") { Crm = new CrmMembers("""{"start":"2026-12-01"}""", """{"start":null}""") },
        new("Tasks:UtcDueDate", Fate.Field, "2026-12-02T23:00:00.000Z", "2027-07-14T22:00:00.000Z") { Crm = new CrmMembers("""{"due":"2026-12-03"}""", """{"due":null}""") },
        new("Tasks:DueDate", Fate.Field, "2026-12-03T00:00:00.000Z", "2027-07-15T00:00:00.000Z") { Crm = new CrmMembers("""{"due":"2026-12-03"}""", """{"due":null}""") },

        new("Tasks:Categories", Fate.Field, "Größter;Zweiter & <neuer>", "Dritter") { Crm = new CrmMembers("""{"categories":["Größter","Zweiter & <neuer>"]}""", """{"categories":[]}""") },
        new("Tasks:Categories/Category", Fate.Field, "Größter", "Zweiter & <neuer>") { Crm = new CrmMembers("""{"categories":["Größter"]}""", """{"categories":[]}""") },

        new("Tasks:Complete", Fate.Field, "1", "0") { Cleared = "0", Crm = new CrmMembers("""{"status":"completed"}""", Open) },

        // Noon in Berlin: of an instant only the day is kept.
        new("Tasks:DateCompleted", Fate.Field, "2026-11-02T11:00:00.000Z", "2026-07-02T10:00:00.000Z")
        {
            With = [("Tasks:Complete", "1")],
            IsClearedToday = true,
            Crm = new CrmMembers("""{"completedOn":"2026-11-02","status":"completed"}""", Open),
        },
        new("Tasks:Sensitivity", Fate.Field, "2", "0") { Cleared = "0", Crm = new CrmMembers("""{"private":true}""", """{"private":false}"""), Remark = "1 and 3 kept beside" },
        new("Tasks:ReminderTime", Fate.Field, "2026-12-03T07:00:00.000Z", "2027-07-03T06:00:00.000Z")
        {
            With = [("Tasks:ReminderSet", "1")],
            Crm = new CrmMembers("""{"reminder":"2026-12-03T08:00:00"}""", """{"reminder":null}"""),
        },
        new("Tasks:ReminderSet", Fate.Field, "1", "0")
        {
            With = [("Tasks:ReminderTime", "2026-12-03T07:00:00.000Z")],
            Cleared = "0",
            Crm = new CrmMembers("""{"reminder":"2026-12-03T08:00:00"}""", """{"reminder":null}"""),
        },

        // Of mail's flags, though published with tasks (MS-ASTASK 2.2.2.19, 2.2.2.28).
        new("Tasks:OrdinalDate", Fate.Beside, "2026-12-01T10:00:00.000Z", "2026-12-02T10:00:00.000Z"),
        new("Tasks:SubOrdinalDate", Fate.Beside, "5555555", "6666666"),

        new("Tasks:Recurrence", Fate.Simplified, "<Type>0</Type><Start>2026-12-01T00:00:00.000Z</Start><Interval>2</Interval>", "<Type>0</Type><Start>2026-12-01T00:00:00.000Z</Start><Interval>3</Interval>"),
        Rule("Type", "0", "1", [("Tasks:Recurrence/Start", "2026-12-01T00:00:00.000Z"), ("Tasks:Recurrence/DayOfWeek", "4")]),
        Rule("Start", "2026-12-01T00:00:00.000Z", "2026-12-02T00:00:00.000Z", [("Tasks:Recurrence/Type", "0")]),
        Rule("Until", "2026-12-31T00:00:00.000Z", "2027-01-31T00:00:00.000Z", Daily),
        Rule("Occurrences", "5", "6", Daily),
        Rule("Interval", "2", "3", Daily),
        Rule("DayOfWeek", "4", "8", Weekday),
        Rule("DayOfMonth", "1", "2", Yearly),
        Rule("WeekOfMonth", "1", "2", Weekday),
        Rule("MonthOfYear", "12", "11", Yearly),
        Rule("Regenerate", "1", "0", Daily),
        Rule("DeadOccur", "1", "0", Daily),
        Rule("CalendarType", "1", "0", Yearly),
        Rule("IsLeapMonth", "0", "1", Yearly),
        Rule("FirstDayOfWeek", "1", "0", [("Tasks:Recurrence/Type", "1"), ("Tasks:Recurrence/Start", "2026-12-01T00:00:00.000Z"), ("Tasks:Recurrence/DayOfWeek", "4")]),
    ];

    private static Sample Rule(string child, string first, string second, (string Element, string Value)[] with) =>
        new($"Tasks:Recurrence/{child}", Fate.Simplified, first, second) { With = [.. with.Where(other => other.Element != $"Tasks:Recurrence/{child}")] };
}
