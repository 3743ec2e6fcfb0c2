using System.Collections.Immutable;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>Who is to see an address and whose devices are to have it, as far as the caller said.</summary>
internal sealed record Audience(ImmutableArray<string>? Users, ImmutableArray<string>? ReleasedFor)
{
    /// <exception cref="RefusedException">A name is no user of the tenant.</exception>
    public static async Task<Audience> ReadAsync(AddressDraft draft, AccountKey account, IDirectory directory, CancellationToken cancellation)
    {
        List<(string Field, string Message)> errors = [];
        foreach (var (field, names) in new[] { ("users", draft.Users), ("releasedFor", draft.ReleasedFor) })
        {
            if (names is not null)
                errors.AddRange((await directory.UnknownUsersAsync(account.Tenant, names, cancellation)).Select(name => (field, $"There is no user '{name}'.")));
        }

        return errors.Count == 0 ? new(Once(draft.Users), Once(draft.ReleasedFor)) : throw RefusedException.Invalid(errors);
    }

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

    private static ImmutableArray<string>? Once(IReadOnlyList<string>? names) => names is null ? null : [.. names.Distinct(StringComparer.OrdinalIgnoreCase)];

    private static ImmutableArray<string> Among(ImmutableArray<string> users, ImmutableArray<string> names) =>
        names.RemoveAll(name => !users.Contains(name, StringComparer.OrdinalIgnoreCase));
}
