using OnOfficeSync.Simulation.Network;

namespace OnOfficeSync.Simulation.Histories;

/// <summary>What happens in one run: the same for the same seed.</summary>
public sealed record History(int Seed, IReadOnlyList<Step> Steps)
{
    // Of a hundred things that happen, so many are these.
    private static readonly (Act Act, int Weight)[] Weights =
    [
        (Act.PhoneSync, 39), (Act.PhoneEdit, 15), (Act.PhoneAdd, 6), (Act.PhoneAddAgain, 2), (Act.PhoneDelete, 3), (Act.PhonePing, 2), (Act.PhoneReset, 1), (Act.LateCopy, 1),
        (Act.CrmEdit, 14), (Act.CrmAdd, 5), (Act.CrmDelete, 2), (Act.CrmRelease, 2), (Act.Settings, 2), (Act.Forget, 1), (Act.Clock, 5), (Act.Restart, 2),
    ];

    // Two requests of three go well.
    private static readonly NetworkFault[] Faults = [.. Enum.GetValues<NetworkFault>(), .. Enumerable.Repeat(NetworkFault.None, 18)];

    /// <summary>Draws a history.</summary>
    public static History Draw(int seed, int length)
    {
        var chance = new Random(seed);
        return new(seed, [.. Enumerable.Range(1, length).Select(number => DrawStep(chance, number))]);
    }

    private static Step DrawStep(Random chance, int number)
    {
        var act = DrawAct(chance);
        var fault = act is Act.PhoneSync or Act.PhonePing ? Faults[chance.Next(Faults.Length)] : NetworkFault.None;
        return new(act, chance.Next(1000), chance.Next(1000), chance.Next(1000), number, fault, fault == NetworkFault.None ? 0 : chance.Next(40));
    }

    private static Act DrawAct(Random chance)
    {
        var drawn = chance.Next(Weights.Sum(weight => weight.Weight));
        foreach (var (act, weight) in Weights)
        {
            if ((drawn -= weight) < 0)
                return act;
        }

        throw new InvalidOperationException("Weights have no such sum.");
    }
}
