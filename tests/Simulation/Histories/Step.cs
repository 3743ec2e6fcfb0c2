using System.Globalization;
using OnOfficeSync.Simulation.Network;

namespace OnOfficeSync.Simulation.Histories;

/// <summary>One thing that happens. Numbers mean something among what there is at that moment, so that a history with some steps left out is a history too.</summary>
/// <param name="Act">What happens.</param>
/// <param name="Who">Which phone, or which user.</param>
/// <param name="What">Which item.</param>
/// <param name="How">Which field, how much time, how large a window.</param>
/// <param name="Number">A number that no other step has.</param>
/// <param name="Fault">What becomes of the first request.</param>
/// <param name="At">How far on the fault is.</param>
public readonly record struct Step(Act Act, int Who, int What, int How, int Number, NetworkFault Fault = NetworkFault.None, int At = 0)
{
    /// <summary>Reads a step as a report prints it.</summary>
    public static Step Parse(string text)
    {
        var parts = text.Trim().TrimEnd(',')["new(".Length..^1].Split(", ");
        int Number(int at) => int.Parse(parts[at], CultureInfo.InvariantCulture);
        return new(Enum.Parse<Act>(parts[0]), Number(1), Number(2), Number(3), Number(4), parts.Length > 5 ? Enum.Parse<NetworkFault>(parts[5]) : NetworkFault.None, parts.Length > 6 ? Number(6) : 0);
    }

    /// <inheritdoc/>
    public override string ToString() => Fault == NetworkFault.None ? $"new({Act}, {Who}, {What}, {How}, {Number})" : $"new({Act}, {Who}, {What}, {How}, {Number}, {Fault}, {At})";
}
