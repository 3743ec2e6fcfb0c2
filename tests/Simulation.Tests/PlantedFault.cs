using System.Reflection;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation.Tests;

/// <summary>A fault that somebody could make, planted where the use cases meet the store.</summary>
/// <param name="Name">What goes wrong.</param>
/// <param name="Intercept">How.</param>
public sealed record PlantedFault(string Name, Intercept Intercept)
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<PlantedFault> All =
    [
        new("A command that was carried out is not found again", NotFound<RecordedCommand>(nameof(IDeviceStates.FindCommandAsync))),
        new("The answer goes out and nothing is committed", Left(nameof(IStoreTransaction.CommitAsync))),
        new("The stored answer is not found", NotFound<StoredAnswer>(nameof(IDeviceStates.FindAnswerAsync))),
        new("What a lost answer gave is not taken back", Left(nameof(IDeviceStates.RollBackAsync))),
        new("What a device has is not remembered", Left(nameof(IDeviceStates.SaveHeldAsync))),
        new("What a device had before a lost answer is not remembered", (method, arguments, call) =>
        {
            if (method.Name == nameof(IDeviceStates.SaveHeldAsync) && arguments[1] is HeldItem held)
                arguments[1] = held.Settle(held.Now);
            return call();
        }),
        new("A device that starts over is thought to have what it had", Left(nameof(IDeviceStates.StartOverAsync))),
        new("What a device was given is not kept to compare its edits with", NotFound<byte[]>(nameof(IItemReader.SnapshotAsync))),
        new("An item that a device shows wrongly is not sent again", Left(nameof(IItems.TouchAsync))),
        new("Nobody is told of what is lost", Left(nameof(INoticeWriter.AddAsync))),
        new("A new item is stored twice", Twice),
        new("A position of the journal jumps over what did not fit into the answer", (method, arguments, call) =>
        {
            if (method.Name == nameof(IDeviceStates.SaveAsync) && arguments[0] is CollectionState state)
                arguments[0] = state with { Cursor = Math.Max(state.Cursor, state.Head) };
            return call();
        }),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Intercept Left(string name) => (method, _, call) =>
        method.Name != name ? call() : method.ReturnType == typeof(Task) ? Task.CompletedTask : method.ReturnType == typeof(ValueTask) ? default(ValueTask) : call();

    private static Intercept NotFound<T>(string name)
        where T : class => (method, _, call) => method.Name == name ? new ValueTask<T?>((T?)null) : call();

    private static object? Twice(MethodInfo method, object?[] arguments, Func<object?> call)
    {
        if (method.Name == nameof(ICrm<>.AddAsync) && method.DeclaringType!.IsGenericType)
            call();
        return call();
    }
}
