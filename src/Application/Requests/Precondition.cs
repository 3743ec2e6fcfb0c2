using System.Security.Cryptography;
using System.Text.Json;

namespace OnOfficeSync.Application.Requests;

/// <summary>What the caller takes a thing to be; checked where it is written. Source: contract, <c>If-Match</c>.</summary>
/// <param name="Tags">The tags of which one must be the thing's; null when the caller does not mind.</param>
public sealed record Precondition(IReadOnlyCollection<string>? Tags)
{
    /// <summary>The caller does not mind.</summary>
    public static Precondition None { get; } = new((IReadOnlyCollection<string>?)null);

    /// <summary>Checks the tag of the thing as it is now.</summary>
    /// <exception cref="RefusedException">It is another one (<see cref="Refusal.Stale"/>).</exception>
    public void Check(string tag)
    {
        if (Tags is not null && !Tags.Contains(tag))
            throw RefusedException.Stale();
    }

    /// <summary>The tag of a thing that has no revision: a digest of what it says, so that equal contents have equal tags.</summary>
    public static string TagOf<T>(T content) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(content)).AsSpan(0, 8));
}
