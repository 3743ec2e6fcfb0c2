using NodaTime;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tests.Demo;

public sealed class DemoTasksTests
{
    private static readonly LocalDate Today = new(2026, 11, 25);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(20)]
    [InlineData(1_000)]
    public void Each_agent_has_just_so_many(int each)
    {
        var made = DemoTasks.Make(each, Today).ToList();
        foreach (var agent in new[] { DemoAudience.Anna, DemoAudience.Ben, DemoAudience.Carla })
            Assert.Equal(each, made.Count(task => task.Users.Contains(agent)));
        Assert.All(made, task => Assert.NotEmpty(task.Users));
    }

    [Fact]
    public void The_same_number_makes_the_same() => Assert.Equal(Text(20), Text(20));

    [Fact]
    public void Every_task_keeps_the_rules() => Assert.All(DemoTasks.Make(1_000, Today), task =>
    {
        Assert.Empty(TaskRules.Problems(task));
        Assert.Equal(task.Status == TaskProgress.Completed, task.CompletedOn is not null);
    });

    private static IEnumerable<string> Text(int each) => DemoTasks.Make(each, Today).Select(task =>
        $"{task.View().Values.Aggregate("", (text, value) => $"{text}{value.Key}={value.Value};")}{string.Join(',', task.Users)}");
}
