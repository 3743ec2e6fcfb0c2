using System.Text;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync;

/// <summary>
/// Selects appointments (contract, "The appointment set"):
/// (1) while the set holds and none is left out, what changed is judged alone, as long as there is room for all of it;
/// (2) while the set holds and nothing changed, it is the same set;
/// (3) otherwise it is made anew, and every item is looked at again.
/// What cannot be read is selected: it cannot be written either, and is set aside where that comes out.
/// </summary>
internal sealed class AppointmentSelection(IDeviceStateReader devices, IItemReader items, Account account, Instant now)
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb[account.TimeZone];

    public async ValueTask<Selection> OfAsync(CollectionState state, ItemFilter filter)
    {
        var head = await items.HeadAsync(account.Key, ItemKind.Appointment);
        if (filter != state.Filter || state.Set is not { } known || !known.Holds(now, account.TimeZone))
            return await MakeAsync(filter, head, from: 0);

        // (1)
        var span = AppointmentSpan.At(now, _zone, filter.Back);
        if (known.LeftOut == 0 && await RoomAsync(state, known, span) is >= 0 and var room)
            return new(filter, state.Cursor, (item, snapshot) => Touches(item, snapshot, span)) { Set = known with { Head = head, Room = room } };

        // (2), (3)
        return await MakeAsync(filter, head, from: head == known.Head ? state.Cursor : 0);
    }

    // Whatever changed and touches the span counts as if it were new: that may leave less room than there is, never more.
    private async ValueTask<int> RoomAsync(CollectionState state, KnownSet known, AppointmentSpan span)
    {
        var room = known.Room;
        await foreach (var change in devices.ChangesAsync(state, account.Key, known.Head))
        {
            if (change.Visible && Touches(change.Item, change.Snapshot, span) && --room < 0)
                break;
        }

        return room;
    }

    private async ValueTask<Selection> MakeAsync(ItemFilter filter, long head, long from)
    {
        var span = AppointmentSpan.At(now, _zone, filter.Back);
        var (first, last) = (Day(span.First.PlusDays(-AppointmentSpan.ZonesApart)), Day(span.Last.PlusDays(AppointmentSpan.ZonesApart)));
        var (candidates, unreadable) = (new List<SetCandidate>(), new List<long>());
        await foreach (var (item, snapshot) in items.VisibleAsync(account.Key, ItemKind.Appointment))
        {
            try
            {
                if (!Candidates.AreFarFrom(snapshot, first, last))
                    candidates.Add(Candidates.Read(item, snapshot));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                unreadable.Add(item);
            }
        }

        var set = AppointmentSet.Of(candidates, _zone, now, filter.Back);
        var keys = set.Keys.Concat(unreadable).ToHashSet();
        return new(filter, from, (item, _) => keys.Contains(item))
        {
            Set = new(set.ChangesAt, head, set.LeftOut > 0 ? -set.LeftOut : AppointmentSet.Limit - keys.Count, account.TimeZone),
            Made = set,
        };
    }

    private static byte[] Day(LocalDate date) => Encoding.ASCII.GetBytes(LocalDatePattern.Iso.Format(date));

    private bool Touches(long item, byte[] snapshot, AppointmentSpan span)
    {
        try
        {
            return Candidates.Read(item, snapshot).Touches(span, _zone);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return true;
        }
    }
}
