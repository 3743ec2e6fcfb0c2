using System.Collections.Immutable;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Devices;

/// <summary>The kinds that devices of a user have a folder for (R2).</summary>
public static class ServedKinds
{
    /// <summary>The bit of the empty folders of mail, which belongs to no kind.</summary>
    public const int Mail = 1;

    private static readonly ImmutableArray<ItemKind> Built = [ItemKind.Address, ItemKind.Appointment, ItemKind.Task];

    /// <summary>The kinds that are built and not off for the user.</summary>
    public static ImmutableArray<ItemKind> Of(Account account) => Built.RemoveAll(kind => account.Gates.Effective(kind) == Direction.Off);

    /// <summary>Whether the user's devices have a folder for the kind.</summary>
    public static bool IsServed(Account account, ItemKind kind) => Of(account).Contains(kind);

    /// <summary>What a device of the user is shown, as <see cref="FolderState"/> keeps it.</summary>
    public static int Shown(Account account, bool withMail) => Bits(Of(account)) | (withMail ? Mail : 0);

    /// <summary>A bit for each kind, as <see cref="FolderState"/> keeps them.</summary>
    public static int Bits(IEnumerable<ItemKind> kinds) => kinds.Aggregate(0, (bits, kind) => bits | (1 << (int)kind));

    /// <summary>The kinds of the bits.</summary>
    public static ImmutableArray<ItemKind> FromBits(int bits) => [.. Enum.GetValues<ItemKind>().Where(kind => (bits & (1 << (int)kind)) != 0)];
}
