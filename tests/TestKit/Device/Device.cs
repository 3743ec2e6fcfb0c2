using System.Xml.Linq;

namespace OnOfficeSync.TestKit;

/// <summary>
/// A virtual phone. It keeps what a phone keeps (policy key, folder list, a key and a copy for each collection) and believes the
/// server as a phone does, but writes down in <see cref="Complaints"/> whatever a correct server would not have sent.
/// One command at a time, as the protocol has it; only a Ping may run beside others.
/// </summary>
public sealed partial class Device
{
    private static readonly SocketsHttpHandler SharedHandler = new() { UseCookies = false };
    private readonly HttpClient http;
    private readonly string password;
    private readonly Version protocol;
    private readonly Dictionary<string, Folder> folders = [];
    private readonly Dictionary<string, Replica> replicas = [];
    private readonly List<string> complaints = [];

    public Device(
        HttpClient http,
        string user,
        string password,
        string deviceId,
        string deviceType = "VirtualPhone",
        string version = "14.1",
        string userAgent = "VirtualPhone/1.0")
    {
        ArgumentNullException.ThrowIfNull(http);
        this.http = http;
        this.password = password;
        (User, DeviceId, DeviceType, ProtocolVersion, UserAgent) = (user, deviceId, deviceType, version, userAgent);
        protocol = Version.Parse(version);
    }

    public Device(Uri server, string user, string password, string deviceId, string deviceType = "VirtualPhone", string version = "14.1")
        : this(
            new HttpClient(SharedHandler, disposeHandler: false) { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan },
            user,
            password,
            deviceId,
            deviceType,
            version)
    {
    }

    public string User { get; }

    public string DeviceId { get; }

    public string DeviceType { get; }

    public string ProtocolVersion { get; }

    public string UserAgent { get; }

    /// <summary>"0" until the device has provisioned; a test may set a stale one.</summary>
    public string PolicyKey { get; set; } = "0";

    /// <summary>Where items of this version have their text: in 2.5 among the elements of their class.</summary>
    public string BodyOf(Folder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return AtLeast(12, 0) ? "AirSyncBase:Body" : $"{folder.Class}:Body";
    }

    public string FolderSyncKey { get; set; } = "0";

    public IReadOnlyCollection<Folder> Folders => folders.Values;

    public Folder Contacts => Default(Folder.ContactsType);

    public Folder Calendar => Default(Folder.CalendarType);

    public Folder Tasks => Default(Folder.TasksType);

    /// <summary>Settings that every Sync of this device starts from, for example its BodyPreference.</summary>
    public Action<SyncRequest>? SyncDefaults { get; set; }

    /// <summary>What the device cannot take: an answer with such a collection is dropped whole, and the next request is the same again.</summary>
    public Func<SyncResult, bool>? Chokes { get; set; }

    /// <summary>What a correct server would not have done: an Add of a known item, MoreAvailable without changes, and so on.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The key of a collection; null before it was primed.</summary>
    public string? SyncKey(Folder folder) => ReplicaOf(folder).SyncKey;

    /// <summary>Puts an older or invented key in place.</summary>
    public void SetSyncKey(Folder folder, string? key) => ReplicaOf(folder).SyncKey = key;

    public IReadOnlyDictionary<string, XElement> Items(Folder folder) => ReplicaOf(folder).Items;

    /// <summary>An item of the copy, whatever its collection.</summary>
    public ItemData Item(string serverId) =>
        replicas.Values.Select(replica => replica.Items.GetValueOrDefault(serverId)).OfType<XElement>().Select(data => new ItemData(data)).FirstOrDefault()
        ?? throw new KeyNotFoundException($"The device has no item {serverId}");

    public ItemData Contact(string serverId) => Item(serverId);

    /// <summary>The server id of the one item of the collection with this value, for example ("Contacts:LastName", "Meier").</summary>
    public string Find(Folder folder, string field, string value) =>
        ReplicaOf(folder).Items.Single(item => new ItemData(item.Value)[field] == value).Key;

    /// <summary>Drops key and copy of a collection, so that the next Sync starts from 0.</summary>
    public void Forget(Folder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        replicas.Remove(folder.ServerId);
    }

    private bool AtLeast(int major, int minor) => protocol >= new Version(major, minor);

    private Folder Default(int type) => folders.Values.FirstOrDefault(folder => folder.Type == type)
        ?? throw new InvalidOperationException($"The device knows no folder of type {type}: no FolderSync yet, or the kind is off");

    private Replica ReplicaOf(Folder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return replicas.TryGetValue(folder.ServerId, out var replica) ? replica : replicas[folder.ServerId] = new Replica(ChangesAreWhole(folder));
    }

    // From 16.0 on a Change says the whole contact: what it leaves out is gone, but picture and body.
    private bool ChangesAreWhole(Folder folder) => AtLeast(16, 0) && folder.Type == Folder.ContactsType;

    private void Complain(string what) => complaints.Add(what);
}
