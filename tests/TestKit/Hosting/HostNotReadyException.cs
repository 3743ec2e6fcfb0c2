using System.Net;

namespace OnOfficeSync.TestKit;

/// <summary>The host ended, or did not become ready in time; the message holds what it wrote.</summary>
public sealed class HostNotReadyException(string what, HttpStatusCode? lastAnswer, string output) : Exception($"{what}\n{output}")
{
    /// <summary>What /health/ready answered last, where anything listened at all.</summary>
    public HttpStatusCode? LastAnswer { get; } = lastAnswer;

    public string Output { get; } = output;
}
