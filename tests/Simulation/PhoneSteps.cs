using OnOfficeSync.Simulation.Histories;
using OnOfficeSync.Simulation.Phones;

namespace OnOfficeSync.Simulation;

/// <summary>What users do on their phones, and what phones do by themselves.</summary>
internal sealed class PhoneSteps(World world)
{
    private static readonly int[] Windows = [1, 3, 25, 100];

    /// <summary>Takes a step; false when it is none of a phone's.</summary>
    public async Task<bool> TakeAsync(Step step)
    {
        var phone = world.Phones[step.Who % world.Phones.Count];
        var folder = phone.Folders[step.What % phone.Folders.Count];
        switch (step.Act)
        {
            case Act.PhoneAdd:
                Add(phone, folder, step);
                return true;
            case Act.PhoneAddAgain:
                await AddAgainAsync(phone, folder, step);
                return true;
            case Act.PhoneEdit:
                Edit(phone, folder, step);
                return true;
            case Act.PhoneDelete:
                Delete(folder, step);
                return true;
            case Act.PhoneSync:
                (world.Network.Fault, world.Network.At) = (step.Fault, step.At);
                await phone.SyncAsync(kinds: step.What % 3 == 0 ? 1 + (step.How % 7) : 7, Windows[step.How % Windows.Length], looksForFolders: step.How % 7 == 0);
                return true;
            case Act.PhonePing:
                (world.Network.Fault, world.Network.At) = (step.Fault, step.At);
                await phone.PingAsync();
                return true;
            case Act.PhoneReset:
                phone.StartOver();
                return true;
            case Act.LateCopy:
                await world.Network.DeliverLateAsync(step.What);
                return true;
            default:
                return false;
        }
    }

    private void Add(Phone phone, PhoneFolder folder, Step step)
    {
        if (folder.Folder is null)
            return;
        var mark = folder.Kind.Letter + step.Number;
        var values = folder.Kind.Fields.Where((field, index) => !folder.Kind.CanBeEmpty(field) || (step.How >> index & 1) == 1)
            .ToDictionary(field => field, field => folder.Kind.Value(field, step.Number, world.Now));
        folder.Add(phone.NewClientId(), folder.Kind.Make(phone.Device, mark, values));
        world.Log.New(mark, values, step.Number, phone.Device.DeviceId);
    }

    private async Task AddAgainAsync(Phone phone, PhoneFolder folder, Step step)
    {
        if (folder.Folder is null)
            return;
        var (kind, account) = (folder.Kind, await world.Node.AccountAsync(phone.User));
        var items = (await kind.ListAsync(world.Node, account)).Where(item => item.Shown[kind.SameFields[^1]].Length > 0).ToList();
        if (items.Count == 0)
            return;
        var item = items[step.What / 7 % items.Count];
        var notes = kind.Value("notes", step.Number, world.Now);
        var values = kind.SameFields.Where(field => item.Shown[field].Length > 0).ToDictionary(field => field, field => item.Shown[field]);
        values["notes"] = notes;
        folder.Add(phone.NewClientId(), kind.Make(phone.Device, item.Mark, values));
        world.Log.Again(item.Mark);
        world.Log.Changed(new(item.Mark, "notes", notes, null, step.Number, phone.Device.DeviceId));
    }

    private void Edit(Phone phone, PhoneFolder folder, Step step)
    {
        var shown = folder.Shown();
        if (shown.Count == 0)
            return;
        var item = shown[step.What / 7 % shown.Count];
        var field = folder.Kind.Fields[step.How % folder.Kind.Fields.Count];
        var value = step.How % 10 == 0 && folder.Kind.CanBeEmpty(field) ? "" : folder.Kind.Value(field, step.Number, world.Now);
        world.Log.Changed(new(item.Mark, field, value, folder.Kind.Read(phone.Device, item.Data, field), step.Number, phone.Device.DeviceId));
        folder.Edit(item, field, value);
    }

    private void Delete(PhoneFolder folder, Step step)
    {
        var shown = folder.Shown();
        if (shown.Count == 0)
            return;
        var item = shown[step.What / 7 % shown.Count];
        if (folder.Delete(item))
            world.Log.Deleted(item.Mark, folder.Values(item), []);
    }
}
