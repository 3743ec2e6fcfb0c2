namespace OnOfficeSync.Host.Web.Start;

/// <summary>The program does not start; the message is the one line that says why.</summary>
internal sealed class StartRefusedException(string message, int exitCode) : Exception(message)
{
    /// <summary>The command line or the configuration is wrong.</summary>
    public const int Misused = 2;

    /// <summary>It was said right, and could not be done.</summary>
    public const int Failed = 1;

    public int ExitCode { get; } = exitCode;

    public static StartRefusedException Misuse(string message) => new(message, Misused);
}
