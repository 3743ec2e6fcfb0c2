using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>The versions of the protocol, for theories that play each, and what phones are told differently in them.</summary>
public static class PhoneVersions
{
    public static readonly string[] All = ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"];

    /// <summary>Where a rule does not change between them, these two stand for the rest.</summary>
    public static readonly string[] OldestAndNewest = [All[0], All[^1]];

    public static bool IsAtLeast(this Device phone, string version) => Version.Parse(phone.ProtocolVersion) >= Version.Parse(version);

    /// <summary>From 14.0 on a refusal is a Status, before it is an HTTP code.</summary>
    public static void AssertRefused(this Device phone, EasResponse answer, string status, int code) =>
        Assert.Equal(phone.IsAtLeast("14.0") ? (200, status) : (code, null), ((int)answer.Code, answer.Status));
}
