using CsCheck;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class BirthdayTests
{
    private static readonly BirthdayHabit SendsNoon = BirthdayHabit.MidnightUtc with { SendsNoon = true };

    [Fact]
    public void A_birthday_is_sent_as_one_minute_before_noon_of_its_day() =>
        Assert.Equal(Instant.FromUtc(1980, 2, 29, 11, 59), Birthday.ToDevice(new LocalDate(1980, 2, 29), BirthdayHabit.Standard));

    [Fact]
    public void A_client_that_is_known_to_want_another_hour_gets_it()
    {
        Assert.Equal(Instant.FromUtc(1980, 2, 29, 0, 0), Birthday.ToDevice(new LocalDate(1980, 2, 29), BirthdayHabit.MidnightUtc));
        Assert.Equal(Instant.FromUtc(1980, 2, 29, 8, 0), Birthday.ToDevice(new LocalDate(1980, 2, 29), BirthdayHabit.EightUtc));
    }

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("Europe/Berlin")]
    [InlineData("Asia/Tokyo")]
    public void No_zone_from_Los_Angeles_to_Tokyo_shifts_it(string zone)
    {
        var tz = DateTimeZoneProviders.Tzdb[zone];
        foreach (var date in new[] { new LocalDate(1980, 2, 29), new LocalDate(1999, 12, 31), new LocalDate(2000, 7, 1) })
            Assert.Equal(date, Birthday.ToDevice(date, BirthdayHabit.Standard).InZone(tz).Date);
    }

    [Theory]
    [InlineData("1980-02-29T00:00:00Z", "1980-02-29")]
    [InlineData("1980-02-29T11:59:59.999Z", "1980-02-29")]
    [InlineData("1980-02-28T12:00:00Z", "1980-02-29")]
    [InlineData("1980-02-28T23:00:00Z", "1980-02-29")]
    [InlineData("1979-12-31T15:00:00Z", "1980-01-01")]
    [InlineData("1981-02-28T12:00:00Z", "1981-03-01")]
    public void From_noon_on_an_incoming_hour_means_the_next_day(string sent, string date) =>
        Assert.Equal(date, Iso(Birthday.FromDevice(InstantPattern.ExtendedIso.Parse(sent).Value, BirthdayHabit.Standard)));

    [Theory]
    [InlineData("1980-02-29T12:00:00Z", "1980-02-29")]
    [InlineData("1980-02-29T00:00:00Z", "1980-02-29")]
    public void Of_a_client_that_is_known_to_send_noon_it_is_the_same_day(string sent, string date) =>
        Assert.Equal(date, Iso(Birthday.FromDevice(InstantPattern.ExtendedIso.Parse(sent).Value, SendsNoon)));

    [Fact]
    public void The_local_midnight_of_any_such_zone_means_its_own_day()
    {
        foreach (var zone in new[] { "America/Los_Angeles", "Europe/Berlin", "Asia/Tokyo" })
        {
            var midnight = new LocalDate(1980, 2, 29).AtStartOfDayInZone(DateTimeZoneProviders.Tzdb[zone]).ToInstant();
            Assert.Equal(new LocalDate(1980, 2, 29), Birthday.FromDevice(midnight, BirthdayHabit.Standard));
        }
    }

    [Fact]
    public void What_is_sent_comes_back_as_the_same_date()
    {
        BirthdayHabit[] habits = [BirthdayHabit.Standard, BirthdayHabit.EightUtc, BirthdayHabit.MidnightUtc, SendsNoon];
        Gen.Int[0, 60_000].Sample(day =>
        {
            var date = new LocalDate(1900, 1, 1).PlusDays(day);
            return habits.All(habit => Birthday.FromDevice(Birthday.ToDevice(date, habit), habit) == date);
        });
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
