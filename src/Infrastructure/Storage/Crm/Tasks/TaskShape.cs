using System.Text.Json;
using NodaTime.Text;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Storage.Crm.Tasks;

/// <summary>How tasks are stored.</summary>
internal sealed class TaskShape : RecordShape<CrmTask>
{
    public override ItemKind Kind => ItemKind.Task;

    public override byte[] Write(CrmTask content) => JsonSerializer.SerializeToUtf8Bytes(new()
    {
        V = TaskDocument.Format,
        Subject = content.Subject,
        Notes = content.Notes,
        Start = content.Start is { } start ? LocalDatePattern.Iso.Format(start) : null,
        Due = content.Due is { } due ? LocalDatePattern.Iso.Format(due) : null,
        Priority = content.Priority,
        Status = content.Status,
        CompletedOn = content.CompletedOn is { } completed ? LocalDatePattern.Iso.Format(completed) : null,
        Reminder = content.Reminder is { } reminder ? LocalDateTimePattern.ExtendedIso.Format(reminder) : null,
        TimeZone = content.TimeZone,
        Private = content.Private,
        Categories = content.Categories.IsEmpty ? null : content.Categories,
        Users = content.Users,
    }, DocumentJson.Compact.TaskDocument);

    public override CrmTask Read(ReadOnlySpan<byte> document)
    {
        var stored = JsonSerializer.Deserialize(document, DocumentJson.Compact.TaskDocument)!;
        return new()
        {
            Subject = stored.Subject ?? "",
            Notes = stored.Notes,
            Start = stored.Start is { } start ? LocalDatePattern.Iso.Parse(start).Value : null,
            Due = stored.Due is { } due ? LocalDatePattern.Iso.Parse(due).Value : null,
            Priority = stored.Priority,
            Status = stored.Status,
            CompletedOn = stored.CompletedOn is { } completed ? LocalDatePattern.Iso.Parse(completed).Value : null,
            Reminder = stored.Reminder is { } reminder ? LocalDateTimePattern.ExtendedIso.Parse(reminder).Value : null,
            TimeZone = stored.TimeZone,
            Private = stored.Private,
            Categories = [.. stored.Categories ?? []],
            Users = [.. stored.Users ?? []],
        };
    }

    public override MatchKeys Keys(CrmTask content) => TaskSameness.Keys(content);

    public override FieldView View(CrmTask content) => content.View();

    public override IEnumerable<(string User, bool Released)> Users(CrmTask content) => content.Users.Select(user => (user, true));

    public override CrmTask With(CrmTask content, IReadOnlyList<(string User, bool Released)> users) => content with { Users = [.. users.Select(user => user.User)] };
}
