using System.Collections.Frozen;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Domain.Undoing;

namespace OnOfficeSync.Application.Changes;

/// <summary>Changes of each kind.</summary>
internal static class ChangeKinds
{
    private static readonly FrozenDictionary<ItemKind, IChangeKind> Rows = new Dictionary<ItemKind, IChangeKind>
    {
        [ItemKind.Address] = new ChangeKind<Address>(AddressUndo.Rules, transaction => transaction.Addresses),
        [ItemKind.Appointment] = new AppointmentChanges(),
        [ItemKind.Task] = new ChangeKind<CrmTask>(TaskUndo.Rules, transaction => transaction.Tasks),
    }.ToFrozenDictionary();

    public static IChangeKind Of(ItemKind kind) => Rows[kind];
}

/// <summary>Changes of one kind of records.</summary>
internal interface IChangeKind
{
    /// <summary>What a change did.</summary>
    ValueTask<ListedChange> DescribeAsync(IChangeReader changes, DeviceChange change);

    /// <summary>Undoes one; if it is refused, nothing has been written.</summary>
    ValueTask<UndoOutcome> UndoAsync(UndoRun run);
}
