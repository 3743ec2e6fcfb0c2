using OnOfficeSync.Application.Ports;
using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Judging;
using OnOfficeSync.Simulation.Network;
using OnOfficeSync.Simulation.Phones;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation;

/// <summary>Phones, people and a server, to which a history happens.</summary>
internal sealed class World : IAsyncDisposable
{
    private static readonly string[] Versions = ["2.5", "12.0", "12.1", "14.0", "14.1", "16.0", "16.1"];
    private static readonly string[] Owners = ["anna", "anna", "ben"];

    public World(int seed, StoreKind store, Func<IStore, IStore>? wrap = null)
    {
        Server = new(seed, store, wrap ?? (plain => plain));
        Network = new(Server);
        var chance = new Random(seed);
        Phones = [.. Owners.Select((owner, index) => new Phone(Network, owner, $"PHONE{index}", Versions[chance.Next(Versions.Length)], chance.Next(100), GaveUp))];
    }

    public SimulatedServer Server { get; }

    public SimulatedNetwork Network { get; }

    public IReadOnlyList<Phone> Phones { get; }

    public EditLog Log { get; } = new();

    /// <summary>A process that is up.</summary>
    public Node Node => Server.Node(Network.Node);

    public DateTimeOffset Now => Server.Time.GetUtcNow();

    /// <summary>Lets a history happen, waits until nobody has anything to say any more, and judges.</summary>
    public static async Task<Verdict> RunAsync(History history, StoreKind store, Func<IStore, IStore>? wrap = null)
    {
        await using var world = new World(history.Seed, store, wrap);
        try
        {
            await world.LiveAsync(history);
            return await new Judge(world).JudgeAsync();
        }
        catch (Exception thrown)
        {
            return new([thrown.ToString()], "");
        }
    }

    private async Task LiveAsync(History history)
    {
        var (phones, people) = (new PhoneSteps(this), new CrmSteps(this));
        foreach (var step in history.Steps)
        {
            Network.Node = step.Who >> 3;
            if (!await phones.TakeAsync(step))
                await people.TakeAsync(step);
        }
    }

    private void GaveUp(string mark, IReadOnlyDictionary<string, string> values)
    {
        foreach (var (field, value) in values)
            Log.Excuse(mark, field, value);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
