namespace OnOfficeSync.Application.Demo;

/// <summary>Numbers that look random and are the same for the same seed (SplitMix64).</summary>
internal sealed class Dice(int seed)
{
    private ulong _state = (ulong)seed;

    /// <summary>A number from 0 to below the bound.</summary>
    public int Roll(int bound)
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)bound);
    }

    /// <summary>One of the choices.</summary>
    public T Pick<T>(IReadOnlyList<T> choices) => choices[Roll(choices.Count)];

    /// <summary>Whether one in so many came up.</summary>
    public bool OneIn(int many) => Roll(many) == 0;
}
