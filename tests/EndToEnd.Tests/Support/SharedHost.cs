using System.Collections.Concurrent;
using System.Globalization;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

[assembly: AssemblyFixture(typeof(SharedHost))]

namespace OnOfficeSync.EndToEnd.Tests.Support;

/// <summary>One host for all tests that neither start, stop nor kill it; each test has a user of its own, so that they run beside each other.</summary>
public sealed class SharedHost : IAsyncDisposable
{
    private readonly Lazy<Task<RealHost>> host = new(() => RealHost.StartAsync(new RealHostOptions { Addresses = 6, Arguments = ["--min-heartbeat", "1"] }));
    private readonly ConcurrentDictionary<Type, Lazy<Task<TestUser>>> classUsers = [];
    private int users;

    /// <summary>A new agent who sees nothing yet but so many addresses of his own.</summary>
    public async Task<TestUser> NewUserAsync(int addresses = 0, string language = "de") =>
        await TestUser.CreateAsync(await host.Value, $"agent{Interlocked.Increment(ref users).ToString(CultureInfo.InvariantCulture)}", addresses, language);

    /// <summary>An agent with one address for all tests of a class, whose tests follow each other, where they leave nothing behind: a new one costs the hashing of his password.</summary>
    public Task<TestUser> UserOfAsync<T>() => classUsers.GetOrAdd(typeof(T), _ => new(() => NewUserAsync(addresses: 1))).Value;

    public async ValueTask DisposeAsync()
    {
        if (host.IsValueCreated)
            await (await host.Value).DisposeAsync();
    }
}
