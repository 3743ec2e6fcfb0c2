using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Notices;

namespace OnOfficeSync.Application.Ports;

/// <summary>Writes notices.</summary>
public interface INoticeWriter
{
    /// <summary>Adds one for a user, in place of an earlier one that says the same; the oldest beyond 1,000 go.</summary>
    ValueTask AddAsync(AccountKey account, Notice notice);

    /// <summary>Adds one for a user, in place of earlier ones of its kind about the same kind of items, item and device, whatever they say: it tells how things stand now.</summary>
    ValueTask ReplaceAsync(AccountKey account, Notice notice);
}

/// <summary>Reads notices.</summary>
public interface INoticeQueries
{
    /// <summary>A user's notices, newest first.</summary>
    Task<Page<Notice>> ListAsync(AccountKey account, long? after, int limit, CancellationToken cancellation);
}
