using System.Collections.Immutable;

namespace OnOfficeSync.Application.Demo;

/// <summary>The agents of the demo tenant, and who of them has what.</summary>
internal static class DemoAudience
{
    public const string Anna = "anna";
    public const string Ben = "ben";
    public const string Carla = "carla";

    // Every set of agents comes up, each agent as often as the others.
    private static readonly ImmutableArray<ImmutableArray<string>> Sets =
        [[Anna, Ben], [Carla], [Anna, Ben, Carla], [Anna], [Ben, Carla], [Ben], [Anna, Carla]];

    /// <summary>Numbers and who has them, so that each agent has exactly so many.</summary>
    public static IEnumerable<(int Number, ImmutableArray<string> Agents)> Deal(int each)
    {
        var missing = new Dictionary<string, int> { [Anna] = each, [Ben] = each, [Carla] = each };
        for (var number = 0; missing.Values.Any(count => count > 0); number++)
        {
            var audience = Sets[number % Sets.Length].RemoveAll(agent => missing[agent] == 0);
            if (audience.IsEmpty)
                continue;
            foreach (var agent in audience)
                missing[agent]--;
            yield return (number, audience);
        }
    }
}
