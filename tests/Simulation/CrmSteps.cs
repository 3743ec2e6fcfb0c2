using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Kinds;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation;

/// <summary>What people do in the CRM and to the server, and what time does.</summary>
internal sealed class CrmSteps(World world)
{
    private static readonly TimeSpan[] Times =
    [
        TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(17), TimeSpan.FromHours(1), TimeSpan.FromHours(9), TimeSpan.FromDays(1), TimeSpan.FromDays(5), TimeSpan.FromDays(31), TimeSpan.FromDays(366),
    ];

    public async Task TakeAsync(Step step)
    {
        var account = await world.Node.AccountAsync(Template.Users[step.Who % Template.Users.Length]);
        var kind = Kind.All[step.What % Kind.All.Count];
        switch (step.Act)
        {
            case Act.CrmAdd:
                await AddAsync(account, kind, step);
                break;
            case Act.CrmEdit when await PickAsync(account, kind, step) is { } item:
                await EditAsync(account, kind, item, step);
                break;
            case Act.CrmDelete when await PickAsync(account, kind, step) is { } item:
                world.Log.Deleted(item.Mark, item.Shown, item.Kept);
                await kind.DeleteAsync(world.Node, account, item);
                break;
            case Act.CrmRelease when await PickAsync(account, Kind.All[0], step) is { } item:
                await AddressKind.ReleaseAsync(world.Node, account, item, account.User);
                break;
            case Act.Settings:
                await world.Node.SendAsync(new ReplaceSettings(account, Precondition.None, Settings(step)));
                break;
            case Act.Forget:
                await ForgetAsync(step);
                break;
            case Act.Clock:
                Pass(step);
                break;
            case Act.Restart:
                await world.Server.StopAsync(step.Who >> 3);
                break;
        }
    }

    /// <summary>Everything on, as it is in the end.</summary>
    public static SyncSettings AllOn => new(true, Direction.TwoWay, Direction.TwoWay, Direction.TwoWay);

    private async Task AddAsync(Account account, Kind kind, Step step)
    {
        var mark = kind.Letter + step.Number;
        var values = kind.Fields.Where((field, index) => !kind.CanBeEmpty(field) || (step.How >> index & 1) == 1).ToDictionary(field => field, field => kind.Value(field, step.Number, world.Now));
        await kind.CreateAsync(world.Node, account, mark, values, step.How % 3 == 0 ? Template.Users : [account.User]);
        world.Log.New(mark, values, step.Number, account.User);
    }

    private async Task EditAsync(Account account, Kind kind, CrmItem item, Step step)
    {
        var field = kind.Fields[step.How % kind.Fields.Count];
        var value = step.How % 10 == 0 && kind.CanBeEmpty(field) ? "" : kind.Value(field, step.Number, world.Now);
        world.Log.Changed(new(item.Mark, field, value, item.Shown[field], step.Number, account.User));
        await kind.EditAsync(world.Node, account, item, field, value);
    }

    private async Task<CrmItem?> PickAsync(Account account, Kind kind, Step step)
    {
        var items = await kind.ListAsync(world.Node, account);
        return items.Count == 0 ? null : items[step.What / 7 % items.Count];
    }

    private static SyncSettings Settings(Step step) => (step.How % 6) switch
    {
        0 => AllOn with { Addresses = Direction.Off },
        1 => AllOn with { Appointments = Direction.Off },
        2 => AllOn with { Enabled = false },
        3 => new(true, Direction.ToDevice, Direction.ToDevice, Direction.ToDevice),
        _ => AllOn,
    };

    private async Task ForgetAsync(Step step)
    {
        var phone = world.Phones[step.What % world.Phones.Count];
        var account = await world.Node.AccountAsync(phone.User);
        try
        {
            await world.Node.SendAsync(new ForgetDevice(account, phone.Device.DeviceId, Precondition.None));
        }
        catch (RefusedException)
        {
            // It has not come yet.
        }
    }

    // A clock that is put right goes back as well.
    private void Pass(Step step)
    {
        var time = Times[step.How % Times.Length];
        world.Server.Time.AdjustTime(step.What % 6 == 0 && time < TimeSpan.FromDays(2) ? world.Now - time : world.Now + time);
    }
}
