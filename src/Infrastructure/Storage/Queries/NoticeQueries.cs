using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Storage.Model;
using OnOfficeSync.Storage.Notices;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Reads notices.</summary>
internal sealed class NoticeQueries(StoreContexts contexts) : INoticeQueries
{
    public Task<Page<Notice>> ListAsync(AccountKey account, long? after, int limit, CancellationToken cancellation) => contexts.ReadAsync(async context =>
    {
        var rows = await context.Notices.Where(notice => notice.User == account.User && notice.Id < (after ?? long.MaxValue)).OrderByDescending(notice => notice.Id)
            .Take(limit + 1).ToListAsync(cancellation);
        return Pages.Cut(rows, limit, row => row.Id, Notice);
    }, cancellation);

    private static Notice Notice(NoticeRow row) => new()
    {
        At = Instant.FromUnixTimeMilliseconds(row.At),
        Kind = row.Kind,
        ItemKind = row.ItemKind,
        ItemId = row.Item,
        DeviceId = row.DeviceId,
        Text = row.Text,
        Details = JsonSerializer.Deserialize(row.Details, NoticeJson.Readable.DictionaryStringString)!,
    };
}
