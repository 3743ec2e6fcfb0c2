using System.Text.Json;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Notices;

/// <summary>Writes notices beside what they tell of.</summary>
internal sealed class NoticeWriter(StoreConnection connection) : INoticeWriter
{
    private const string Insert = "INSERT INTO notices(user, at, kind, item_kind, item, device_id, text, details) VALUES(?, ?, ?, ?, ?, ?, ?, ?)";

    public ValueTask AddAsync(AccountKey account, Notice notice)
    {
        var details = JsonSerializer.Serialize(notice.Details, NoticeJson.Readable.IReadOnlyDictionaryStringString);
        connection.Use(Insert).Bind(account.User).Bind(notice.At.ToUnixTimeMilliseconds()).Bind(notice.Kind.ToString()).Bind((long)notice.ItemKind)
            .Bind(notice.ItemId).Bind(notice.DeviceId).Bind(notice.Text).Bind(details).Run();
        return ValueTask.CompletedTask;
    }
}
