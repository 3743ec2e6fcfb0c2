using NodaTime;

namespace OnOfficeSync.Domain.Addresses;

/// <summary>Between a birthday, which is a date, and the instant that a device exchanges for it. Source: contract, "On the wire".</summary>
public static class Birthday
{
    private static readonly LocalTime Noon = LocalTime.Noon;

    // From Los Angeles to Tokyo this minute lies within the same day.
    private static readonly LocalTime SafeForEveryZone = new(11, 59);

    private static readonly LocalTime Eight = new(8, 0);

    /// <summary>The instant to send: 11:59:00.000Z of the day, unless the client is known to want another hour (UTC).</summary>
    public static Instant ToDevice(LocalDate birthday, BirthdayHabit habit)
    {
        var hour = habit.Expects switch
        {
            BirthdayHour.MidnightUtc => LocalTime.Midnight,
            BirthdayHour.EightUtc => Eight,
            _ => SafeForEveryZone,
        };
        return birthday.At(hour).InUtc().ToInstant();
    }

    /// <summary>
    /// The date that a device means: from 12:00 UTC on the next day, because it is the local midnight of a zone east of Greenwich; of a client
    /// that is known to send noon always the day in UTC.
    /// </summary>
    public static LocalDate FromDevice(Instant sent, BirthdayHabit habit)
    {
        var utc = sent.InUtc().LocalDateTime;
        return utc.TimeOfDay >= Noon && !habit.SendsNoon ? utc.Date.PlusDays(1) : utc.Date;
    }
}
