using System.Text;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.Application.Tests.Support;

/// <summary>An answer of one folder, kept as what it tells a device to do.</summary>
internal sealed class RecordedAnswer : ISyncAnswer
{
    private readonly List<string> _told = [];

    /// <summary>What was told, by words.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>What a device does with its items.</summary>
    public List<Action<SortedDictionary<long, string>>> Items { get; } = [];

    public SyncState? State { get; private set; }

    public bool IsFull => false;

    public bool IsEmpty => State is null && _told.Count == 0;

    public void Refuse(CollectionRequest collection) => _told.Add("refused");

    public void Begin(CollectionRequest collection, SyncState state) => State = state;

    public void Result(DeviceCommand command, CommandOutcome outcome, long number) => _told.Add($"{command.Kind} {outcome}");

    public void Fetched(DeviceCommand command, in ItemChange item) => _told.Add("fetched");

    public void Add(long number, in ItemChange item)
    {
        var subject = Subject(item);
        _told.Add($"add {subject}");
        Items.Add(items => items.Add(number, subject));
    }

    public void Change(long number, in ItemChange item)
    {
        var subject = Subject(item);
        _told.Add($"change {subject}");
        Items.Add(items =>
        {
            Assert.True(items.ContainsKey(number));
            items[number] = subject;
        });
    }

    public void Delete(long number) => Without("delete", number);

    public void Leave(long number) => Without("leave", number);

    public void End(bool moreAvailable)
    {
        if (moreAvailable)
            _told.Add("more");
    }

    public (string Name, string Text) Describe(ushort extra, byte[]? content) => ("", "");

    public ReadOnlyMemory<byte> Complete() => Encoding.UTF8.GetBytes($"{State}: {string.Join(", ", _told)}");

    private void Without(string what, long number)
    {
        var told = _told.Count;
        _told.Add($"{what} {number}");
        Items.Add(items =>
        {
            Assert.True(items.Remove(number, out var subject));
            _told[told] = $"{what} {subject}";
        });
    }

    // The whole is walked, as whoever writes an item does.
    private static string Subject(in ItemChange item)
    {
        var subject = "";
        try
        {
            foreach (var (field, text) in Snapshot.Read(item.Snapshot))
            {
                if (field == 1)
                    subject = Encoding.UTF8.GetString(text);
            }
        }
        catch (Exception exception)
        {
            throw new UnwritableItemException(exception);
        }

        return subject;
    }
}
