using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Model;

/// <summary>Gives EF Core's connections the settings of all others.</summary>
internal sealed class ConnectionSettings : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        StorageFile.Execute((SqliteConnection)connection, StorageFile.Settings);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        ConnectionOpened(connection, eventData);
        return Task.CompletedTask;
    }
}
