using System.Globalization;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>A host for all tests of a class, which keep apart by addresses of their own: anna, ben and carla with their phones.</summary>
public sealed partial class Office : IAsyncLifetime
{
    private int names;

    public RealHost Host { get; private set; } = null!;

    public Crm Anna { get; private set; } = null!;

    public Crm Ben { get; private set; } = null!;

    public Crm Carla { get; private set; } = null!;

    public Crm Admin { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Host = await RealHost.StartAsync(new RealHostOptions { Addresses = 0, Arguments = ["--min-heartbeat", "1"] });
        (Anna, Ben, Carla, Admin) = (new(Host, "anna"), new(Host, "ben"), new(Host, "carla"), new(Host, "admin"));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    /// <summary>A name that no other address has.</summary>
    public string Name() => $"Name{Interlocked.Increment(ref names).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>An address of a new name that anna and ben see and have on their phones.</summary>
    public Task<CrmAddress> AddressAsync(Action<CrmAddress>? with = null)
    {
        var address = new CrmAddress { LastName = Name(), FirstName = "Eva", Users = ["anna", "ben"], ReleasedFor = ["anna", "ben"] };
        with?.Invoke(address);
        return Anna.CreateAsync(address);
    }

    /// <summary>A phone that has synced everything there is.</summary>
    public async Task<Device> PhoneAsync(string user = "anna", Action<SyncRequest>? defaults = null, IReadOnlyCollection<string>? supported = null, string version = "14.1")
    {
        var phone = await Host.NewDevice(user, version).ConnectAsync();
        phone.SyncDefaults = defaults;
        await phone.PrimeAsync(phone.Contacts, supported);
        await phone.PullAsync(phone.Contacts);
        return phone;
    }
}

/// <summary>What tests often do with a phone's contacts.</summary>
internal static class PhoneExtensions
{
    /// <summary>The phone's id of an address.</summary>
    public static string IdOf(this Device phone, CrmAddress address) => phone.Find(phone.Contacts, "Contacts:LastName", address.LastName!);

    public static bool Has(this Device phone, CrmAddress address) =>
        phone.Items(phone.Contacts).Keys.Any(id => phone.Contact(id)["Contacts:LastName"] == address.LastName);

    public static string? Shows(this Device phone, CrmAddress address, string field) => phone.Contact(phone.IdOf(address))[field];

    /// <summary>An edit that speaks of nothing but the fields named; an empty text clears.</summary>
    public static Task<SyncResult> EditAsync(this Device phone, CrmAddress address, params (string Field, string? Value)[] fields) =>
        phone.SyncAsync(phone.Contacts, request => request.Change(phone.IdOf(address), Contact.Build(fields)));

    public static Task<SyncResult> DeleteAsync(this Device phone, CrmAddress address) =>
        phone.SyncAsync(phone.Contacts, request => request.Delete(phone.IdOf(address)));

    public static Task<SyncResult> AddAsync(this Device phone, string clientId, params (string Field, string? Value)[] fields) =>
        phone.SyncAsync(phone.Contacts, request => request.Add(clientId, Contact.Build(fields)));

    public static Task<PullResult> PullAsync(this Device phone) => phone.PullAsync(phone.Contacts);

    /// <summary>The next Sync brings nothing.</summary>
    public static async Task QuietAsync(this Device phone)
    {
        Assert.Equal(0, (await phone.PullAsync()).ChangeCount);
        Assert.Empty(phone.Complaints);
    }
}
