using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads addresses for people, as far as a user may see them.</summary>
public interface IAddressQueries
{
    /// <summary>An address that the user sees; null otherwise.</summary>
    Task<AddressRecord?> FindAsync(AccountKey account, long id, CancellationToken cancellation);

    /// <summary>The addresses that the user sees, by id.</summary>
    Task<Page<AddressRecord>> ListAsync(AccountKey account, long? after, int limit, CancellationToken cancellation);

    /// <summary>
    /// The addresses that the user sees and in which a word of first name, last name, company or an e-mail address begins with the text, regardless of case, by name; at most <paramref name="limit"/>.
    /// </summary>
    Task<IReadOnlyList<AddressRecord>> SearchAsync(AccountKey account, string prefix, int limit, CancellationToken cancellation);
}
