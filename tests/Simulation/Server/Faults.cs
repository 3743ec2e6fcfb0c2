namespace OnOfficeSync.Simulation.Server;

/// <summary>The process is gone: nobody answers any more.</summary>
internal sealed class ProcessGoneException() : Exception("The process is gone.");

/// <summary>The database is busy and stays so.</summary>
internal sealed class DatabaseBusyException() : Exception("The database is busy.");

/// <summary>What a call of a port can come to.</summary>
internal enum PortFault
{
    /// <summary>It is carried out.</summary>
    None,

    /// <summary>The process is gone before it.</summary>
    GoneBefore,

    /// <summary>The process is gone after it: for a commit, all of it is true and nobody was told.</summary>
    GoneAfter,

    /// <summary>It fails, and the process goes on.</summary>
    Busy,
}

/// <summary>Says which of the next calls of ports goes wrong, and how. Calls that no fault was set for are counted by nobody.</summary>
internal sealed class Faults
{
    private PortFault _fault;
    private int _calls;
    private bool _onlyCommits;

    /// <summary>Whether ports have to ask at all.</summary>
    public bool IsArmed => _fault != PortFault.None;

    /// <summary>Whether the process is gone.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Whether the fault that was set has happened.</summary>
    public bool HasHappened { get; private set; }

    /// <summary>Sets a fault for a call that is still to come; among commits alone, or among all calls.</summary>
    public void Arm(PortFault fault, int calls, bool onlyCommits) => (_fault, _calls, _onlyCommits, HasHappened, IsGone) = (fault, calls, onlyCommits, false, false);

    /// <summary>No call goes wrong from now on.</summary>
    public void Disarm() => (_fault, HasHappened, IsGone) = (PortFault.None, false, false);

    /// <summary>What a call that goes wrong throws.</summary>
    public Exception Thrown => IsGone ? new ProcessGoneException() : new DatabaseBusyException();

    /// <summary>What the next call comes to.</summary>
    public PortFault Next(string call)
    {
        if (IsGone)
            throw new ProcessGoneException();
        if (_fault == PortFault.None || HasHappened || (_onlyCommits && call != nameof(Application.Ports.IStoreTransaction.CommitAsync)) || _calls-- > 0)
            return PortFault.None;
        HasHappened = true;
        IsGone = _fault != PortFault.Busy;
        return _fault;
    }

    /// <summary>Carries a call out, or not.</summary>
    public object? Call(string name, Func<object?> call)
    {
        switch (Next(name))
        {
            case PortFault.None:
                return call();
            case PortFault.GoneAfter:
                (call() as IDisposable)?.Dispose();
                throw Thrown;
            default:
                throw Thrown;
        }
    }
}
