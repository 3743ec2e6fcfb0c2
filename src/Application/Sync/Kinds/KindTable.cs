using System.Collections.Frozen;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>The rules of each kind.</summary>
internal static class KindTable
{
    private static readonly FrozenDictionary<ItemKind, IKindCommands> Rows = new Dictionary<ItemKind, IKindCommands>
    {
        [ItemKind.Address] = new AddressCommands(),
        [ItemKind.Appointment] = new AppointmentCommands(),
        [ItemKind.Task] = new TaskCommands(),
    }.ToFrozenDictionary();

    public static IKindCommands Of(ItemKind kind) => Rows[kind];
}
