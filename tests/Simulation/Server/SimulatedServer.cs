using Microsoft.Extensions.Time.Testing;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>Where a run keeps its store.</summary>
public enum StoreKind
{
    /// <summary>In memory: a file of a file system that has no disk, where there is one.</summary>
    Memory,

    /// <summary>On the disk.</summary>
    Disk,
}

/// <summary>Two processes on one store, a clock, and faults.</summary>
internal sealed class SimulatedServer : IAsyncDisposable
{
    private const string MemoryFiles = "/dev/shm";
    private const int Nodes = 2;

    private readonly string _directory;
    private readonly SeededRandom _random;
    private readonly Func<IStore, IStore> _wrap;
    private readonly Node[] _nodes = new Node[Nodes];

    public SimulatedServer(int seed, StoreKind kind, Func<IStore, IStore> wrap)
    {
        var parent = kind == StoreKind.Memory && Directory.Exists(MemoryFiles) ? MemoryFiles : Path.GetTempPath();
        _directory = Path.Combine(parent, $"simulation-{Environment.ProcessId}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(_directory);
        Template.CopyTo(_directory);
        (_random, _wrap) = (new(seed), wrap);
    }

    /// <summary>Begins just before the clocks go forward.</summary>
    public FakeTimeProvider Time { get; } = new(new(2027, 3, 24, 9, 0, 0, TimeSpan.Zero)) { AutoAdvanceAmount = TimeSpan.Zero };

    public Faults Faults { get; } = new();

    public Complaints Complaints { get; } = new();

    /// <summary>A process, started when it is first needed.</summary>
    public Node Node(int index) => _nodes[index % Nodes] ??= new(_directory, Time, _random, Faults, Complaints, _wrap);

    /// <summary>Ends a process; the next request starts another.</summary>
    public async Task StopAsync(int index)
    {
        if (_nodes[index % Nodes] is { } node)
            await node.DisposeAsync();
        _nodes[index % Nodes] = null!;
    }

    public async ValueTask DisposeAsync()
    {
        for (var index = 0; index < Nodes; index++)
            await StopAsync(index);
        Directory.Delete(_directory, recursive: true);
    }
}
