using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tasks;

/// <summary>
/// When a device's new task is one that is there already: the same subject, and due on the same day. Without such a day the subject alone says too little: people have many calls to make.
/// </summary>
public static class TaskSameness
{
    /// <summary>Whether both are the same.</summary>
    public static bool Same(CrmTask a, CrmTask b) => Keys(a).Match(Keys(b));

    /// <summary>What tells whether it is the same as another.</summary>
    public static MatchKeys Keys(CrmTask task) =>
        task.Due is { } due && MatchText.Of(task.Subject) is { Length: > 0 } subject ? MatchKeys.Of(subject, TaskTexts.Text(due)) : MatchKeys.None;
}
