using System.Security.Cryptography;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Support;

/// <summary>A device with one folder, that does what it is told and complains when that makes no sense. It names what it has by the kind's first field, the subject.</summary>
internal sealed class SyncPhone
{
    private readonly World _world;
    private readonly string _id;
    private readonly ItemKind _kind;
    private readonly SortedDictionary<long, string> _items = [];
    private SyncState? _state;
    private int _requests;

    private SyncPhone(World world, Account account, string id, ItemKind kind) => (_world, Account, _id, _kind) = (world, account, id, kind);

    /// <summary>The subjects of what it shows, in alphabetical order.</summary>
    public IEnumerable<string> Shown => _items.Values.Order(StringComparer.Ordinal);

    /// <summary>Whose it is, as last read.</summary>
    public Account Account { get; set; }

    /// <summary>Which items it wants.</summary>
    public ItemFilter Filter { get; set; }

    /// <summary>The most changes in an answer.</summary>
    public int Window { get; set; } = 512;

    /// <summary>A device that has its first state and nothing else.</summary>
    public static async Task<SyncPhone> StartAsync(World world, Account account, string id = "phone", ItemKind kind = ItemKind.Appointment)
    {
        await using (var transaction = await world.WriteAsync())
        {
            await transaction.Devices.SaveAsync(new Device { Account = account.Key, DeviceId = id });
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        var phone = new SyncPhone(world, account, id, kind);
        await phone.StartOverAsync();
        return phone;
    }

    /// <summary>Forgets all it has and asks for a first state.</summary>
    public async Task StartOverAsync()
    {
        _state = null;
        _items.Clear();
        Assert.Empty(await SyncAsync());
    }

    /// <summary>Sends one request and takes the answer; says what it was told, and "more" where that was not all.</summary>
    public async Task<IReadOnlyList<string>> SyncAsync(bool getChanges = true, params DeviceCommand[] commands)
    {
        var (answer, _) = await SendAsync(getChanges, commands: commands);
        foreach (var take in answer.Items)
            take(_items);
        _state = answer.State ?? _state;
        return answer.Told;
    }

    /// <summary>Edits one that it shows, or deletes it where nothing is said of it, and says what it was told.</summary>
    public async Task<IReadOnlyList<string>> EditAsync(string subject, FieldEdit? edit)
    {
        var number = _items.Single(item => item.Value == subject).Key;
        if (edit is null)
            _items.Remove(number);
        return await SyncAsync(commands: new DeviceCommand { Kind = edit is null ? CommandKind.Delete : CommandKind.Change, Number = number, Edit = edit is null ? null : new(edit, []) });
    }

    /// <summary>Deletes what it shows, and has yet to tell it.</summary>
    public DeviceCommand[] Delete(IEnumerable<string> subjects)
    {
        var numbers = subjects.Select(subject => _items.Single(item => item.Value == subject).Key).ToList();
        numbers.ForEach(number => _items.Remove(number));
        return [.. numbers.Select(number => new DeviceCommand { Kind = CommandKind.Delete, Number = number })];
    }

    /// <summary>Shows one by another subject, after an edit of its own.</summary>
    public void Rename(string subject, string to) => _items[_items.Single(item => item.Value == subject).Key] = to;

    /// <summary>Syncs until it is told that there is no more, and says what it was told altogether.</summary>
    public async Task<IReadOnlyList<string>> PullAsync()
    {
        var told = new List<string>();
        do
            told.AddRange(await SyncAsync());
        while (told.Remove("more"));
        return told;
    }

    /// <summary>Sends one request and never gets the answer; says what was in it.</summary>
    public async Task<IReadOnlyList<string>> LoseAsync(params DeviceCommand[] commands) => (await SendAsync(true, commands: commands)).Answer.Told;

    /// <summary>Sends the same request as before, byte for byte; the answer, which must be the stored one, is what it is told now.</summary>
    public async Task<ReadOnlyMemory<byte>> RepeatAsync()
    {
        var (_, result) = await SendAsync(true, same: true);
        Assert.True(result.Repeated);
        return result.Body!.Value;
    }

    /// <summary>
    /// Syncs until nothing comes any more, but takes no answer in which something stands that it chokes on: then it repeats its request byte for byte. Says how many requests that took.
    /// </summary>
    public async Task<int> PullChokingAsync(Func<string, bool> chokes, int most = 100)
    {
        RecordedAnswer? refused = null;
        for (var requests = 1; requests <= most; requests++)
        {
            var (answer, result) = await SendAsync(true, same: refused is not null);
            if (result.Repeated)
                answer = refused!;
            if (answer.Told.Any(told => chokes(told[(told.IndexOf(' ') + 1)..])))
            {
                refused = answer;
                continue;
            }

            refused = null;
            foreach (var take in answer.Items)
                take(_items);
            _state = answer.State ?? _state;
            if (answer.Told.Count == 0)
                return requests;
        }

        throw new InvalidOperationException($"It has asked {most} times.");
    }

    /// <summary>How many changes there are, and when to look again, as a held request asks.</summary>
    public async Task<ChangeCount> CountAsync() =>
        await _world.SendAsync(new CountChanges(Account, (await OpenAsync())[_kind]!, Filter, int.MaxValue));

    private async Task<(RecordedAnswer Answer, SyncResult Result)> SendAsync(bool getChanges, bool same = false, params DeviceCommand[] commands)
    {
        var answer = new RecordedAnswer();
        var request = new CollectionRequest { Kind = _kind, State = _state, GetChanges = getChanges && _state is not null, Window = Window, Filter = Filter, Commands = commands };
        if (!same)
            _requests++;
        var result = await _world.SendAsync(new SyncDevice(Account, await OpenAsync(), [request], 512, SHA256.HashData(BitConverter.GetBytes(_requests)), answer));
        return (answer, result);
    }

    private async Task<DeviceSession> OpenAsync() => (await _world.SendAsync(new OpenDevice(Account, _id)))!;
}
