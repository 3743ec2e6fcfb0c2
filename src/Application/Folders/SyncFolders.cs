using System.Collections.Immutable;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Folders;

/// <summary>Gives a device the folders that it lacks and takes those that it shall have no longer.</summary>
/// <param name="Account">Whose device.</param>
/// <param name="DeviceId">The device.</param>
/// <param name="State">The state it has; null when it starts from nothing.</param>
/// <param name="WithMail">Whether it cannot work without folders of mail, which are always empty (R3; contract, "Folders").</param>
public sealed record SyncFolders(Account Account, string DeviceId, SyncState? State, bool WithMail) : IRequest<FolderChanges?>;

/// <summary>What changed; a null in its place means that the device's state is neither the current one nor the one before.</summary>
/// <param name="State">The state that the device has afterwards.</param>
/// <param name="Added">Folders it gets.</param>
/// <param name="Removed">Folders it loses.</param>
public sealed record FolderChanges(SyncState State, ImmutableArray<ItemKind> Added, ImmutableArray<ItemKind> Removed)
{
    /// <summary>Whether it gets the folders of mail.</summary>
    public bool MailAdded { get; init; }

    /// <summary>Whether it loses them.</summary>
    public bool MailRemoved { get; init; }
}

/// <summary>
/// Starting from nothing leaves the folders' own states alone: a client may ask for the hierarchy anew at any time and must not have to load everything again.
/// </summary>
internal sealed class SyncFoldersHandler(IStore store, IRandomSource random) : IRequestHandler<SyncFolders, FolderChanges?>
{
    public async Task<FolderChanges?> Handle(SyncFolders request, CancellationToken cancellationToken)
    {
        await using var transaction = await store.WriteAsync(cancellationToken);
        if (await transaction.Devices.OpenAsync(request.Account.Key, request.DeviceId) is not { Device: var device })
            return null;
        var folders = device.Folders;
        var shown = 0;
        if (request.State is { } state)
        {
            if (state == folders.State && state.Number > 0)
                shown = folders.Shown;
            else if (state.Number > 0 && state == folders.State with { Number = folders.PreviousNumber })
                shown = folders.PreviousShown;
            else
                return null;
        }

        var served = ServedKinds.Shown(request.Account, request.WithMail);
        var next = request.State is null
            ? new FolderState(new(Epoch(), 1), served, 0, 0)
            : new FolderState(folders.State with { Number = folders.State.Number + 1 }, served, request.State.Value.Number, shown);
        await transaction.Devices.SaveAsync(device with { Folders = next });
        await transaction.CommitAsync(cancellationToken);
        var (added, removed) = (served & ~shown, shown & ~served);
        return new(next.State, ServedKinds.FromBits(added), ServedKinds.FromBits(removed))
        {
            MailAdded = (added & ServedKinds.Mail) != 0,
            MailRemoved = (removed & ServedKinds.Mail) != 0,
        };
    }

    private uint Epoch()
    {
        Span<byte> bytes = stackalloc byte[4];
        random.Fill(bytes);
        return BitConverter.ToUInt32(bytes);
    }
}
