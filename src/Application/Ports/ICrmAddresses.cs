using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Ports;

/// <summary>
/// Writes addresses of the CRM. Each write keeps item, journal and the device's view in step: an unchanged address is not written (R45), a change that no device can see makes no new version.
/// </summary>
public interface ICrmAddresses
{
    /// <summary>An address of a tenant; null when there is none.</summary>
    ValueTask<AddressRecord?> FindAsync(long tenant, long id);

    /// <summary>Stores a new one.</summary>
    ValueTask<AddressRecord> AddAsync(long tenant, Address address);

    /// <summary>Stores a changed one.</summary>
    ValueTask<AddressRecord> UpdateAsync(long tenant, AddressRecord record, Address address);

    /// <summary>Deletes one; it leaves every device.</summary>
    ValueTask DeleteAsync(long tenant, AddressRecord record);
}
