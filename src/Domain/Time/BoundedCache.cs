using System.Collections.Concurrent;

namespace OnOfficeSync.Domain.Time;

/// <summary>
/// Remembers what is costly to compute and always the same for the same key. Holds some number of answers at most, whatever a device asks for: when it is full it
/// forgets all of them. Safe for use by several threads.
/// </summary>
/// <param name="limit">How many answers to hold at most; threads that add at the same time may exceed it by as many as they are.</param>
/// <param name="compute">Makes the answer to a key.</param>
public sealed class BoundedCache<TKey, TValue>(int limit, Func<TKey, TValue> compute)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, TValue> _answers = new();

    /// <summary>The answer to a key, computed if it is not remembered.</summary>
    public TValue Of(TKey key)
    {
        if (_answers.TryGetValue(key, out var answer))
            return answer;
        if (_answers.Count >= limit)
            _answers.Clear();
        return _answers.GetOrAdd(key, compute);
    }
}
