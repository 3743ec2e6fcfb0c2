using NodaTime;

namespace OnOfficeSync.Domain.Time;

/// <summary>Daylight saving time of a zone.</summary>
/// <param name="Offset">The offset from UTC while it lasts.</param>
/// <param name="Begins">The switch to it, in standard time.</param>
/// <param name="Ends">The switch from it, in daylight saving time.</param>
public sealed record ZoneSaving(Offset Offset, ZoneSwitch Begins, ZoneSwitch Ends);
