using System.Buffers.Binary;
using NodaTime;
using NodaTime.TimeZones;
using OnOfficeSync.ActiveSync.Elements;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>What .NET's own rules of time zones, which are those of Windows, make of the bytes.</summary>
public sealed class TimeZoneBlobMeaningTests
{
    // Two zones have four switches in 2026 (Morocco: Ramadan, and the end of summer time for good).
    private static readonly string[] Unsayable = ["Africa/Casablanca", "Africa/El_Aaiun"];

    [Fact]
    public void In_2026_Windows_shows_the_right_offset_on_every_day_in_every_zone()
    {
        foreach (var zone in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Except(Unsayable).Select(id => DateTimeZoneProviders.Tzdb[id]))
            AssertSame(zone, 2026);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("America/Sao_Paulo")]
    [InlineData("Australia/Lord_Howe")]
    [InlineData("Europe/Dublin")]
    [InlineData("Europe/Istanbul")]
    [InlineData("Europe/Moscow")]
    public void So_it_does_from_2000_to_2037(string id)
    {
        for (var year = 2000; year <= 2037; year++)
            AssertSame(DateTimeZoneProviders.Tzdb[id], year);
    }

    private static void AssertSame(DateTimeZone zone, int year)
    {
        var windows = Windows(TimeZoneBlob.Write(zone, year));
        for (var date = new LocalDate(year, 1, 1); date.Year == year; date = date.PlusDays(1))
        {
            var noon = date.At(LocalTime.Noon).InZoneLeniently(zone);
            Assert.True(noon.Offset.ToTimeSpan() == windows.GetUtcOffset(noon.ToDateTimeUtc()), $"{zone.Id} {date}");
        }
    }

    private static TimeZoneInfo Windows(string blob)
    {
        var bytes = Convert.FromBase64String(blob);
        var (standard, daylight) = (-Long(bytes, 0) - Long(bytes, 84), -Long(bytes, 0) - Long(bytes, 168));
        TimeZoneInfo.AdjustmentRule[]? rules = Word(bytes, 68 + 2) == 0 ? null :
            [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue, DateTime.MaxValue.Date, TimeSpan.FromMinutes(daylight - standard), Transition(bytes, 152), Transition(bytes, 68))];
        return TimeZoneInfo.CreateCustomTimeZone("blob", TimeSpan.FromMinutes(standard), "blob", "blob", "blob", rules);
    }

    private static TimeZoneInfo.TransitionTime Transition(byte[] bytes, int at) => TimeZoneInfo.TransitionTime.CreateFloatingDateRule(
        new DateTime(1, 1, 1, Word(bytes, at + 8), Word(bytes, at + 10), Word(bytes, at + 12)), Word(bytes, at + 2), Word(bytes, at + 6), (DayOfWeek)Word(bytes, at + 4));

    private static int Long(byte[] bytes, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at));

    private static int Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
