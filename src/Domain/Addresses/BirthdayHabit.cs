namespace OnOfficeSync.Domain.Addresses;

/// <summary>What is known of how a client sends and expects birthdays; <c>default</c> is <see cref="Standard"/>.</summary>
/// <param name="Expects">The hour at which the client expects a birthday.</param>
/// <param name="SendsNoon">Whether the client sends 12:00 UTC of the day itself, so that an hour from 12 on is no midnight of an eastern zone.</param>
public readonly record struct BirthdayHabit(BirthdayHour Expects, bool SendsNoon = false)
{
    /// <summary>Nothing special is known.</summary>
    public static BirthdayHabit Standard => default;

    /// <summary>The client expects 00:00 UTC.</summary>
    public static BirthdayHabit MidnightUtc => new(BirthdayHour.MidnightUtc);

    /// <summary>The client expects 08:00 UTC.</summary>
    public static BirthdayHabit EightUtc => new(BirthdayHour.EightUtc);
}
