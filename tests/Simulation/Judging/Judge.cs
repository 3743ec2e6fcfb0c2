using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Simulation.Kinds;
using OnOfficeSync.Simulation.Network;
using OnOfficeSync.Simulation.Phones;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation.Judging;

/// <summary>
/// Waits for quiet and judges:
/// (1) quiet comes at all;
/// (2) every phone shows what the CRM has for its user;
/// (3) nothing is there twice;
/// (4) every edit is there, was replaced with open eyes, or is named in a notice;
/// (5) neither phones nor server have complained.
/// </summary>
internal sealed class Judge(World world)
{
    private const int MostRounds = 60;

    private readonly List<string> _problems = [];

    public async Task<Verdict> JudgeAsync()
    {
        // (1)
        (world.Network.Fault, world.Network.Node) = (NetworkFault.None, 0);
        foreach (var user in Template.Users)
            await world.Node.SendAsync(new ReplaceSettings(await world.Node.AccountAsync(user), Precondition.None, CrmSteps.AllOn));
        if (!await BecomesQuietAsync())
            _problems.Add($"After {MostRounds} rounds there was still something to say");

        var notices = await NoticesAsync();
        var crm = new Dictionary<string, List<CrmItem>>();
        foreach (var user in Template.Users)
        {
            var account = await world.Node.AccountAsync(user);
            foreach (var kind in Kind.All)
            {
                var items = await kind.ListAsync(world.Node, account);
                // (2)
                foreach (var phone in world.Phones.Where(phone => phone.User == user))
                    Compare(phone, phone.Folders.Single(folder => folder.Kind == kind), items.Where(item => kind.IsOnDevices(item, account, world.Now)), notices);
                foreach (var item in items)
                {
                    if (!crm.TryGetValue(item.Mark, out var same))
                        crm.Add(item.Mark, same = []);
                    if (same.All(known => known.Id != item.Id))
                        same.Add(item);
                }
            }
        }

        // (3)
        _problems.AddRange(crm.Where(items => items.Value.Count > 1 && !MayBeDouble(items.Key)).Select(items => $"{items.Key} is in the CRM {items.Value.Count} times"));

        // (4)
        foreach (var mark in world.Log.Marks.Where(mark => !MayBeDouble(mark)))
            CheckEdits(mark, crm.GetValueOrDefault(mark)?[0], notices);

        // (5)
        foreach (var phone in world.Phones)
            _problems.AddRange(phone.Device.Complaints.Select(complaint => $"{Name(phone)}: {complaint}"));
        _problems.AddRange(world.Network.Broken);
        _problems.AddRange(world.Server.Complaints.Errors);
        return new(_problems, Fingerprint(crm));
    }

    private async Task<bool> BecomesQuietAsync()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var isQuiet = true;
            foreach (var phone in world.Phones)
            {
                var before = State(phone);
                await phone.SyncAsync(kinds: 7, window: 100, looksForFolders: phone.Folders.Any(folder => folder.Folder is null));
                isQuiet &= before == State(phone) && !phone.HasMore && phone.Folders.All(folder => folder.Pending.Count == 0 && folder.Folder is not null);
            }

            if (isQuiet)
                return true;
        }

        return false;
    }

    private void Compare(Phone phone, PhoneFolder folder, IEnumerable<CrmItem> expected, IReadOnlyList<Notice> notices)
    {
        // What the phone could not be given it need not have, if its user was told.
        bool IsSetAside(CrmItem item) => notices.Any(notice => notice.Kind == NoticeKind.SetAside && notice.ItemId == item.Id && notice.DeviceId == phone.Device.DeviceId);
        var shown = folder.Shown();
        _problems.AddRange(shown.GroupBy(item => item.Mark).Where(same => same.Count() > 1 && !MayBeDouble(same.Key)).Select(same => $"{Name(phone)} shows {same.Key} {same.Count()} times"));
        var right = expected.GroupBy(item => item.Mark).ToDictionary(same => same.Key, same => same.First());
        _problems.AddRange(right.Keys.Except(shown.Select(item => item.Mark)).Where(mark => !IsSetAside(right[mark])).Select(mark => $"{Name(phone)} does not show {mark}"));
        foreach (var item in shown.Where(item => !MayBeDouble(item.Mark)))
        {
            if (!right.TryGetValue(item.Mark, out var crm))
            {
                _problems.Add($"{Name(phone)} shows {item.Mark}, which it is not to have");
                continue;
            }

            foreach (var field in folder.Kind.Fields)
            {
                var value = folder.Kind.Read(phone.Device, item.Data, field);
                if (value != crm.Shown[field] && !IsSetAside(crm))
                    _problems.Add($"{Name(phone)} shows {item.Mark} with {field} = '{value}', the CRM has '{crm.Shown[field]}'");
            }
        }
    }

    private void CheckEdits(string mark, CrmItem? item, IReadOnlyList<Notice> notices)
    {
        if (item is null && !world.Log.WasDeleted(mark) && world.Log.Missing(mark, null, edit => notices.Any(notice => Names(notice, mark))).Any())
        {
            _problems.Add($"{mark} is gone, and nobody deleted it");
            return;
        }

        foreach (var edit in world.Log.Missing(mark, item?.Shown, edit => item?.Kept.Contains(edit.Value) == true || notices.Any(notice => Tells(notice, edit, item))))
            _problems.Add($"The edit of {edit.Who} in step {edit.Step}, {mark}.{edit.Field} = '{edit.Value}' over '{edit.Over}', is lost, and no notice names it{About(item, notices)}");
    }

    private static string About(CrmItem? item, IReadOnlyList<Notice> notices) => item is null
        ? ""
        : $"; the CRM has {string.Join(',', item.Shown.Values)}, told was {string.Join("; ", notices.Where(notice => notice.ItemId == item.Id).Select(notice => $"{notice.Kind} {string.Join(',', notice.Details.Values)}"))}";

    // Times are told to people otherwise than to machines; what was not taken, or is gone, is named as a whole.
    private static bool Tells(Notice notice, Edit edit, CrmItem? item) => notice.Details.Values.Contains(edit.Value) || (Names(notice, edit.Mark) && notice.Kind switch
    {
        NoticeKind.Rejected => true,
        NoticeKind.Conflict => item is null || edit.Field is "start" or "due",
        _ => false,
    });

    private static bool Names(Notice notice, string mark) => notice.Details.Values.Contains(mark);

    private async Task<IReadOnlyList<Notice>> NoticesAsync()
    {
        var all = new List<Notice>();
        foreach (var user in Template.Users)
            all.AddRange((await world.Node.SendAsync(new ListNotices(await world.Node.AccountAsync(user), null, 1000))).Items);
        return all;
    }

    private bool MayBeDouble(string mark) => world.Log.MayBeDouble(mark, Kind.All.Single(kind => mark.StartsWith(kind.Letter, StringComparison.Ordinal)).SameFields);

    private static string State(Phone phone) => string.Join('|', phone.Folders.Select(folder => folder.Folder is { } known ? phone.Device.SyncKey(known) : "none"));

    private static string Name(Phone phone) => $"{phone.Device.DeviceId} of {phone.User}, version {phone.Device.ProtocolVersion},";

    private string Fingerprint(Dictionary<string, List<CrmItem>> crm) => string.Join(';', crm.OrderBy(items => items.Key, StringComparer.Ordinal).Select(items =>
        $"{items.Key}:{items.Value[0].Id}:{string.Join(',', items.Value[0].Shown.Values)}").Append(string.Join('|', world.Phones.Select(State))));
}
