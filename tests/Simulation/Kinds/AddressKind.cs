using System.Xml.Linq;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Simulation.Server;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Simulation.Kinds;

/// <summary>Addresses with names, notes and numbers in slots.</summary>
internal sealed class AddressKind : Kind
{
    private static readonly Dictionary<string, string> Elements = new()
    {
        ["first"] = "Contacts:FirstName",
        ["city"] = "Contacts:BusinessAddressCity",
        ["mobile"] = "Contacts:MobilePhoneNumber",
        ["business"] = "Contacts:BusinessPhoneNumber",
        ["home"] = "Contacts:HomePhoneNumber",
        ["mail"] = "Contacts:Email1Address",
    };

    public override string Letter => "A";

    public override IReadOnlyList<string> Fields { get; } = ["first", "city", "notes", "mobile", "business", "home", "mail"];

    public override IReadOnlyList<string> SameFields { get; } = ["first", "mobile"];

    protected override int FolderType => Folder.ContactsType;

    protected override string MarkElement => "Contacts:LastName";

    public override string Value(string field, int number, DateTimeOffset now) => field switch
    {
        "mobile" or "business" or "home" => $"+49170{5_000_000 + number}",
        "mail" => $"m{number}@example.org",
        _ => $"{field}{number}",
    };

    public override XElement Make(Device device, string mark, IReadOnlyDictionary<string, string> values) =>
        ItemData.Build([(MarkElement, mark), .. values.Select(value => (Element(device, value.Key), (string?)value.Value))]);

    public override bool IsSaidWhole(Device device) => IsAtLeast(device, 16);

    // What a version that says all leaves out is gone; what another one says empty is.
    public override IEnumerable<(string Field, string? Value)> Write(Device device, string field, string value) =>
        [(Element(device, field), value.Length == 0 && IsSaidWhole(device) && field != "notes" ? null : value)];

    public override async Task<IReadOnlyList<CrmItem>> ListAsync(Node node, Account account) =>
        [.. (await node.SendAsync(new ListAddresses(account, null, 1000))).Items.Select(record => new CrmItem(
            record.Id, record.Content.LastName!, Shown(record.Content), Kept(record.Content), record.Content.ReleasedFor.ToHashSet(), record.Content))];

    public override async Task CreateAsync(Node node, Account account, string mark, IReadOnlyDictionary<string, string> values, IReadOnlyList<string> users)
    {
        var draft = new AddressDraft { LastName = mark, Users = users, ReleasedFor = users };
        foreach (var (field, value) in values)
            draft = With(draft, field, value);
        await node.SendAsync(new CreateAddress(account, draft));
    }

    public override async Task EditAsync(Node node, Account account, CrmItem item, string field, string value) =>
        await node.SendAsync(new ReplaceAddress(account, item.Id, Precondition.None, With(Draft((Address)item.Record), field, value)));

    public override Task DeleteAsync(Node node, Account account, CrmItem item) => node.SendAsync(new DeleteAddress(account, item.Id, Precondition.None));

    /// <summary>Ends or begins the release for a user.</summary>
    public static async Task ReleaseAsync(Node node, Account account, CrmItem item, string user)
    {
        var draft = Draft((Address)item.Record);
        draft = draft with { ReleasedFor = item.OnDevicesOf.Contains(user) ? [.. item.OnDevicesOf.Where(other => other != user)] : [.. item.OnDevicesOf, user] };
        await node.SendAsync(new ReplaceAddress(account, item.Id, Precondition.None, draft));
    }

    protected override string Element(Device device, string field) => field == "notes" ? Body(device, "Contacts") : Elements[field];

    // Contract, "What devices may do to the CRM": exactly the assigned entries, or the standard one in the slot of its type.
    private static Dictionary<string, string> Shown(Address address)
    {
        var shown = new Dictionary<string, string> { ["first"] = address.FirstName ?? "", ["city"] = address.City ?? "", ["notes"] = address.Notes ?? "" };
        foreach (var (field, slot) in new[] { ("mobile", Slot.Mobile), ("business", Slot.Business), ("home", Slot.Home) })
            shown[field] = address.Phones.Any(entry => entry.Slot is not null) ? address.Phones.FirstOrDefault(entry => entry.Slot == slot)?.Value ?? "" : Fallback(address.Phones, slot);
        shown["mail"] = (address.Emails.Any(entry => entry.Slot is not null) ? address.Emails.FirstOrDefault(entry => entry.Slot == Slot.Email1) : address.Emails.FirstOrDefault(entry => entry.Standard))?.Value ?? "";
        return shown;
    }

    private static string Fallback(EntryList phones, Slot slot)
    {
        var standard = phones.FirstOrDefault(entry => entry.Standard);
        var falls = standard?.Type switch { EntryType.Mobile => Slot.Mobile, EntryType.Private => Slot.Home, _ => Slot.Business };
        return standard is not null && falls == slot ? standard.Value : "";
    }

    private static HashSet<string> Kept(Address address) => [.. address.Phones.Concat(address.Emails).Select(entry => entry.Value)];

    private static AddressDraft Draft(Address address) => new()
    {
        FirstName = address.FirstName,
        LastName = address.LastName,
        City = address.City,
        Notes = address.Notes,
        Phones = Entries(address.Phones),
        Emails = Entries(address.Emails),
    };

    private static List<EntryDraft> Entries(EntryList entries) =>
        [.. entries.Select(entry => new EntryDraft { Id = entry.Id, Value = entry.Value, Type = entry.Type, Standard = entry.Standard, Slot = entry.Slot })];

    // A number in the CRM comes as a new entry; every third one without a slot, so that the fallback has something to show.
    private static AddressDraft With(AddressDraft draft, string field, string value) => field switch
    {
        "first" => draft with { FirstName = value },
        "city" => draft with { City = value },
        "notes" => draft with { Notes = value },
        "mail" => draft with { Emails = Added(draft.Emails, value, EntryType.Business, Slot.Email1) },
        "mobile" => draft with { Phones = Added(draft.Phones, value, EntryType.Mobile, Slot.Mobile) },
        "home" => draft with { Phones = Added(draft.Phones, value, EntryType.Private, Slot.Home) },
        _ => draft with { Phones = Added(draft.Phones, value, EntryType.Business, Slot.Business) },
    };

    private static List<EntryDraft> Added(IReadOnlyList<EntryDraft>? entries, string value, EntryType type, Slot slot)
    {
        if (value.Length == 0)
            return [.. (entries ?? []).Select(entry => entry.Slot == slot ? entry with { Slot = null } : entry)];
        Slot? given = value.Sum(letter => letter) % 3 == 0 ? null : slot;
        return [.. (entries ?? []).Select(entry => given is not null && entry.Slot == given ? entry with { Slot = null } : entry), new() { Value = value, Type = type, Slot = given }];
    }
}
