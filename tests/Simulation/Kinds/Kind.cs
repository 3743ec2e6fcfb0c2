using System.Xml.Linq;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Simulation.Server;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Kinds;

/// <summary>
/// One kind of items, as a device has it and as people have it in the CRM. Each item bears a *mark* that never changes, by which it is known on both sides; its *fields* are edited, and each value stands for one edit.
/// </summary>
internal abstract class Kind
{
    public static readonly IReadOnlyList<Kind> All = [new AddressKind(), new AppointmentKind(), new TaskKind()];

    /// <summary>The first letter of its marks.</summary>
    public abstract string Letter { get; }

    /// <summary>The fields, by names of the simulation.</summary>
    public abstract IReadOnlyList<string> Fields { get; }

    /// <summary>The folder on a device; null while it has none.</summary>
    public Folder? FolderOn(Device device) => device.Folders.FirstOrDefault(folder => folder.Type == FolderType);

    /// <summary>A value that nobody used yet.</summary>
    /// <param name="field">The field.</param>
    /// <param name="number">A number that nobody used yet.</param>
    /// <param name="now">The time, in whose surroundings an appointment takes place.</param>
    public abstract string Value(string field, int number, DateTimeOffset now);

    /// <summary>The mark of an item on a device.</summary>
    public string MarkOf(ItemData item) => item[MarkElement] ?? "";

    /// <summary>A field of an item on a device; empty when it shows none.</summary>
    public virtual string Read(Device device, ItemData item, string field) => item[Element(device, field)] ?? "";

    /// <summary>An item as its user makes it on a device.</summary>
    public abstract XElement Make(Device device, string mark, IReadOnlyDictionary<string, string> values);

    /// <summary>What an edit of a field changes on the wire.</summary>
    public virtual IEnumerable<(string Field, string? Value)> Write(Device device, string field, string value) => [(Element(device, field), value)];

    /// <summary>Whether a Change must say the whole item.</summary>
    public virtual bool IsSaidWhole(Device device) => false;

    /// <summary>The fields that an equal item has the same values in, beside its mark; the last one must have a value.</summary>
    public abstract IReadOnlyList<string> SameFields { get; }

    /// <summary>Whether a field can be empty.</summary>
    public virtual bool CanBeEmpty(string field) => true;

    /// <summary>All items that a user sees in the CRM.</summary>
    public abstract Task<IReadOnlyList<CrmItem>> ListAsync(Node node, Account account);

    /// <summary>Makes an item in the CRM, for the users.</summary>
    public abstract Task CreateAsync(Node node, Account account, string mark, IReadOnlyDictionary<string, string> values, IReadOnlyList<string> users);

    /// <summary>Edits a field in the CRM.</summary>
    public abstract Task EditAsync(Node node, Account account, CrmItem item, string field, string value);

    /// <summary>Deletes an item in the CRM.</summary>
    public abstract Task DeleteAsync(Node node, Account account, CrmItem item);

    /// <summary>Whether a user's devices are to have an item at a time.</summary>
    public virtual bool IsOnDevices(CrmItem item, Account account, DateTimeOffset now) => item.OnDevicesOf.Contains(account.User);

    protected static bool IsAtLeast(Device device, int version) => Version.Parse(device.ProtocolVersion) >= new Version(version, 0);

    // Up to 2.5 among the elements of the class (MS-ASAIRS 2.2.2.9).
    protected static string Body(Device device, string kind) => IsAtLeast(device, 12) ? "AirSyncBase:Body" : kind + ":Body";

    protected abstract int FolderType { get; }

    protected abstract string MarkElement { get; }

    protected abstract string Element(Device device, string field);
}
