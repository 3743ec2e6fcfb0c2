using CsCheck;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Tests.Protocol;

/// <summary>Instants, versions, heartbeats and the quirks of clients.</summary>
public sealed class ProtocolTableTests
{
    [Theory]
    [InlineData("1980-02-29T11:59:00.000Z")]
    [InlineData("1980-02-29T11:59:00Z")]
    [InlineData("19800229T115900Z")]
    public void Both_forms_of_an_instant_are_read_with_and_without_milliseconds(string text)
    {
        Assert.True(Timestamps.TryParse(text, out var instant));
        Assert.Equal(Instant.FromUtc(1980, 2, 29, 11, 59), instant);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1980-02-30T00:00:00.000Z")]
    [InlineData("1980-02-29")]
    [InlineData("1980-02-29T24:00:01Z")]
    [InlineData("1980-02-29T11:59:00.000")]
    [InlineData("1980-02-29T11:59:00+01:00")]
    [InlineData("29.02.1980")]
    [InlineData("19800229")]
    public void What_is_no_instant_is_not_read(string text) => Assert.False(Timestamps.TryParse(text, out _));

    [Fact]
    public void The_dashed_form_has_milliseconds_and_reads_back() =>
        Gen.Long[-62135596800000, 253402300799999].Select(Instant.FromUnixTimeMilliseconds).Sample(instant =>
            Timestamps.Dashed(instant).Length == "1980-02-29T11:59:00.000Z".Length && Timestamps.TryParse(Timestamps.Dashed(instant), out var read) && read == instant);

    [Fact]
    public void The_compact_form_has_no_milliseconds_and_reads_back()
    {
        Assert.Equal("19800229T115900Z", Timestamps.Compact(Instant.FromUtc(1980, 2, 29, 11, 59) + Duration.FromMilliseconds(999)));
        Gen.Long[-62135596800, 253402300799].Select(Instant.FromUnixTimeSeconds).Sample(instant =>
            Timestamps.Compact(instant).Length == "19800229T115900Z".Length && Timestamps.TryParse(Timestamps.Compact(instant), out var read) && read == instant);
    }

    [Fact]
    public void A_version_is_served_only_when_it_is_listed()
    {
        Assert.Equal("2.5,12.0,12.1,14.0,14.1,16.0,16.1", ProtocolVersions.Header);
        Assert.True(ProtocolVersions.TryParse(" 14.1 ", out var version));
        Assert.Equal(ProtocolVersion.V14_1, version);
        foreach (var text in new[] { null, "", "14", "14.10", "16.2", "2.1", "1.0", "abc" })
            Assert.False(ProtocolVersions.TryParse(text, out _));
    }

    /// <summary>MS-ASHTTP 2.2.1.1.1.1.1: the older versions exist only by header.</summary>
    [Fact]
    public void An_encoded_query_says_12_1_and_later_ones_alone() =>
        Assert.Equal([121, 140, 141, 160, 161], Enumerable.Range(0, 256).Where(value => ProtocolVersions.TryParse((byte)value, out _)));

    [Theory]
    [InlineData(59, 60)]
    [InlineData(60, null)]
    [InlineData(3540, null)]
    [InlineData(3541, 3540)]
    [InlineData(0, 60)]
    [InlineData(int.MaxValue, 3540)]
    public void Seconds_have_bounds(int seconds, int? bound) => Assert.Equal(bound, new Heartbeats(60, 3540).BoundFor(seconds));

    [Theory]
    [InlineData(60, 0, 1)]
    [InlineData(60, 1, null)]
    [InlineData(60, 59, null)]
    [InlineData(60, 60, 59)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, null)]
    [InlineData(90, 1, 2)] // one minute is less than the least
    [InlineData(90, 2, null)]
    public void So_have_minutes(int least, int minutes, int? bound) => Assert.Equal(bound, new Heartbeats(least, 3540).BoundForMinutes(minutes));

    /// <summary>Android's own service and mail app set an account without them up anew, again and again.</summary>
    [Theory]
    [InlineData("Android", "Android-Mail/2024.10.06", true)]
    [InlineData("android", "", true)]
    [InlineData("", "Android/8.1.0-EAS-2.0", true)]
    [InlineData("SAMSUNGSMG991B", "Android-SAMSUNG-SM-G991B/101.140000", false)]
    [InlineData("iPhone", "Apple-iPhone12C1/1705.1", false)]
    [InlineData("WindowsOutlook15", "Outlook/16.0", false)]
    [InlineData("Thunderbird", "Thunderbird TbSync/EAS", false)]
    [InlineData("VirtualPhone", "VirtualPhone/1.0", false)]
    [InlineData("", "", false)]
    public void Only_Android_itself_needs_folders_of_mail(string type, string agent, bool needs) => Assert.Equal(needs, ClientQuirks.Of(type, agent).NeedsMailFolders);

    [Theory]
    [InlineData("iPhone", "Apple-iPhone12C1/1705.1", true, false)]
    [InlineData("iPad", "", true, false)]
    [InlineData("iPod", "", true, false)]
    [InlineData("IPHONE", "", true, false)]
    [InlineData("Android", "Android-Mail/2024.10.06", false, true)]
    [InlineData("Android", "Samsung/14", false, false)]
    [InlineData("VirtualPhone", "VirtualPhone/1.0", false, false)]
    [InlineData("", "", false, false)]
    public void A_client_is_known_by_its_own_words(string type, string agent, bool sendsEmptyPicture, bool sendsNoon)
    {
        var quirks = ClientQuirks.Of(type, agent);
        Assert.Equal((sendsEmptyPicture, sendsNoon), (quirks.SendsEmptyPicture, quirks.Birthdays.SendsNoon));
        Assert.Equal(sendsNoon ? BirthdayHour.MidnightUtc : BirthdayHour.Standard, quirks.Birthdays.Expects);
    }
}
