using System.Collections.Immutable;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Devices;

/// <summary>A device with all of its collections, read at once.</summary>
/// <param name="Device">The device.</param>
/// <param name="Collections">Those that have been started.</param>
public sealed record DeviceSession(Device Device, ImmutableArray<CollectionState> Collections)
{
    /// <summary>The collection of a kind; null when the device has not started it.</summary>
    public CollectionState? this[ItemKind kind]
    {
        get
        {
            foreach (var collection in Collections)
            {
                if (collection.Kind == kind)
                    return collection;
            }

            return null;
        }
    }
}
