using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Simulation.Server;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Kinds;

/// <summary>Tasks with notes and a day on which they are due.</summary>
internal sealed class TaskKind : Kind
{
    public override string Letter => "T";

    public override IReadOnlyList<string> Fields { get; } = ["notes", "due"];

    public override IReadOnlyList<string> SameFields { get; } = ["due"];

    protected override int FolderType => Folder.TasksType;

    protected override string MarkElement => "Tasks:Subject";

    public override string Value(string field, int number, DateTimeOffset now) =>
        field == "due" ? new DateTime(2027, 1, 1).AddDays(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"{field}{number}";

    public override string Read(Device device, ItemData item, string field) =>
        field == "due" ? (item["Tasks:DueDate"] ?? "") is { Length: >= 10 } due ? due[..10] : "" : base.Read(device, item, field);

    public override XElement Make(Device device, string mark, IReadOnlyDictionary<string, string> values) =>
        ItemData.Build([(MarkElement, mark), ("Tasks:Importance", "1"), ("Tasks:Complete", "0"), .. values.SelectMany(value => Write(device, value.Key, value.Value))]);

    // The local day, written as if it were UTC; the other of the pair is the instant (MS-ASTASK 2.2.2.12, 2.2.2.29).
    public override IEnumerable<(string Field, string? Value)> Write(Device device, string field, string value)
    {
        if (field != "due")
            return base.Write(device, field, value);
        if (value.Length == 0)
            return [("Tasks:UtcDueDate", ""), ("Tasks:DueDate", "")];
        var local = LocalDatePattern.Iso.Parse(value).Value.AtMidnight();
        var utc = local.InZoneLeniently(DateTimeZoneProviders.Tzdb["Europe/Berlin"]).ToDateTimeUtc();
        return [("Tasks:UtcDueDate", Long(utc)), ("Tasks:DueDate", Long(local.ToDateTimeUnspecified()))];
    }

    public override async Task<IReadOnlyList<CrmItem>> ListAsync(Node node, Account account) =>
        [.. (await node.SendAsync(new ListTasks(account, null, 1000))).Items.Select(record => new CrmItem(
            record.Id, record.Content.Subject, Shown(record.Content), new HashSet<string>(), record.Content.Users.ToHashSet(), record.Content))];

    public override async Task CreateAsync(Node node, Account account, string mark, IReadOnlyDictionary<string, string> values, IReadOnlyList<string> users)
    {
        var draft = new TaskDraft { Subject = mark, Users = users };
        foreach (var (field, value) in values)
            draft = With(draft, field, value);
        await node.SendAsync(new CreateTask(account, draft));
    }

    public override async Task EditAsync(Node node, Account account, CrmItem item, string field, string value)
    {
        var task = (CrmTask)item.Record;
        var draft = new TaskDraft { Subject = task.Subject, Notes = task.Notes, Due = task.Due, Start = task.Start, Priority = task.Priority, Status = task.Status };
        await node.SendAsync(new ReplaceTask(account, item.Id, Precondition.None, With(draft, field, value)));
    }

    public override Task DeleteAsync(Node node, Account account, CrmItem item) => node.SendAsync(new DeleteTask(account, item.Id, Precondition.None));

    protected override string Element(Device device, string field) => field == "notes" ? Body(device, "Tasks") : "Tasks:DueDate";

    private static Dictionary<string, string> Shown(CrmTask task) => new()
    {
        ["notes"] = task.Notes ?? "",
        ["due"] = task.Due is { } due ? LocalDatePattern.Iso.Format(due) : "",
    };

    private static TaskDraft With(TaskDraft draft, string field, string value) => field == "notes"
        ? draft with { Notes = value }
        : draft with { Due = value.Length == 0 ? null : LocalDatePattern.Iso.Parse(value).Value };

    private static string Long(DateTime time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
