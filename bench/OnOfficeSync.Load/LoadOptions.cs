using System.Globalization;

namespace OnOfficeSync.Load;

/// <summary>What to measure: words of the command line.</summary>
/// <param name="Only">The parts to run (<c>idle</c>, <c>edits</c>, <c>large</c>, <c>first</c>, <c>calendar</c>, <c>pings</c>); empty for all.</param>
/// <param name="Requests">How many requests each phone sends in a round.</param>
/// <param name="Pings">How many Pings are held.</param>
internal sealed record LoadOptions(IReadOnlyCollection<string> Only, int Requests, int Pings)
{
    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var (only, requests, pings) = (new List<string>(), 4_000, 1_000);
        for (var index = 0; index < args.Count; index++)
        {
            switch (args[index])
            {
                case "idle" or "edits" or "large" or "first" or "calendar" or "pings":
                    only.Add(args[index]);
                    break;
                case "--requests":
                    requests = int.Parse(args[++index], CultureInfo.InvariantCulture);
                    break;
                case "--pings":
                    pings = int.Parse(args[++index], CultureInfo.InvariantCulture);
                    break;
                default:
                    throw new ArgumentException($"'{args[index]}' is none of: idle, edits, large, first, calendar, pings, --requests N, --pings N.");
            }
        }

        return new(only, requests, pings);
    }

    public bool Runs(string part) => Only.Count == 0 || Only.Contains(part);
}
