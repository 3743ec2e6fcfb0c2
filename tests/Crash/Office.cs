using System.Text.Json.Nodes;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Crash;

/// <summary>A user with two phones, and the CRM as he sees it.</summary>
internal sealed class Office(string user, IReadOnlyList<PhoneUser> phones, CrmUser crm, Ledger ledger)
{
    public Ledger Ledger => ledger;

    public static async Task<Office> OpenAsync(RealHost host, string user, string[] versions, Power power, int seed)
    {
        var ledger = new Ledger();
        var crm = new CrmUser(host.Api(user), user, ledger, power, new Random(seed));
        await crm.PrepareAsync();
        var phones = new List<PhoneUser>();
        foreach (var version in versions)
        {
            var phone = await host.NewDevice(user, version).ConnectAsync();
            phone.SyncDefaults = request => request.BodyPreference(1);
            foreach (var folder in new[] { phone.Contacts, phone.Calendar, phone.Tasks })
                await phone.PullAsync(folder);
            phones.Add(new(phone, phones.Count, ledger, power, new Random(seed + 1 + phones.Count)));
        }

        return new(user, phones, crm, ledger);
    }

    public IEnumerable<Task> Work() => [crm.WorkAsync(), .. phones.Select(phone => phone.WorkAsync())];

    /// <summary>Says what is not as it was said to be: in the CRM, and on the phones beside it.</summary>
    public async Task<IReadOnlyList<string>> ProblemsAsync()
    {
        var problems = new List<string>(ledger.Problems);
        foreach (var kind in Kind.All)
        {
            var there = (await crm.AllAsync(kind)).ToLookup(item => (string)item[kind.NameMember]!);
            problems.AddRange(there.Where(items => items.Count() > 1).Select(items => $"{kind.Resource} {items.Key} is there {items.Count()} times"));
            problems.AddRange(there.Where(items => !ledger.Items.ContainsKey((kind, items.Key))).Select(items => $"{kind.Resource} {items.Key} was made by nobody"));
            foreach (var ((_, name), entry) in ledger.Items.Where(item => item.Key.Kind == kind))
                problems.AddRange(Compare(kind, name, entry, there[name].FirstOrDefault()));
            foreach (var phone in phones)
                problems.AddRange(await ShownProblemsAsync(kind, phone.Phone, [.. there.Select(items => items.First()).Where(IsOnPhones)]));
        }

        problems.AddRange(phones.SelectMany(phone => phone.Phone.Complaints.Select(complaint => $"{phone.Phone.DeviceId} ({phone.Phone.ProtocolVersion}): {complaint}")));
        return [.. problems.Select(problem => $"{user}: {problem}")];
    }

    // An address that its user deleted on a phone stays in the CRM, and is released for him no more.
    private static bool IsOnPhones(JsonObject item) => item["releasedFor"] is not JsonArray { Count: 0 };

    private static IEnumerable<string> Compare(Kind kind, string name, Entry entry, JsonObject? item)
    {
        var living = item is not null && IsOnPhones(item);
        if (living == entry.IsGone)
            yield return $"{kind.Resource} {name} was {(entry.IsGone ? "deleted and is there" : "made and is not there")}";
        if (!living)
            yield break;
        foreach (var (member, value) in entry.Values)
        {
            if (new Field(member, "").ShownIn(item!) is var shown && shown != value)
                yield return $"{kind.Resource} {name}: {member} was set to '{value}' and is '{shown}'";
        }
    }

    private static async Task<IReadOnlyList<string>> ShownProblemsAsync(Kind kind, Device phone, IReadOnlyList<JsonObject> there)
    {
        var folder = kind.FolderOf(phone);
        await phone.PullAsync(folder);
        var more = (await phone.PullAsync(folder)).ChangeCount;
        var shown = phone.Items(folder).Values.Select(data => new ItemData(data))
            .Select(item => string.Join('|', [item[kind.NameElement], item[phone.BodyOf(folder)], .. kind.Fields.Select(field => field.ShownOn(phone, item))])).ToHashSet();
        var wanted = there
            .Select(item => string.Join('|', [(string?)item[kind.NameMember], (string?)item[Kind.OfTheCrm], .. kind.Fields.Select(field => field.ShownIn(item))])).ToHashSet();
        return
        [
            .. wanted.Except(shown).Select(item => $"{kind.Resource}: {phone.DeviceId} ({phone.ProtocolVersion}) has not '{item}'"),
            .. shown.Except(wanted).Select(item => $"{kind.Resource}: {phone.DeviceId} ({phone.ProtocolVersion}) has '{item}', which the CRM has not"),
            .. phone.Items(folder).Count == there.Count ? Array.Empty<string>() : [$"{kind.Resource}: {phone.DeviceId} has {phone.Items(folder).Count} items, the CRM {there.Count}"],
            .. more == 0 ? Array.Empty<string>() : [$"{kind.Resource}: {phone.DeviceId} is told {more} changes after it has everything"],
        ];
    }
}
