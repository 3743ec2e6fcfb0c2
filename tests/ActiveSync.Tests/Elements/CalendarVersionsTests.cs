using NodaTime;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using Calendar = OnOfficeSync.ActiveSync.Wbxml.Calendar;

namespace OnOfficeSync.ActiveSync.Tests.Elements;

/// <summary>Of two elements that say the same, only the one of the version spoken counts, whichever comes first.</summary>
public sealed class CalendarVersionsTests
{
    [Theory]
    [InlineData("2.5", "of the class")]
    [InlineData("12.0", "of AirSyncBase")]
    [InlineData("16.1", "of AirSyncBase")]
    public void The_body_is_that_of_the_version(string version, string notes) =>
        AssertSaid(version, AppointmentField.Notes, notes, new(Calendar.Body, "of the class"), new(AirSyncBase.Body, Children: [new(AirSyncBase.Type, "1"), new(AirSyncBase.Data, "of AirSyncBase")]));

    [Theory]
    [InlineData("14.1", "of the class")]
    [InlineData("16.0", "of AirSyncBase")]
    public void The_place_is_that_of_the_version(string version, string place) =>
        AssertSaid(version, AppointmentField.Location, place, new(Calendar.Location, "of the class"), new(AirSyncBase.Location, Children: [new(AirSyncBase.DisplayName, "of AirSyncBase")]));

    /// <summary>20 is the Korean lunar calendar, 21 there is not; neither is there before 14.0.</summary>
    [Theory]
    [InlineData("12.1", "20", false)]
    [InlineData("12.1", "21", false)]
    [InlineData("14.0", "20", true)]
    public void A_calendar_of_a_series_counts_where_the_version_has_it(string version, string calendar, bool counts)
    {
        var rule = new Node(Calendar.Recurrence, Children: [new(Calendar.Type, "2"), new(Calendar.DayOfMonth, "7"), new(Calendar.CalendarType, calendar)]);
        var edit = Read(version, [rule], out var problem);
        Assert.Null(problem);
        Assert.Equal(counts ? PatternCalendar.KoreanLunar : PatternCalendar.Gregorian, edit.Series!.Pattern!.Calendar);
    }

    private static void AssertSaid(string version, AppointmentField field, string text, params Node[] both)
    {
        Assert.Equal(text, Read(version, both, out _)[field]);
        Assert.Equal(text, Read(version, [.. both.Reverse()], out _)[field]);
    }

    private static AppointmentEdit Read(string version, Node[] elements, out RejectionReason? problem)
    {
        var reader = Wire.Open(new Node(AirSync.ApplicationData, Children: elements).ToBytes());
        var edit = new CalendarReader(CollectionSettings.None, TestData.VersionOf(version), ContactData.NoQuirks, DateTimeZoneProviders.Tzdb["Europe/Berlin"]).Read(ref reader, out problem);
        reader.ReadEnd();
        return (AppointmentEdit)edit.Fields;
    }
}
