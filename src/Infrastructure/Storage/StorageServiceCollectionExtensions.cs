using Microsoft.Extensions.DependencyInjection.Extensions;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Crm.Tasks;
using OnOfficeSync.Storage.Model;
using OnOfficeSync.Storage.Queries;
using OnOfficeSync.Storage.Sqlite;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the storage.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Stores sync state and embedded CRM in a SQLite file in a directory. Call <see cref="IStorageSetup.PrepareAsync"/> before the first use. <c>ChangeSignal</c> must be registered elsewhere.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="dataDirectory">Where the file lies; made if it does not exist. Nothing is written elsewhere.</param>
    public static IServiceCollection AddOnOfficeSyncSqlite(this IServiceCollection services, string dataDirectory)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new StorageFile(dataDirectory));
        services.TryAddSingleton<WriterTurn>();
        services.TryAddSingleton<StoreContexts>();
        services.TryAddSingleton<IStore, SqliteStore>();
        services.TryAddSingleton<IStorageSetup, StorageSetup>();
        services.TryAddSingleton<IDirectory, AccountDirectory>();
        services.TryAddSingleton<ICrmQueries<Address>, AddressQueries>();
        services.TryAddSingleton<IAddressSearch, AddressQueries>();
        services.TryAddSingleton<ICrmQueries<Appointment>>(provider => new CrmQueries<Appointment>(provider.GetRequiredService<StoreContexts>(), new AppointmentShape()));
        services.TryAddSingleton<ICrmQueries<CrmTask>>(provider => new CrmQueries<CrmTask>(provider.GetRequiredService<StoreContexts>(), new TaskShape()));
        services.TryAddSingleton<INoticeQueries, NoticeQueries>();
        return services;
    }
}
