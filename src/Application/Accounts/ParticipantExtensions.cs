using System.Collections.Immutable;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Accounts;

/// <summary>Who takes part in an appointment or a task, as far as the caller said.</summary>
internal static class ParticipantExtensions
{
    /// <summary>The users named, each once; others where none are named.</summary>
    /// <exception cref="RefusedException">A name is no user of the tenant.</exception>
    public static async Task<ImmutableArray<string>> ParticipantsAsync(
        this IDirectory directory, Account account, IReadOnlyList<string>? named, ImmutableArray<string> otherwise, CancellationToken cancellation)
    {
        if (named is null)
            return otherwise;
        var unknown = await directory.UnknownUsersAsync(account.Key.Tenant, named, cancellation);
        return unknown.IsEmpty
            ? [.. named.Distinct(StringComparer.OrdinalIgnoreCase)]
            : throw RefusedException.Invalid(unknown.Select(name => ("users", $"There is no user '{name}'.")));
    }
}
