using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>Chance that is the same for the same seed, and never the same twice within a run, whatever process draws it.</summary>
internal sealed class SeededRandom(int seed) : IRandomSource
{
    private readonly Random _random = new(seed);

    public void Fill(Span<byte> target) => _random.NextBytes(target);
}
