using System.Reflection;
using System.Runtime.ExceptionServices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>What stands between a caller and a port.</summary>
/// <param name="method">The method that is called.</param>
/// <param name="arguments">With what; they may be changed.</param>
/// <param name="call">Carries the call out.</param>
public delegate object? Intercept(MethodInfo method, object?[] arguments, Func<object?> call);

/// <summary>Stands before a port, and before every port that it hands out. Giving back what was taken always works: a process that is gone holds nothing.</summary>
#pragma warning disable CA1852 // The framework derives from it.
internal class PortProxy : DispatchProxy
#pragma warning restore CA1852
{
    private static readonly HashSet<Type> Ports =
    [
        typeof(IStoreReader), typeof(IStoreTransaction), typeof(IDeviceStateReader), typeof(IDeviceStates), typeof(IItemReader), typeof(IItems), typeof(ISeriesReader), typeof(ISeriesGroups), typeof(INoticeWriter), typeof(IChangeHistory), typeof(IChangeReader),
        typeof(ICrm<Domain.Addresses.Address>), typeof(ICrm<Domain.Appointments.Appointment>), typeof(ICrm<Domain.Tasks.CrmTask>),
    ];

    private object _port = null!;
    private Intercept _intercept = null!;

    /// <summary>The port behind something that stands before it.</summary>
    public static T Before<T>(T port, Intercept intercept)
        where T : class => (T)Before(typeof(T), port, intercept);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        if (targetMethod!.Name is nameof(IDisposable.Dispose) or nameof(IAsyncDisposable.DisposeAsync))
            return Call(targetMethod, args);
        return Ports.Contains(targetMethod.ReturnType)
            ? Before(targetMethod.ReturnType, Call(targetMethod, args)!, _intercept)
            : _intercept(targetMethod, args ?? [], () => Call(targetMethod, args));
    }

    private static object Before(Type type, object port, Intercept intercept)
    {
        var proxy = Create(type, typeof(PortProxy));
        (((PortProxy)proxy)._port, ((PortProxy)proxy)._intercept) = (port, intercept);
        return proxy;
    }

    private object? Call(MethodInfo method, object?[]? args)
    {
        try
        {
            return method.Invoke(_port, args);
        }
        catch (TargetInvocationException thrown)
        {
            ExceptionDispatchInfo.Throw(thrown.InnerException!);
            throw;
        }
    }
}
