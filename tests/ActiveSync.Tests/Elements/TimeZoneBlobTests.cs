using System.Buffers.Binary;
using System.Text;
using CsCheck;
using NodaTime;
using NodaTime.TimeZones;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>The 172 bytes of Timezone (MS-ASDTYPE 2.7.6).</summary>
public sealed class TimeZoneBlobTests
{
    private static readonly ZoneRules Berlin = new(Offset.FromHours(1), new(
        Offset.FromHours(2),
        new YearlySwitch(3, 5, IsoDayOfWeek.Sunday, new(2, 0)),
        new YearlySwitch(10, 5, IsoDayOfWeek.Sunday, new(3, 0))));

    private static readonly ZoneRules Pacific = new(Offset.FromHours(-8), new(
        Offset.FromHours(-7),
        new YearlySwitch(3, 2, IsoDayOfWeek.Sunday, new(2, 0)),
        new YearlySwitch(11, 1, IsoDayOfWeek.Sunday, new(2, 0))));

    [Fact]
    public void The_samples_are_written_byte_for_byte() =>
        Assert.Equal(TestData.TimeZoneBlobs, new[] { "Europe/Berlin", "America/Los_Angeles", "Etc/UTC" }.Select(id => TimeZoneBlob.Write(Zone(id), 2026)));

    [Fact]
    public void The_samples_are_read() => Assert.Equal([Berlin, Pacific, ZoneRules.Utc], TestData.TimeZoneBlobs.Select(TimeZoneBlob.Read));

    /// <summary>With names or without; the provider of a1 says the switches an hour early. None of them sends a name that would be needed.</summary>
    [Theory]
    [InlineData("a1-00048-Sync-14.0", "Etc/UTC", "Europe/Berlin")]
    [InlineData("a2-00048-Sync-14.1", "Etc/UTC", "Europe/Berlin")]
    [InlineData("a3-00045-Sync-16.1", "Etc/UTC", "Europe/Berlin")]
    [InlineData("a3-00099-Sync-16.1", "Europe/Berlin")]
    [InlineData("ios-16.1-calendar-add-empty-containers", "Europe/Berlin")]
    public void Real_clients_mean_these_zones(string capture, params string[] zones)
    {
        Assert.Equal(zones, Timezones(Node.Read(TestData.CaptureBytes(capture))).Select(blob => ZoneMatch.Find(Read(blob), Instant.FromUtc(2026, 12, 1, 9, 0), Zone("America/New_York")).Id));
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("Europe/Vienna")]
    public void Berlins_rules_are_the_zone_of_a_user_who_has_them(string users) =>
        Assert.Equal(users, ZoneMatch.Find(Read(TestData.TimeZoneBlobs[0]), Instant.FromUtc(2026, 12, 1, 9, 0), Zone(users)).Id);

    [Fact]
    public void Names_are_ignored()
    {
        var named = Change(bytes =>
        {
            Encoding.Unicode.GetBytes("GMT Standard Time").CopyTo(bytes, 4);
            Encoding.Unicode.GetBytes(new string('Ä', 32)).CopyTo(bytes, 88);
        });
        Assert.Equal(Berlin, TimeZoneBlob.Read(named));
    }

    [Fact]
    public void The_rules_of_every_zone_and_year_come_back()
    {
        foreach (var zone in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct().Select(Zone))
        {
            for (var year = 2000; year <= 2037; year++)
                Assert.Equal(zone.RulesIn(year), TimeZoneBlob.Read(TimeZoneBlob.Write(zone, year)));
        }
    }

    [Fact]
    public void A_switch_may_be_a_date()
    {
        var rules = Berlin with { Saving = Berlin.Saving! with { Begins = new SingleSwitch(new(2026, 3, 29), new(1, 59, 59, 999)) } };
        var blob = Change(bytes => Words(2026, 3, 0, 29, 1, 59, 59, 999).CopyTo(bytes, 152));
        Assert.Equal(rules, TimeZoneBlob.Read(blob));
        Assert.Equal(blob, TimeZoneBlob.Write(rules));
    }

