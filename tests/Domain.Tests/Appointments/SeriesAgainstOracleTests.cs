using CsCheck;
using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Random series of every type: what a device shows, what an independent calendar says and what the CRM then has are the same days.</summary>
public sealed class SeriesAgainstOracleTests
{
    private const int Series = 4000;

    // Beyond the longest end that is made, so that ends are seen.
    private const int YearsSeen = 10;

    private static readonly Gen<int> WindowDays = Gen.Int[-60, 900];

    [Fact]
    public void A_pattern_has_the_days_that_iCalendar_says() => AnyPattern.Series.Sample(
        (pattern, start) => Assert.Equal(ICalendar.Expand(pattern, start, Seen(start)), pattern.Occurrences(start).TakeWhile(date => date <= Seen(start))),
        iter: Series);

    [Fact]
    public void What_is_stored_has_the_days_that_iCalendar_says() => Gen.Select(AnyPattern.Series, WindowDays).Sample((series, days) =>
    {
        var (pattern, start) = series;
        var window = start.PlusDays(days);
        var stored = SeriesRule.Store(new DeviceSeries(pattern, start), window);
        var expected = ICalendar.Expand(pattern, start, Seen(start));

        Assert.Equal(Within(expected, stored, window), Days(stored, start));
        if (expected.Count > 0)
            Assert.Equal(expected[0], stored.Parts[0].Start);
    }, iter: Series);

    [Fact]
    public void Occurrences_that_a_device_has_deleted_or_changed_are_missing_and_no_others() =>
        Gen.Select(AnyPattern.Series, WindowDays, Gen.Int[0, 12].HashSet[0, 6], Gen.Int[0, 400].HashSet[0, 3]).Sample((series, days, indexes, others) =>
        {
            var (pattern, start) = series;
            var window = start.PlusDays(days);
            var expected = ICalendar.Expand(pattern, start, Seen(start));
            var gone = expected.Where((_, index) => indexes.Contains(index)).Concat(others.Select(start.PlusDays)).ToList();
            var stored = SeriesRule.Store(new DeviceSeries(pattern, start, [.. gone.Take(3)], [.. gone.Skip(3)]), window);
            expected = [.. expected.Except(gone)];

            Assert.Equal(Within(expected, stored, window), Days(stored, start));
            Assert.All(stored.Parts, part => Assert.All(part.Excluded, date => Assert.True(part.Holds(date))));
        }, iter: Series);

    [Fact]
    public void While_the_window_moves_the_kept_rule_makes_the_days_that_iCalendar_says() =>
        Gen.Select(AnyPattern.Series, WindowDays, Gen.Int[0, 200].Array[1, 8]).Sample((series, days, moves) =>
        {
            var (pattern, start) = series;
            var window = start.PlusDays(days);
            var stored = SeriesRule.Store(new DeviceSeries(pattern, start), window);
            if (stored.Kept is not { } rule)
                return;
            var made = stored.Parts.Select(part => part.Start).ToList();
            foreach (var move in moves)
            {
                window = window.PlusDays(move);
                made.AddRange(rule.Entered(window));
                rule = rule.Through(window);
            }

            var expected = ICalendar.Expand(pattern, start, new[] { window, Seen(start), made[0] }.Max());
            Assert.Equal(expected.TakeWhile((date, index) => index == 0 || date <= window), made);
            Assert.Equal(pattern.Count is { } count ? made.Count == count : pattern.Last is not null && made.Count == expected.Count, rule.IsOver);
        }, iter: Series);

    [Fact]
    public void A_series_of_the_CRM_goes_to_devices_as_a_pattern_of_the_same_days() =>
        Gen.Select(Gen.Enum<Frequency>(), Gen.Int[1, 40], AnyPattern.Start, Gen.Int[0, 4000], Gen.Bool).Sample((frequency, interval, start, days, ends) =>
        {
            var recurrence = new Recurrence(frequency, interval, ends ? start.PlusDays(days) : null);
            var pattern = DevicePattern.Of(recurrence, start);
            var expected = ICalendar.Expand(pattern, start, Seen(start));

            Assert.Equal(expected, recurrence.Occurrences(start).TakeWhile(date => date <= Seen(start)));
            var stored = SeriesRule.Store(new DeviceSeries(pattern, start), start);
            Assert.Equal((start, recurrence), (Assert.Single(stored.Parts).Start, stored.Parts[0].Recurrence));
            Assert.False(stored.Simplified);
        }, iter: Series);

    private static LocalDate Seen(LocalDate start) => start.PlusYears(YearsSeen);

    private static IEnumerable<LocalDate> Within(List<LocalDate> expected, StoredSeries stored, LocalDate window) =>
        stored.Parts.Any(part => part.Recurrence is null) ? expected.TakeWhile((date, index) => index == 0 || date <= window) : expected;

    private static IEnumerable<LocalDate> Days(StoredSeries stored, LocalDate start) =>
        stored.Parts.SelectMany(part => part.Occurrences().TakeWhile(date => date <= Seen(start))).Order();
}
