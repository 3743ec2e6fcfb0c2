namespace OnOfficeSync.Application.Requests;

/// <summary>A request is not carried out, and nothing has happened. The message is for the caller, in English.</summary>
public sealed class RefusedException : Exception
{
    private static readonly Dictionary<string, string[]> NoErrors = [];

    private RefusedException(Refusal refusal, string message, IReadOnlyDictionary<string, string[]>? errors = null)
        : base(message)
    {
        Refusal = refusal;
        Errors = errors ?? NoErrors;
    }

    /// <summary>Why.</summary>
    public Refusal Refusal { get; }

    /// <summary>What is wrong by field, for <see cref="Refusal.Invalid"/>; a field is named as in the JSON API, for example <c>phones[1].slot</c>.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; }

    /// <summary>There is no such thing, or the user does not see it.</summary>
    public static RefusedException NotFound(string what) => new(Refusal.NotFound, $"There is no such {what}.");

    /// <summary>The user may not do that.</summary>
    public static RefusedException Forbidden(string message) => new(Refusal.Forbidden, message);

    /// <summary>The thing is in no state for it.</summary>
    public static RefusedException Conflict(string message) => new(Refusal.Conflict, message);

    /// <summary>The thing has changed since the caller read it.</summary>
    public static RefusedException Stale() => new(Refusal.Stale, "It has changed since it was read.");

    /// <summary>One field breaks a rule.</summary>
    public static RefusedException Invalid(string field, string message) => Invalid([(field, message)]);

    /// <summary>Some fields break a rule.</summary>
    public static RefusedException Invalid(IEnumerable<(string Field, string Message)> errors)
    {
        var byField = errors.GroupBy(error => error.Field, error => error.Message).ToDictionary(field => field.Key, field => field.ToArray());
        return new(Refusal.Invalid, "What was sent breaks a rule.", byField);
    }
}
