using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>One host for the tests of single elements.</summary>
public sealed class ElementHost : IAsyncLifetime
{
    public RealHost Host { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Host = await RealHost.StartAsync(new RealHostOptions { Addresses = 1 });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>A phone that has all contacts.</summary>
    public async Task<Device> PhoneAsync(string user, string type = "VirtualPhone", Action<SyncRequest>? defaults = null)
    {
        var phone = await Host.NewDevice(user, deviceType: type).ConnectAsync();
        phone.SyncDefaults = defaults ?? (request => request.BodyPreference(1));
        await phone.PullAsync(phone.Contacts);
        return phone;
    }
}

/// <summary>Tests of elements share a host.</summary>
[CollectionDefinition(nameof(ElementCollection))]
public sealed class ElementCollection : ICollectionFixture<ElementHost>;
