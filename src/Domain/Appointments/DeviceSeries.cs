using System.Collections.Immutable;
using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>A series as a device has it. Dates are local to the appointment's zone.</summary>
/// <param name="Pattern">How it goes on.</param>
/// <param name="Start">The date of its start, which need not be an occurrence.</param>
/// <param name="Deleted">Original dates of occurrences that the device has deleted.</param>
/// <param name="Changed">Original dates of occurrences that the device has changed.</param>
public sealed record DeviceSeries(DevicePattern Pattern, LocalDate Start, ImmutableSortedSet<LocalDate> Deleted, ImmutableSortedSet<LocalDate> Changed)
{
    /// <summary>A series of which no occurrence was deleted or changed.</summary>
    public DeviceSeries(DevicePattern pattern, LocalDate start)
        : this(pattern, start, [], [])
    {
    }

    /// <summary>Original dates on which nothing of the series takes place any more.</summary>
    public ImmutableSortedSet<LocalDate> Excluded => Deleted.Union(Changed);
}
