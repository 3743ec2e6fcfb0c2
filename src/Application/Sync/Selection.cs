using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;
using NodaTime;

namespace OnOfficeSync.Application.Sync;

/// <summary>Which items of a folder a device is to have now, of those that the user's devices may have, and from where the journal is to be walked to give it them.</summary>
/// <param name="Filter">Which items the device wants.</param>
/// <param name="From">The sequence after which to walk: where the device stands, or the beginning when items may be concerned that did not change.</param>
/// <param name="IncludesVisible">Whether an item is among them, by its key and snapshot; null when all are.</param>
internal sealed record Selection(ItemFilter Filter, long From, Func<long, byte[], bool>? IncludesVisible)
{
    /// <summary>What is known of the appointment set from now on; null for other kinds.</summary>
    public KnownSet? Set { get; init; }

    /// <summary>The appointment set, if it had to be made anew.</summary>
    public AppointmentSet? Made { get; init; }

    /// <summary>Whether an item that the user's devices may have is among them.</summary>
    public bool Includes(in ItemChange change) => IncludesVisible is null || IncludesVisible(change.Item, change.Snapshot);

    /// <summary>What a device is to have, that stands at a state and wants such items.</summary>
    public static ValueTask<Selection> OfAsync(IDeviceStateReader devices, IItemReader items, Account account, CollectionState state, ItemFilter filter, Instant now) =>
        state.Kind == ItemKind.Appointment
            ? new AppointmentSelection(devices, items, account, now).OfAsync(state, filter)
            : new(new Selection(filter, filter == state.Filter ? state.Cursor : 0, filter.OpenTasks ? IsOpen : null));

    private static bool IsOpen(long item, byte[] snapshot)
    {
        try
        {
            foreach (var (field, _) in Snapshot.Read(snapshot))
            {
                // A task that is not completed has no status that a device could show.
                if (field == (byte)TaskField.Status)
                    return false;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // Damaged: that comes out where it is written.
        }

        return true;
    }
}
