using System.Text.Json;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Notices;

/// <summary>Writes notices beside what they tell of.</summary>
internal sealed class NoticeWriter(StoreConnection connection) : INoticeWriter
{
    // Some clients send what was refused again with every sync: the same again is the same notice, only newer.
    private const string DropSame = "DELETE FROM notices WHERE user = ? AND kind = ? AND item IS ? AND device_id IS ? AND text = ? AND details = ?";

    private const string DropEarlier = "DELETE FROM notices WHERE user = ? AND kind = ? AND item_kind = ? AND item IS ? AND device_id IS ?";

    private const string Insert = "INSERT INTO notices(user, at, kind, item_kind, item, device_id, text, details) VALUES(?, ?, ?, ?, ?, ?, ?, ?)";

    private const string DropOldest = "DELETE FROM notices WHERE user = ?1 AND id <= (SELECT id FROM notices WHERE user = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)";

    private const int Most = 1_000;

    public ValueTask AddAsync(AccountKey account, Notice notice)
    {
        var details = Text(notice);
        connection.Use(DropSame).Bind(account.User).Bind(notice.Kind.ToString()).Bind(notice.ItemId).Bind(notice.DeviceId).Bind(notice.Text).Bind(details).Run();
        Write(account, notice, details);
        return ValueTask.CompletedTask;
    }

    public ValueTask ReplaceAsync(AccountKey account, Notice notice)
    {
        connection.Use(DropEarlier).Bind(account.User).Bind(notice.Kind.ToString()).Bind((long)notice.ItemKind).Bind(notice.ItemId).Bind(notice.DeviceId).Run();
        Write(account, notice, Text(notice));
        return ValueTask.CompletedTask;
    }

    private static string Text(Notice notice) => JsonSerializer.Serialize(notice.Details, NoticeJson.Readable.IReadOnlyDictionaryStringString);

    private void Write(AccountKey account, Notice notice, string details)
    {
        connection.Use(Insert).Bind(account.User).Bind(notice.At.ToUnixTimeMilliseconds()).Bind(notice.Kind.ToString()).Bind((long)notice.ItemKind)
            .Bind(notice.ItemId).Bind(notice.DeviceId).Bind(notice.Text).Bind(details).Run();
        connection.Use(DropOldest).Bind(account.User).Bind(Most).Run();
    }
}
