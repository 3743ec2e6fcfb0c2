using System.Diagnostics;
using OnOfficeSync.Fuzz;

namespace OnOfficeSync.ActiveSync.Tests.Fuzzed;

/// <summary>What clients send and what fuzzing found (eng/fuzz.sh), played again.</summary>
public sealed class CorpusTests
{
    // None takes more than some milliseconds; on a busy machine it may be held up.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    public static TheoryData<string> Targets => [.. Target.All.Keys];

    [Theory, MemberData(nameof(Targets))]
    public void Every_input_is_read_or_refused_soon_and_with_little_memory(string target)
    {
        var answers = new List<bool>();
        foreach (var input in Corpus.Of(target))
        {
            var watch = Stopwatch.StartNew();
            answers.Add(Target.All[target].Check(input));
            Assert.True(watch.Elapsed < Soon, $"{Convert.ToBase64String(input)} took {watch.Elapsed}");
        }

        Assert.Contains(true, answers);
        Assert.Contains(false, answers);
    }

    [Fact]
    public void An_input_that_costs_more_memory_than_it_may_is_a_fault()
    {
        var costly = new Target("costly", input => new byte[300_000 + (1024 * input.Length)].Length > 0);
        Assert.Throws<FuzzException>(() => costly.Check(new byte[100]));
        Assert.True(new Target("cheap", input => new byte[100_000].Length > 0).Check([]));
    }
}
