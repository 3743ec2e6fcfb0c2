using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Appointments;

/// <summary>A series that a user made on a device and that takes several appointments of the CRM. Source: contract, "a device's series".</summary>
/// <param name="Key">Key in the store; 0 before it is stored.</param>
/// <param name="Owner">Key of the user who made it.</param>
/// <param name="Rule">The rule by which later appointments are made; null if all are made.</param>
/// <param name="Members">Its appointments.</param>
public sealed record SeriesGroup(long Key, long Owner, KeptRule? Rule, ImmutableArray<SeriesMember> Members)
{
    /// <summary>The appointments that are parts of the series itself.</summary>
    public IEnumerable<long> Parts => Members.Where(member => member.Original is null).Select(member => member.Item);

    /// <summary>The appointment that stands for a changed occurrence; null when there is none.</summary>
    public long? Changed(LocalDate original) => Members.FirstOrDefault(member => member.Original == original)?.Item;
}

/// <summary>An appointment of a series.</summary>
/// <param name="Item">Its key.</param>
/// <param name="Original">The date of the occurrence for which it stands, because a device has changed it; null for a part of the series.</param>
public sealed record SeriesMember(long Item, LocalDate? Original = null);
