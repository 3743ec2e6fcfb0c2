using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads one kind of records for people, as far as a user may see them.</summary>
/// <typeparam name="TContent">What the records hold.</typeparam>
public interface ICrmQueries<TContent>
{
    /// <summary>A record that the user sees; null otherwise.</summary>
    Task<CrmRecord<TContent>?> FindAsync(AccountKey account, long id, CancellationToken cancellation);

    /// <summary>The records that the user sees, by id.</summary>
    Task<Page<CrmRecord<TContent>>> ListAsync(AccountKey account, long? after, int limit, CancellationToken cancellation);
}

/// <summary>Finds addresses for people.</summary>
public interface IAddressSearch
{
    /// <summary>
    /// The addresses that the user sees and in which a word of first name, last name, company or an e-mail address begins with the text, regardless of case, by name; at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<CrmRecord<Address>>> SearchAsync(AccountKey account, string prefix, int limit, CancellationToken cancellation);
}
