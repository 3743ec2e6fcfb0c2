using CsCheck;
using NodaTime;
using OnOfficeSync.Domain.Appointments;
using static OnOfficeSync.Domain.Tests.Appointments.ACandidate;

namespace OnOfficeSync.Domain.Tests.Appointments;

/// <summary>Random calendars against a telling of the rule that looks at every occurrence there is.</summary>
public sealed class RandomSetTests
{
    private static readonly string[] Zones =
        ["Europe/Berlin", "America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Pacific/Pago_Pago", "Australia/Lord_Howe"];

    private static readonly Gen<DateTimeZone> AnyZone = Gen.Int[0, Zones.Length - 1].Select(index => Zone(Zones[index]));

    private static readonly Gen<Instant> AnyNow = Gen.Int[0, 400 * 24 * 60].Select(minute => Utc("2026-03-01T00:00:00Z") + Duration.FromMinutes(minute));

    private static readonly Gen<Recurrence?> AnyRecurrence = Gen.Frequency(
        (2, Gen.Const((Recurrence?)null)),
        (3, Gen.Select(Gen.Enum<Frequency>(), Gen.Int[1, 20], Gen.Int[-5, 900], Gen.Bool).Select((frequency, interval, days, ends) =>
            (Recurrence?)new Recurrence(frequency, interval, ends ? new LocalDate(2025, 6, 1).PlusDays(days) : null))));

    // Hours from the beginning of 2025 on, and up to five days long.
    private static readonly Gen<SetCandidate> Any =
        Gen.Select(Gen.Int[0, 24 * 1100], Gen.Int[0, 120], AnyZone, AnyRecurrence, Gen.Int[0, 30].Array[0, 5], Gen.Int[0, 3])
        .Select((hour, length, zone, recurrence, excluded, kind) =>
        {
            var start = new LocalDateTime(2025, 1, 1, 0, 0).PlusHours(hour);
            var dates = recurrence?.Occurrences(start.Date).Take(31).TakeWhile(date => date.Year < 2030).ToList() ?? [];
            var gone = dates.Where((_, index) => excluded.Contains(index));
            var candidate = new SetCandidate(0, start, start.PlusHours(length), zone, kind == 0, recurrence, [.. gone]);
            return kind == 0 ? candidate with { Start = start.Date.AtMidnight(), End = start.Date.PlusDays(1 + (length / 24)).AtMidnight() } : candidate;
        });

    [Fact]
    public void The_set_is_what_every_occurrence_says() =>
        Gen.Select(Any.Array[0, 40], AnyZone, AnyNow, Gen.Enum<LookBack>()).Sample((candidates, user, now, back) =>
        {
            SetCandidate[] keyed = [.. candidates.Select((candidate, key) => candidate with { Key = key })];
            Assert.Equal(Expected(keyed, user, now, back), AppointmentSet.Of(keyed, user, now, back).Keys);
        }, iter: 400);

    [Fact]
    public void Until_the_instant_at_which_it_changes_the_set_stays_the_same() =>
        Gen.Select(Any.Array[40], AnyZone, AnyNow, Gen.Int[1, 1000].Array[3]).Sample((candidates, user, now, parts) =>
        {
            SetCandidate[] many =
                [.. Enumerable.Range(0, 60).SelectMany(copy => candidates.Select((candidate, key) => Moved(candidate, copy, (copy * 40) + key)))];
            var set = AppointmentSet.Of(many, user, now, LookBack.SixMonths);
            foreach (var part in parts)
            {
                var later = now + ((set.ChangesAt - now) * part / 1001);
                Assert.Equal(set.Keys.Order(), AppointmentSet.Of(many, user, later, LookBack.SixMonths).Keys.Order());
            }
        }, iter: 60);

    private static SetCandidate Moved(SetCandidate candidate, int hours, long key) => candidate.AllDay
        ? candidate with { Key = key }
        : candidate with { Key = key, Start = candidate.Start.PlusHours(hours), End = candidate.End.PlusHours(hours), Excluded = [] };

    private static IEnumerable<long> Expected(SetCandidate[] candidates, DateTimeZone user, Instant now, LookBack back)
    {
        var today = now.InZone(user).Date;
        var months = back switch { LookBack.SixMonths => -6, LookBack.ThreeMonths => -3, _ => -1 };
        var begin = user.AtStartOfDay(back == LookBack.TwoWeeks ? today.PlusDays(-14) : today.PlusMonths(months)).ToInstant();
        var end = user.AtStartOfDay(today.PlusMonths(6).PlusDays(1)).ToInstant();
        var placed =
            from candidate in candidates
            let all = All(candidate, user).ToList()
            where all.Any(one => one.Start < end && (one.End > begin || (one.Start == one.End && one.Start == begin)))
            let ahead = all.Where(one => one.End > now).ToList()
            select (candidate.Key, Start: ahead.Count > 0 ? ahead[0].Start : all[^1].Start, Over: ahead.Count == 0);
        return placed.OrderBy(one => one.Over).ThenBy(one => one.Over ? -one.Start.ToUnixTimeTicks() : one.Start.ToUnixTimeTicks()).ThenBy(one => one.Key)
            .Select(one => one.Key);
    }

    private static IEnumerable<(Instant Start, Instant End)> All(SetCandidate candidate, DateTimeZone user)
    {
        var zone = candidate.AllDay ? user : candidate.Zone;
        var days = Period.Between(candidate.Start.Date, candidate.End.Date, PeriodUnits.Days).Days;
        var dates = candidate.Recurrence?.Occurrences(candidate.Start.Date).TakeWhile(date => date.Year < 2050) ?? [candidate.Start.Date];
        return from date in dates
               where !candidate.Excluded.Contains(date)
               let start = (date + candidate.Start.TimeOfDay).InZoneLeniently(zone).ToInstant()
               let end = (date.PlusDays(days) + candidate.End.TimeOfDay).InZoneLeniently(zone).ToInstant()
               select (start, end < start ? start : end);
    }
}
