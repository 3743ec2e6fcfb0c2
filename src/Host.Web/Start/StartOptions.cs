using System.Globalization;

namespace OnOfficeSync.Host.Web.Start;

/// <summary>How the server runs. Source: contract, "Start".</summary>
/// <param name="Demo">Whether an empty store is filled with made-up data.</param>
/// <param name="DemoAddresses">How many addresses each agent of the demo has.</param>
/// <param name="DemoAppointments">How many appointments each agent of the demo has.</param>
/// <param name="DemoTasks">How many tasks each agent of the demo has.</param>
/// <param name="Data">The directory that the server writes to, as a full path.</param>
/// <param name="MinHeartbeat">The shortest time in seconds that a device may ask to be held; null for the usual one.</param>
internal sealed record StartOptions(bool Demo, int DemoAddresses, int DemoAppointments, int DemoTasks, string Data, int? MinHeartbeat)
{
    private const int MostItems = 100_000;
    private const int LongestHeartbeat = 3_540;

    /// <param name="configuration">All of the configuration.</param>
    /// <param name="directory">What a relative path is relative to: where the command was typed.</param>
    /// <exception cref="StartRefusedException">A value means nothing.</exception>
    public static StartOptions Read(IConfiguration configuration, string directory)
    {
        CheckStorage(configuration["Storage"] ?? "sqlite");
        return new(
            Flag(configuration, "Demo"),
            CheckNumber(configuration, "Demo:Addresses", 0, MostItems) ?? 200,
            CheckNumber(configuration, "Demo:Appointments", 0, MostItems) ?? 40,
            CheckNumber(configuration, "Demo:Tasks", 0, MostItems) ?? 20,
            Path.GetFullPath(configuration["Data"] is { Length: > 0 } data ? data : "data", directory),
            CheckNumber(configuration, "MinHeartbeat", 1, LongestHeartbeat));
    }

    private static void CheckStorage(string storage)
    {
        if (string.Equals(storage, "postgres", StringComparison.OrdinalIgnoreCase))
            throw StartRefusedException.Misuse("The storage postgres is not there yet. Use sqlite.");
        if (!string.Equals(storage, "sqlite", StringComparison.OrdinalIgnoreCase))
            throw StartRefusedException.Misuse($"There is no storage '{storage}'. Use sqlite.");
    }

    private static bool Flag(IConfiguration configuration, string key) => configuration[key] switch
    {
        null or "" => false,
        var text => bool.TryParse(text, out var value) ? value : throw StartRefusedException.Misuse($"{key} is true or false, not '{text}'."),
    };

    private static int? CheckNumber(IConfiguration configuration, string key, int least, int most)
    {
        if (configuration[key] is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && value >= least && value <= most
            ? value
            : throw StartRefusedException.Misuse($"{key} is a number from {least} to {most}, not '{text}'.");
    }
}
