using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Items;

/// <summary>Who takes part in an appointment or a task. Source: contract, "What devices may do to the CRM": only <c>users</c> count.</summary>
public static class Participation
{
    /// <summary>Those who take part when a user does no longer; empty when nobody else does, and then the record is deleted.</summary>
    public static ImmutableArray<string> Without(ImmutableArray<string> users, string user) =>
        users.RemoveAll(other => string.Equals(other, user, StringComparison.OrdinalIgnoreCase));

    /// <summary>Those who take part when a user does again.</summary>
    public static ImmutableArray<string> With(ImmutableArray<string> users, string user) => Includes(users, user) ? users : users.Add(user);

    /// <summary>Whether a user takes part.</summary>
    public static bool Includes(ImmutableArray<string> users, string user) => users.Contains(user, StringComparer.OrdinalIgnoreCase);
}
