using System.Buffers.Binary;
using NodaTime;
using OnOfficeSync.Domain.Time;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>
/// A switch as SYSTEMTIME: eight words, year, month, weekday from Sunday on, day, hour, minute, second and millisecond (MS-ASDTYPE 2.7.6). Year 0: every year, and the day
/// says the week, 5 the last one. Month 0: there is no switch.
/// </summary>
internal static class SystemTime
{
    /// <summary>Whether there is no switch.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> bytes) => Word(bytes, 1) == 0;

    /// <summary>The switch; null when there can be no such day or time.</summary>
    public static ZoneSwitch? Read(ReadOnlySpan<byte> bytes)
    {
        var (year, month, weekday, day) = (Word(bytes, 0), Word(bytes, 1), Word(bytes, 2), Word(bytes, 3));
        var (hour, minute, second, millisecond) = (Word(bytes, 4), Word(bytes, 5), Word(bytes, 6), Word(bytes, 7));
        if (month is < 1 or > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 || millisecond > 999)
            return null;
        var time = new LocalTime(hour, minute, second, millisecond);
        if (year == 0)
            return day <= YearlySwitch.LastWeek && weekday <= 6 ? new YearlySwitch(month, day, weekday == 0 ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)weekday, time) : null;
        return year <= 9999 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new SingleSwitch(new(year, month, day), time) : null;
    }

    /// <summary>Writes a switch.</summary>
    public static void Write(Span<byte> bytes, ZoneSwitch said)
    {
        var (year, month, weekday, day) = said switch
        {
            YearlySwitch yearly => (0, yearly.Month, yearly.Day, yearly.Week),
            SingleSwitch single => (single.Date.Year, single.Date.Month, single.Date.DayOfWeek, single.Date.Day),
            _ => throw new ArgumentException($"{said.GetType()} cannot be said.", nameof(said)),
        };
        ReadOnlySpan<int> words = [year, month, (int)weekday % 7, day, said.Time.Hour, said.Time.Minute, said.Time.Second, said.Time.Millisecond];
        for (var i = 0; i < words.Length; i++)
            BinaryPrimitives.WriteUInt16LittleEndian(bytes[(2 * i)..], (ushort)words[i]);
    }

    private static int Word(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * index)..]);
}
