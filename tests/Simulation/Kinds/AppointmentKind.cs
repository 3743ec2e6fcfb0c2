using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Simulation.Server;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Kinds;

/// <summary>Appointments of half an hour with a place and notes.</summary>
internal sealed class AppointmentKind : Kind
{
    // The rules of Berlin as clients say them (MS-ASDTYPE 2.7.6).
    private const string BerlinRules =
        "xP///wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAoAAAAFAAMAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAMAAAAFAAIAAAAAAAAAxP///w==";

    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(30);

    public override string Letter => "E";

    public override IReadOnlyList<string> Fields { get; } = ["place", "notes", "start"];

    public override IReadOnlyList<string> SameFields { get; } = ["start"];

    protected override int FolderType => Folder.CalendarType;

    protected override string MarkElement => "Calendar:Subject";

    // Some lie outside of the span, or leave it as time passes.
    public override string Value(string field, int number, DateTimeOffset now) => field == "start"
        ? Compact(now.UtcDateTime.Date.AddDays((number * 7 % 225) - 35).AddHours(7).AddMinutes(number % 600))
        : $"{field}{number}";

    public override bool CanBeEmpty(string field) => field != "start";

    public override string Read(Device device, ItemData item, string field) =>
        field == "start" ? (item["Calendar:StartTime"] ?? "").Replace("-", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal) : base.Read(device, item, field);

    public override XElement Make(Device device, string mark, IReadOnlyDictionary<string, string> values) => ItemData.Build(
        [("Calendar:Timezone", BerlinRules), ("Calendar:AllDayEvent", "0"), (MarkElement, mark), ("Calendar:UID", $"uid-{mark}"), ("Calendar:BusyStatus", "2"), .. values.SelectMany(value => Write(device, value.Key, value.Value))]);

    public override IEnumerable<(string Field, string? Value)> Write(Device device, string field, string value) => field == "start"
        ? [("Calendar:StartTime", value), ("Calendar:EndTime", Compact(Parse(value) + Length))]
        : base.Write(device, field, value);

    public override async Task<IReadOnlyList<CrmItem>> ListAsync(Node node, Account account) =>
        [.. (await node.SendAsync(new ListAppointments(account, null, 1000))).Items.Select(record => new CrmItem(
            record.Id, record.Content.Subject, Shown(record.Content), new HashSet<string>(), record.Content.Users.ToHashSet(), record.Content))];

    public override async Task CreateAsync(Node node, Account account, string mark, IReadOnlyDictionary<string, string> values, IReadOnlyList<string> users)
    {
        var draft = new AppointmentDraft { Subject = mark, Users = users };
        foreach (var (field, value) in values)
            draft = With(draft, field, value);
        await node.SendAsync(new CreateAppointment(account, draft));
    }

    public override async Task EditAsync(Node node, Account account, CrmItem item, string field, string value)
    {
        var known = (Appointment)item.Record;
        var draft = new AppointmentDraft { Subject = known.Subject, Location = known.Location, Notes = known.Notes, Start = known.Start, End = known.End, TimeZone = known.TimeZone };
        await node.SendAsync(new ReplaceAppointment(account, item.Id, Precondition.None, With(draft, field, value)));
    }

    public override Task DeleteAsync(Node node, Account account, CrmItem item) => node.SendAsync(new DeleteAppointment(account, item.Id, Precondition.None));

    // Contract, "The appointment set": a month back and six ahead, in whole days of the user's zone.
    public override bool IsOnDevices(CrmItem item, Account account, DateTimeOffset now)
    {
        var today = Instant.FromDateTimeOffset(now).InZone(Berlin).Date;
        var day = ((Appointment)item.Record).Start.Date;
        return base.IsOnDevices(item, account, now) && day >= today.PlusMonths(-1) && day <= today.PlusMonths(6);
    }

    protected override string Element(Device device, string field) => field switch
    {
        "notes" => Body(device, "Calendar"),
        "place" => IsAtLeast(device, 16) ? "AirSyncBase:Location" : "Calendar:Location",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "It has no element of its own."),
    };

    private static Dictionary<string, string> Shown(Appointment appointment) => new()
    {
        ["place"] = appointment.Location ?? "",
        ["notes"] = appointment.Notes ?? "",
        ["start"] = Compact(appointment.Start.InZoneLeniently(DateTimeZoneProviders.Tzdb[appointment.TimeZone]).ToDateTimeUtc()),
    };

    private static AppointmentDraft With(AppointmentDraft draft, string field, string value) => field switch
    {
        "place" => draft with { Location = value },
        "notes" => draft with { Notes = value },
        _ => draft with { Start = Local(Parse(value)), End = Local(Parse(value) + Length), TimeZone = Berlin.Id },
    };

    private static LocalDateTime Local(DateTime utc) => Instant.FromDateTimeUtc(utc).InZone(Berlin).LocalDateTime;

    private static DateTime Parse(string compact) =>
        DateTime.ParseExact(compact, "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    private static string Compact(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
