using System.Collections.Concurrent;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>One host for all elements, with three phones of one user; what became of an element is found out once.</summary>
public sealed class ElementHost : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Task<ElementOutcome>> _outcomes = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private ElementPhones? _phones;

    public RealHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await RealHost.StartAsync(new RealHostOptions { Addresses = 1 });
        var (first, second, third) = (await PhoneAsync("anna"), await PhoneAsync("anna"), await PhoneAsync("anna", [.. ElementRow.All.Where(row => row.IsGhostable).Select(row => row.Qualified)]));
        _phones = new(Host.Api("anna"), first, second, third);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>Sends the element through its life. The phones are one user's, so one element at a time.</summary>
    public Task<ElementOutcome> OutcomeAsync(ElementRow row) => _outcomes.GetOrAdd(row.Qualified, async _ =>
    {
        await _turn.WaitAsync();
        try
        {
            return await _phones!.RunAsync(row);
        }
        finally
        {
            _turn.Release();
        }
    });

    /// <summary>A phone that has all contacts.</summary>
    public async Task<Device> PhoneAsync(string user, IReadOnlyCollection<string>? supported = null, string type = "VirtualPhone", Action<SyncRequest>? defaults = null)
    {
        var phone = await Host.NewDevice(user, deviceType: type).ConnectAsync();
        phone.SyncDefaults = defaults ?? (request => request.BodyPreference(1));
        (await phone.PrimeAsync(phone.Contacts, supported)).EnsureSucceeded();
        await phone.PullAsync(phone.Contacts);
        return phone;
    }
}

/// <summary>Tests of elements share a host.</summary>
[CollectionDefinition(nameof(ElementCollection))]
public sealed class ElementCollection : ICollectionFixture<ElementHost>;
