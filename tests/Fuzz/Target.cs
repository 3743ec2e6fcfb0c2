namespace OnOfficeSync.Fuzz;

/// <summary>Something that reads what strangers send.</summary>
/// <param name="name">Its name, and that of its corpus.</param>
/// <param name="play">Reads an input; false where it is refused as documented. Any other exception is a fault.</param>
internal sealed class Target(string name, Func<byte[], bool> play)
{
    // What is built once, and what a refusal costs; then what an input of this length may cost.
    private const long AnyInput = 256 * 1024;
    private const long EachByte = 1024;

    public static IReadOnlyDictionary<string, Target> All { get; } = new[]
    {
        new Target("sync", SyncTarget.Play),
        new Target("query", QueryTarget.Play),
        new Target("timezone", TimeZoneTarget.Play),
    }.ToDictionary(target => target.Name);

    public string Name => name;

    /// <summary>Plays an input and throws where it cost more memory than it may.</summary>
    public bool Check(byte[] input)
    {
        // The first time pays for tables and caches, and the second one if a cache forgot what it held meanwhile.
        var (bound, cost) = (AnyInput + (EachByte * input.Length), 0L);
        for (var time = 1; time <= 3; time++)
        {
            (var read, cost) = Measure(input);
            if (cost <= bound)
                return read;
        }

        throw new FuzzException($"{input.Length} bytes cost {cost} bytes of memory.");
    }

    private (bool Read, long Cost) Measure(byte[] input)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var read = play(input);
        return (read, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}

/// <summary>Something that must not be, though nothing else was thrown.</summary>
internal sealed class FuzzException(string message) : Exception(message);
