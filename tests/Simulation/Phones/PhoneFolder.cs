using System.Xml.Linq;
using OnOfficeSync.Simulation.Kinds;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Phones;

/// <summary>One kind on a phone: the device's copy, and upon it what its user did since.</summary>
internal sealed class PhoneFolder(Kind kind, Device device, Action<string, IReadOnlyDictionary<string, string>> gaveUp)
{
    private readonly List<Pending> _pending = [];

    public Kind Kind => kind;

    public Folder? Folder => kind.FolderOn(device);

    public IReadOnlyList<Pending> Pending => _pending;

    /// <summary>What the user sees, in a steady order.</summary>
    public IReadOnlyList<Shown> Shown()
    {
        var shown = new List<Shown>();
        if (Folder is { } folder)
        {
            foreach (var (id, data) in device.Items(folder).OrderBy(item => item.Key, StringComparer.Ordinal))
            {
                var pending = _pending.FirstOrDefault(pending => pending.ServerId == id);
                if (pending?.IsDeleted != true)
                    shown.Add(Show(new(pending is null ? data : new ItemData(data).With(pending.Edits.Select(edit => (edit.Key, edit.Value)))), id, pending));
            }
        }

        shown.AddRange(_pending.Where(pending => pending.Content is not null).Select(pending => Show(new(pending.Content!), null, pending)));
        return shown;
    }

    /// <summary>The fields of an item as the user sees them.</summary>
    public Dictionary<string, string> Values(Shown item) => kind.Fields.ToDictionary(field => field, field => kind.Read(device, item.Data, field));

    /// <summary>The user makes an item.</summary>
    public void Add(string clientId, XElement content) => _pending.Add(new() { ClientId = clientId, Content = content });

    /// <summary>The user edits a field.</summary>
    public void Edit(Shown item, string field, string value)
    {
        var edits = kind.Write(device, field, value).ToList();
        if (item.Pending?.Content is not null)
        {
            item.Pending.Content = item.Data.With(edits);
            return;
        }

        foreach (var (element, text) in edits)
            PendingOf(item).Edits[element] = text;
    }

    /// <summary>The user deletes an item. What the server may know already must be heard of first.</summary>
    public bool Delete(Shown item)
    {
        if (item.Pending?.Content is not null)
            return !item.Pending.WasSent && _pending.Remove(item.Pending);
        PendingOf(item).IsDeleted = true;
        return true;
    }

    /// <summary>Puts what is pending into a request; says what that was.</summary>
    public IReadOnlyList<Pending> PutInto(SyncRequest request)
    {
        foreach (var pending in _pending)
        {
            pending.WasSent = true;
            if (pending.Content is not null)
                request.Add(pending.ClientId!, pending.Content);
            else if (pending.IsDeleted)
                request.Delete(pending.ServerId!);
            else
                request.Change(pending.ServerId!, Content(pending));
        }

        return [.. _pending];
    }

    /// <summary>The server has answered what was sent.</summary>
    public void Acknowledge(IEnumerable<Pending> sent) => _pending.RemoveAll(sent.Contains);

    /// <summary>What is pending of items that the phone no longer has means nothing any more.</summary>
    public void DropOrphans(IReadOnlyDictionary<string, XElement> items) => _pending.RemoveAll(pending => pending.ServerId is { } id && !items.ContainsKey(id));

    /// <summary>The phone starts from nothing. New items it may keep and say again (MS-ASCMD 2.2.3.177.17, Status 3); the rest nobody else ever hears of.</summary>
    public void StartOver(bool keepsNewItems)
    {
        var given = Shown().Where(item => item.Pending is { } pending && (!keepsNewItems || pending.Content is null)).Select(item => (item.Mark, Values(item))).ToList();
        _pending.RemoveAll(pending => !keepsNewItems || pending.Content is null);
        if (Folder is { } known)
            device.Forget(known);
        foreach (var (mark, values) in given)
            gaveUp(mark, values);
    }

    private XElement Content(Pending pending)
    {
        var edits = pending.Edits.Select(edit => (edit.Key, edit.Value));
        return kind.IsSaidWhole(device) ? device.Item(pending.ServerId!).With(edits) : ItemData.Build(edits);
    }

    private Pending PendingOf(Shown item)
    {
        if (item.Pending is { } pending)
            return pending;
        pending = _pending.FirstOrDefault(known => known.ServerId == item.ServerId);
        if (pending is null)
            _pending.Add(pending = new() { ServerId = item.ServerId });
        return pending;
    }

    private Shown Show(ItemData data, string? serverId, Pending? pending) => new(kind.MarkOf(data), data, serverId, pending);
}
