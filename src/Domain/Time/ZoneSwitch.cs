using NodaTime;

namespace OnOfficeSync.Domain.Time;

/// <summary>When a zone switches from one offset to another.</summary>
/// <param name="Time">The time of day on the clocks before they are changed.</param>
public abstract record ZoneSwitch(LocalTime Time)
{
    /// <summary>The local time of the switch in a year, on the clocks before they are changed; null if there is none in that year.</summary>
    public abstract LocalDateTime? In(int year);
}

/// <summary>A switch of every year on the n-th weekday of a month.</summary>
/// <param name="Month">The month, 1 to 12.</param>
/// <param name="Week">Which of the month's weekdays, 1 to 4; 5 is the last one.</param>
/// <param name="Day">The weekday.</param>
/// <param name="Time">The time of day on the clocks before they are changed.</param>
public sealed record YearlySwitch(int Month, int Week, IsoDayOfWeek Day, LocalTime Time) : ZoneSwitch(Time)
{
    /// <summary>The week that means the last one.</summary>
    public const int LastWeek = 5;

    /// <inheritdoc/>
    public override LocalDateTime? In(int year)
    {
        var first = new LocalDate(year, Month, 1);
        var date = first.PlusDays((((int)Day - (int)first.DayOfWeek + 7) % 7) + (7 * (Week - 1)));
        return (date.Month == Month ? date : date.PlusWeeks(-1)).At(Time);
    }
}

/// <summary>A switch on one date. It says nothing of other years.</summary>
/// <param name="Date">The date.</param>
/// <param name="Time">The time of day on the clocks before they are changed.</param>
public sealed record SingleSwitch(LocalDate Date, LocalTime Time) : ZoneSwitch(Time)
{
    /// <inheritdoc/>
    public override LocalDateTime? In(int year) => Date.Year == year ? Date.At(Time) : null;
}
