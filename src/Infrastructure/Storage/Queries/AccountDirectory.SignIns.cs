using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Queries;

/// <content>Failed sign-ins, the lock, and devices.</content>
internal sealed partial class AccountDirectory
{
    public Task<ImmutableArray<FailedPair>> FailuresAsync(AccountKey account, CancellationToken cancellation) => contexts.ReadAsync(async context =>
    {
        var rows = await context.FailedSignIns.Where(failed => failed.User == account.User).OrderBy(failed => failed.Id).ToListAsync(cancellation);
        return rows.Select(row => new FailedPair(row.Device, row.Digest, Instant.FromUnixTimeMilliseconds(row.At))).ToImmutableArray();
    }, cancellation);

    public Task SaveFailuresAsync(AccountKey account, ImmutableArray<FailedPair> failures, bool locks, CancellationToken cancellation) =>
        contexts.WriteAsync(async context =>
        {
            await context.FailedSignIns.Where(failed => failed.User == account.User).ExecuteDeleteAsync(cancellation);
            context.AddRange(failures.Select(pair => new FailedSignInRow
            {
                User = account.User,
                Device = pair.Device,
                Digest = pair.PasswordDigest,
                At = pair.At.ToUnixTimeMilliseconds(),
            }));
            return locks ? await SetLockedAsync(context, account, true, cancellation) : 0;
        }, cancellation);

    public Task<bool> UnlockAsync(AccountKey account, CancellationToken cancellation) => contexts.WriteAsync(async context =>
    {
        if (await SetLockedAsync(context, account, false, cancellation) == 0)
            return false;
        await context.FailedSignIns.Where(failed => failed.User == account.User).ExecuteDeleteAsync(cancellation);
        return true;
    }, cancellation);

    public Task<Page<Device>> ListDevicesAsync(AccountKey account, long? after, int limit, CancellationToken cancellation) => contexts.ReadAsync(async context =>
    {
        var rows = await context.Devices.Where(device => device.User == account.User && device.Id > (after ?? 0)).OrderBy(device => device.Id)
            .Take(limit + 1).ToListAsync(cancellation);
        return Pages.Cut(rows, limit, row => row.Id, row => Rows.Device(account, row));
    }, cancellation);

    private static Task<int> SetLockedAsync(StoreContext context, AccountKey account, bool locked, CancellationToken cancellation) =>
        context.Users.Where(user => user.Id == account.User && user.Locked != locked)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.Locked, locked), cancellation);
}
