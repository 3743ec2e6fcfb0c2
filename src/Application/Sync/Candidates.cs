using System.Collections.Immutable;
using System.Text;
using NodaTime;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Sync;

/// <summary>Candidates of appointment sets, made of snapshots.</summary>
internal static class Candidates
{
    /// <summary>The candidate of an appointment.</summary>
    /// <exception cref="Exception">Any: the snapshot is damaged.</exception>
    public static SetCandidate Read(long item, ReadOnlySpan<byte> snapshot)
    {
        var (start, end, zone) = (default(LocalDateTime), default(LocalDateTime), DateTimeZone.Utc);
        var (allDay, recurrence, excluded) = (false, (Recurrence?)null, ImmutableSortedSet<LocalDate>.Empty);
        foreach (var (field, text) in Snapshot.Read(snapshot))
        {
            switch ((AppointmentField)field)
            {
                case AppointmentField.Start:
                    start = AppointmentTexts.Time(Text(text));
                    break;
                case AppointmentField.End:
                    end = AppointmentTexts.Time(Text(text));
                    break;
                case AppointmentField.TimeZone:
                    zone = DateTimeZoneProviders.Tzdb[Text(text)];
                    break;
                case AppointmentField.AllDay:
                    allDay = true;
                    break;
                case AppointmentField.Recurrence:
                    recurrence = AppointmentTexts.Recurrence(Text(text));
                    break;
                case AppointmentField.ExcludedDates:
                    excluded = AppointmentTexts.Dates(Text(text));
                    break;
            }
        }

        return new(item, start, end, zone, allDay, recurrence, excluded);
    }

    /// <summary>
    /// Whether an appointment that takes place once lies so far from the days of a span that its times need not be read: most of a long calendar do. ISO dates are in order as texts.
    /// </summary>
    /// <exception cref="Exception">Any: the snapshot is damaged.</exception>
    public static bool AreFarFrom(ReadOnlySpan<byte> snapshot, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        var isFar = false;
        foreach (var (field, text) in Snapshot.Read(snapshot))
        {
            if (field == (byte)AppointmentField.Recurrence)
                return false;
            if (field == (byte)AppointmentField.Start)
                isFar |= text[..last.Length].SequenceCompareTo(last) > 0;
            else if (field == (byte)AppointmentField.End)
                isFar |= text[..first.Length].SequenceCompareTo(first) < 0;
        }

        return isFar;
    }

    private static string Text(ReadOnlySpan<byte> utf8) => Encoding.UTF8.GetString(utf8);
}