    [Fact]
    public void Both_biases_count()
    {
        var rules = Read(Change(bytes =>
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0), 0);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(84), -60);
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(168), -120);
        }));
        Assert.Equal(Berlin, rules);
    }

    [Theory]
    [InlineData(70)]
    [InlineData(154)]
    public void Without_a_month_in_either_switch_there_is_no_daylight_saving_time(int month) =>
        Assert.Equal(new ZoneRules(Offset.FromHours(1)), TimeZoneBlob.Read(Change(bytes => bytes[month] = 0)));

    [Fact]
    public void Without_a_difference_there_is_no_daylight_saving_time() =>
        Assert.Equal(new ZoneRules(Offset.FromHours(1)), TimeZoneBlob.Read(Change(bytes => bytes.AsSpan(168).Clear())));

    [Theory]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("Europe/Berlin")]
    [InlineData("(UTC+01:00) Amsterdam, Berlin")]
    public void What_is_no_base64_of_172_bytes_is_not_read(string text) => Assert.Null(TimeZoneBlob.Read(text));

    [Theory]
    [InlineData(0)]
    [InlineData(171)]
    [InlineData(173)]
    [InlineData(174)]
    [InlineData(175)]
    [InlineData(100_000)]
    public void A_shorter_or_longer_one_is_not_read(int length) => Assert.Null(TimeZoneBlob.Read(Convert.ToBase64String(new byte[length])));

    [Theory]
    [InlineData(0, 13, 0, 5, 2, 0, 0, 0)]
    [InlineData(0, 3, 7, 5, 2, 0, 0, 0)]
    [InlineData(0, 3, 0, 0, 2, 0, 0, 0)]
    [InlineData(0, 3, 0, 6, 2, 0, 0, 0)]
    [InlineData(0, 3, 0, 5, 24, 0, 0, 0)]
    [InlineData(0, 3, 0, 5, 2, 60, 0, 0)]
    [InlineData(0, 3, 0, 5, 2, 0, 60, 0)]
    [InlineData(0, 3, 0, 5, 2, 0, 0, 1000)]
    [InlineData(2026, 2, 0, 29, 2, 0, 0, 0)]
    [InlineData(2026, 3, 0, 0, 2, 0, 0, 0)]
    [InlineData(10000, 3, 0, 29, 2, 0, 0, 0)]
    [InlineData(65535, 65535, 65535, 65535, 65535, 65535, 65535, 65535)]
    public void A_switch_that_cannot_be_is_not_read(int year, int month, int weekday, int day, int hour, int minute, int second, int millisecond)
    {
        var words = Words(year, month, weekday, day, hour, minute, second, millisecond);
        Assert.Null(TimeZoneBlob.Read(Change(bytes => words.CopyTo(bytes, 68))));
        Assert.Null(TimeZoneBlob.Read(Change(bytes => words.CopyTo(bytes, 152))));
    }

    [Theory]
    [InlineData(0, 1081)]
    [InlineData(0, -1081)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, int.MinValue)]
    [InlineData(84, int.MinValue)]
    [InlineData(168, int.MaxValue)]
    public void An_offset_that_cannot_be_is_not_read(int at, int bias) =>
        Assert.Null(TimeZoneBlob.Read(Change(bytes => BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), bias))));

    [Fact]
    public void Whatever_can_be_read_means_a_zone_that_there_is()
    {
        var switches = Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Const(2026), Gen.Const(9999)), Gen.Int[1, 12], Gen.Int[0, 6], Gen.Int[1, 5], Gen.Int[0, 23]);
        Gen.Select(Gen.Int[-1080, 1080], switches, switches, Gen.Int[-180, 180], Gen.Int[1, 9998]).Sample(
            (bias, standard, daylight, saving, year) =>
            {
                var blob = Change(bytes =>
                {
                    BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(0), bias);
                    Words(standard.Item1, standard.Item2, standard.Item3, standard.Item4, standard.Item5, 0, 0, 0).CopyTo(bytes, 68);
                    Words(daylight.Item1, daylight.Item2, daylight.Item3, daylight.Item4, daylight.Item5, 0, 0, 0).CopyTo(bytes, 152);
                    BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(168), saving);
                });
                return TimeZoneBlob.Read(blob) is not { } rules
                    || DateTimeZoneProviders.Tzdb.Ids.Contains(ZoneMatch.Find(rules, Instant.FromUtc(year, 6, 1, 0, 0), Zone("Europe/Berlin")).Id);
            },
            iter: 300);
    }

    private static IEnumerable<string> Timezones(Node node) => node.Tag == Calendar.Timezone ? [node.Text] : node.Children.SelectMany(Timezones);

    private static string Change(Action<byte[]> change)
    {
        var bytes = Convert.FromBase64String(TestData.TimeZoneBlobs[0]);
        change(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static byte[] Words(params int[] words) => [.. words.SelectMany(word => new[] { (byte)word, (byte)(word >> 8) })];

    private static ZoneRules Read(string blob)
    {
        var rules = TimeZoneBlob.Read(blob);
        Assert.NotNull(rules);
        return rules;
    }

    private static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];
}
