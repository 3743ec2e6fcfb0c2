using ArchUnitNET.Fluent;
using ArchUnitNET.Fluent.Extensions;

namespace OnOfficeSync.Architecture.Tests;

internal static class RuleExtensions
{
    /// <summary>Fails with every violation's own words.</summary>
    public static void Check(this IArchRule rule)
    {
        var broken = rule.Evaluate(Layers.Architecture).Where(result => !result.Passed).ToList();
        Assert.True(broken.Count == 0, broken.ToErrorMessage());
    }
}
