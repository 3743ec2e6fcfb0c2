using System.Reflection;
using System.Runtime.ExceptionServices;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Simulation.Server;

/// <summary>Stands before a port, and before every port that it hands out, and lets calls go wrong. Giving back what was taken always works: a process that is gone holds nothing.</summary>
#pragma warning disable CA1852 // The framework derives from it.
internal class FaultyPort : DispatchProxy
#pragma warning restore CA1852
{
    private static readonly HashSet<Type> Ports =
    [
        typeof(IStoreReader), typeof(IStoreTransaction), typeof(IDeviceStateReader), typeof(IDeviceStates), typeof(IItemReader), typeof(IItems), typeof(ISeriesReader), typeof(ISeriesGroups), typeof(INoticeWriter),
        typeof(ICrm<Domain.Addresses.Address>), typeof(ICrm<Domain.Appointments.Appointment>), typeof(ICrm<Domain.Tasks.CrmTask>),
    ];

    private object _port = null!;
    private Faults _faults = null!;

    /// <summary>The port with faults.</summary>
    public static T Before<T>(T port, Faults faults)
        where T : class => (T)Before(typeof(T), port, faults);

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var name = targetMethod!.Name;
        if (name is nameof(IDisposable.Dispose) or nameof(IAsyncDisposable.DisposeAsync))
            return Call(targetMethod, args);
        if (Ports.Contains(targetMethod.ReturnType))
            return Before(targetMethod.ReturnType, Call(targetMethod, args)!, _faults);
        switch (_faults.Next(name))
        {
            case PortFault.GoneBefore:
                throw new ProcessGoneException();
            case PortFault.Busy:
                throw new DatabaseBusyException();
            case PortFault.GoneAfter:
                Call(targetMethod, args);
                throw new ProcessGoneException();
            default:
                return Call(targetMethod, args);
        }
    }

    private static object Before(Type type, object port, Faults faults)
    {
        var proxy = Create(type, typeof(FaultyPort));
        ((FaultyPort)proxy)._port = port;
        ((FaultyPort)proxy)._faults = faults;
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
