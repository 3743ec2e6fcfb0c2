using System.Globalization;

namespace OnOfficeSync.Load;

/// <summary>What the kernel has counted for the server's process: the figures that a busy machine disturbs least.</summary>
internal sealed class ServerProcess(int id)
{
    // sysconf(_SC_CLK_TCK), the same on every Linux that .NET runs on.
    private const double MillisecondsPerTick = 10;

    // proc(5): utime and stime are fields 14 and 15; after the name, which may hold blanks, come the fields from 3 on.
    private const int UserTime = 11;
    private const int SystemTime = 12;

    /// <summary>CPU time in ms, of all threads, in the program and in the kernel on its behalf.</summary>
    public double CpuMilliseconds
    {
        get
        {
            var stat = File.ReadAllText($"/proc/{id}/stat");
            var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
            return (long.Parse(fields[UserTime], CultureInfo.InvariantCulture) + long.Parse(fields[SystemTime], CultureInfo.InvariantCulture)) * MillisecondsPerTick;
        }
    }

    /// <summary>Proportional set size in KiB: memory shared with other processes counts in shares.</summary>
    public long PssKibibytes =>
        long.Parse(
            File.ReadLines($"/proc/{id}/smaps_rollup").First(line => line.StartsWith("Pss:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture);
}
