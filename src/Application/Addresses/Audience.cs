using System.Collections.Immutable;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>Who is to see an address and whose devices are to have it, as far as the caller said; names as the users were created, each once.</summary>
internal sealed record Audience(ImmutableArray<string>? Users, ImmutableArray<string>? ReleasedFor)
{
    /// <exception cref="RefusedException">A name is no user of the tenant.</exception>
    public static async Task<Audience> ReadAsync(AddressDraft draft, AccountKey account, IDirectory directory, CancellationToken cancellation) => new(
        await NamesAsync("users", draft.Users, account.Tenant, directory, cancellation),
        await NamesAsync("releasedFor", draft.ReleasedFor, account.Tenant, directory, cancellation));

    /// <summary>For a new address: whoever was not named is the caller.</summary>
    public (ImmutableArray<string> Users, ImmutableArray<string> ReleasedFor) ForNew(string caller)
    {
        var users = Users ?? [caller];
        return (users, ReleasedFor ?? Among(users, [caller]));
    }

    /// <summary>For a known address: whoever was not named stays; but who does not see it any more loses its release with that.</summary>
    public (ImmutableArray<string> Users, ImmutableArray<string> ReleasedFor) ForKnown(Address before)
    {
        var users = Users ?? before.Users;
        return (users, ReleasedFor ?? Among(users, before.ReleasedFor));
    }

    private static ImmutableArray<string> Among(ImmutableArray<string> users, ImmutableArray<string> names) =>
        names.RemoveAll(name => !users.Contains(name, StringComparer.OrdinalIgnoreCase));

    private static async Task<ImmutableArray<string>?> NamesAsync(string field, IReadOnlyList<string>? names, long tenant, IDirectory directory, CancellationToken cancellation)
    {
        if (names is null)
            return null;
        var known = ImmutableArray.CreateBuilder<string>();
        List<(string, string)> errors = [];
        for (var index = 0; index < names.Count; index++)
        {
            if (await directory.FindUserAsync(tenant, names[index], cancellation) is not { Name: var name })
                errors.Add(($"{field}[{index}]", "There is no such user."));
            else if (!known.Contains(name))
                known.Add(name);
        }

        return errors.Count == 0 ? known.ToImmutable() : throw RefusedException.Invalid(errors);
    }
}
