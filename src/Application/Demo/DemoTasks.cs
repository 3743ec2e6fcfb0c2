using NodaTime;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Demo;

/// <summary>The tasks of the demo tenant: the same for the same number and first day.</summary>
internal static class DemoTasks
{
    private const int DaysAround = 30;

    /// <summary>Tasks of which each agent has exactly so many, around a day.</summary>
    public static IEnumerable<CrmTask> Make(int each, LocalDate today) =>
        DemoAudience.Deal(each).Select(dealt => Task(dealt.Number, today) with { Users = dealt.Agents });

    private static CrmTask Task(int number, LocalDate today)
    {
        var dice = new Dice(number);
        var due = today.PlusDays(dice.Roll(2 * DaysAround) - DaysAround);
        var hasDue = !dice.OneIn(5);
        var status = due < today && dice.OneIn(2) ? TaskProgress.Completed : dice.Pick([TaskProgress.NotStarted, TaskProgress.InProgress, TaskProgress.Deferred, TaskProgress.Waiting]);
        return new()
        {
            Subject = $"{dice.Pick(DemoWords.Tasks)} {dice.Pick(DemoWords.Streets)} {1 + dice.Roll(140)}",
            Notes = dice.OneIn(3) ? dice.Pick(DemoWords.Notes) : null,
            Start = hasDue && dice.OneIn(2) ? due.PlusDays(-dice.Roll(10)) : null,
            Due = hasDue ? due : null,
            Priority = dice.Pick([TaskPriority.Low, TaskPriority.Normal, TaskPriority.Normal, TaskPriority.High]),
            Status = status,
            CompletedOn = status == TaskProgress.Completed ? due : null,
            Reminder = status != TaskProgress.Completed && dice.OneIn(3) ? due + new LocalTime(8, 0) : null,
            Private = dice.OneIn(10),
            Categories = dice.OneIn(3) ? [dice.Pick(DemoWords.Categories)] : [],
        };
    }
}
