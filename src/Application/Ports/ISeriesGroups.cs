using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;

namespace OnOfficeSync.Application.Ports;

/// <summary>Reads which appointments belong to one series of a device.</summary>
public interface ISeriesReader
{
    /// <summary>The series that an appointment belongs to; null when it stands for itself.</summary>
    ValueTask<SeriesGroup?> FindAsync(long item);

    /// <summary>The series of a user whose rule has made no appointments up to a date yet.</summary>
    ValueTask<IReadOnlyList<SeriesGroup>> DueAsync(AccountKey owner, LocalDate windowEnd);
}

/// <summary>Keeps which appointments belong to one series of a device. An appointment that is deleted leaves its series by itself.</summary>
public interface ISeriesGroups : ISeriesReader
{
    /// <summary>Stores a series, new (key 0), known, or deleted before, as it is now, and answers it with its key. An appointment leaves another series that it was in.</summary>
    ValueTask<SeriesGroup> SaveAsync(SeriesGroup group);

    /// <summary>Forgets a series; its appointments stand for themselves.</summary>
    ValueTask DeleteAsync(SeriesGroup group);
}
