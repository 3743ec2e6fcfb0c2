using System.Collections.Concurrent;

namespace OnOfficeSync.Crash;

/// <summary>What a user's phones and CRM were told to be done: whatever happens to the host, it stays done.</summary>
internal sealed class Ledger
{
    private int acknowledged;
    private int broken;

    public ConcurrentDictionary<(Kind Kind, string Name), Entry> Items { get; } = [];

    /// <summary>Commands and CRM edits that the host said to be done.</summary>
    public int Acknowledged => acknowledged;

    /// <summary>Exchanges that ended without an answer.</summary>
    public int Broken => broken;

    public ConcurrentQueue<string> Problems { get; } = [];

    public void Add(Kind kind, string name, string owner)
    {
        Interlocked.Increment(ref acknowledged);
        if (!Items.TryAdd((kind, name), new(owner)))
            Problems.Enqueue($"{kind.Resource} {name} was made twice");
    }

    public void Set(Kind kind, string name, string member, string value)
    {
        Interlocked.Increment(ref acknowledged);
        Items[(kind, name)].Values[member] = value;
    }

    public void Delete(Kind kind, string name)
    {
        Interlocked.Increment(ref acknowledged);
        Items[(kind, name)].IsGone = true;
    }

    public void Break() => Interlocked.Increment(ref broken);

    /// <summary>The names of the items of this owner that are there.</summary>
    public IReadOnlyList<string> Living(Kind kind, string owner) =>
        [.. Items.Where(item => item.Key.Kind == kind && item.Value.Owner == owner && !item.Value.IsGone).Select(item => item.Key.Name).Order(StringComparer.Ordinal)];
}

/// <summary>An item: who may delete it (<see cref="Shared"/>: nobody), the last value said of each field, and whether it was deleted.</summary>
internal sealed class Entry(string owner)
{
    /// <summary>Everybody edits it, each in a field of his own.</summary>
    public const string Shared = "all";

    public string Owner => owner;

    public ConcurrentDictionary<string, string> Values { get; } = [];

    public bool IsGone { get; set; }
}
