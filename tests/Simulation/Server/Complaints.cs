using Microsoft.Extensions.Logging;

namespace OnOfficeSync.Simulation.Server;

/// <summary>Keeps what the server calls an error of its own, unless it was made on purpose.</summary>
internal sealed class Complaints : ILoggerProvider, ILogger
{
    private readonly List<string> _errors = [];

    public IReadOnlyList<string> Errors => _errors;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel) && exception is not (ProcessGoneException or DatabaseBusyException))
            _errors.Add($"{formatter(state, exception)}: {exception}");
    }

    public void Dispose()
    {
    }
}
