using System.Globalization;
using System.Xml.Linq;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

/// <summary>
/// A phone on a walk. What its user did stays pending until an answer to it arrives; after a lost answer it sends the same bytes again, or goes on: the same with more edits, under the same key.
/// A whole one named everything as Supported and sends the contact as it shows it, what is cleared left out; the other sends what was edited.
/// </summary>
internal sealed class WalkPhone
{
    public static readonly string[] Extras = ["Contacts:Spouse", "Contacts:Children", "Contacts2:NickName", "Contacts:HomeAddressCity"];

    private static readonly string[] Texts = ["Contacts:FirstName", "Contacts:CompanyName", "Contacts:JobTitle", "Contacts:BusinessAddressCity"];

    private static readonly string[] Supported =
    [
        "Contacts:FileAs", "Contacts:LastName", .. Texts, "Contacts:WebPage", "Contacts:Birthday", "Contacts:Categories", .. Extras, .. Contacts.Slots.All.Select(slot => slot.Element),
    ];

    private readonly Random random;
    private readonly Tally tally;
    private readonly bool whole;
    private readonly Dictionary<string, Dictionary<string, string>> adds = [];
    private readonly Dictionary<string, Dictionary<string, string>> changes = [];
    private readonly HashSet<string> deletes = [];
    private Action<SyncRequest>? repeat;
    private int clientIds;

    private WalkPhone(Device device, string user, Random random, Tally tally, bool whole, int? cut)
    {
        (Device, User, this.random, this.tally, this.whole) = (device, user, random, tally, whole);
        NotesBytes = cut ?? int.MaxValue;
    }

    public Device Device { get; }

    public string User { get; }

    /// <summary>So many bytes of the notes it is sent.</summary>
    public int NotesBytes { get; }

    public static async Task<WalkPhone> StartAsync(Device device, string user, Random random, Tally tally, bool whole, int? cut)
    {
        var phone = new WalkPhone(await device.ConnectAsync(), user, random, tally, whole, cut);
        device.SyncDefaults = request =>
        {
            if (cut is not null)
                request.BodyPreference(1, cut);
        };
        await phone.PrimeAsync();
        return phone;
    }

    /// <summary>Some edits of its user, perhaps none, then a Sync whose answer may get lost.</summary>
    public async Task StepAsync()
    {
        if (random.Happens(0.03))
        {
            await StartOverAsync();
            return;
        }

        // The very same again, or going on; a repetition comes before anything new.
        if (repeat is null || random.Happens(0.6))
        {
            var count = random.Next(4);
            for (var number = 0; number < count; number++)
                EditSomething();
            repeat = Request(random.Next(1, 6), random.Happens(0.2) ? 0 : null, random.Happens(0.1) ? false : null);
        }

        await SendAsync(repeat, lose: random.Happens(0.3));
    }

    /// <summary>Sends what is pending and takes what there is; true where something was.</summary>
    public async Task<bool> SettleAsync()
    {
        var moved = adds.Count + changes.Count + deletes.Count > 0;
        bool more;
        do
        {
            var result = await SendAsync(repeat ?? Request(5, null, null), lose: false);
            moved |= result.ChangeCount > 0;
            more = result.MoreAvailable || result.ChangeCount > 0;
        }
        while (more);
        return moved;
    }

    public IEnumerable<string> Shown() => Items().Select(item => Canon.Shown(item, NotesBytes)).Order(StringComparer.Ordinal);

    public IEnumerable<string> ShownExtras() => Items().Select(Canon.Extras).Order(StringComparer.Ordinal);

    private IEnumerable<ItemData> Items() => Device.Items(Device.Contacts).Keys.Select(Device.Item);

    private async Task PrimeAsync() => (await Device.PrimeAsync(Device.Contacts, whole ? Supported : null)).EnsureSucceeded();

    private async Task StartOverAsync()
    {
        tally.Log(() => $"{Device.DeviceId} starts over");
        foreach (var add in adds.Values)
            tally.Unsure(add["Contacts:WebPage"]);
        Drop();
        Device.Forget(Device.Contacts);
        await PrimeAsync();
    }

    private void Drop()
    {
        adds.Clear();
        changes.Clear();
        deletes.Clear();
        (repeat, clientIds) = (null, 0);
    }

    private void EditSomething()
    {
        var items = Device.Items(Device.Contacts).Keys.Where(id => !deletes.Contains(id)).Order(StringComparer.Ordinal).ToList();
        switch (random.Next(10))
        {
            case 0 or 1:
                var fields = new Dictionary<string, string> { ["Contacts:WebPage"] = tally.NewMark(Device.DeviceId), ["Contacts:LastName"] = random.Pick(Chance.LastNames) };
                EditFields(fields, null, random.Next(5));
                adds.Add($"c{(++clientIds).ToString(CultureInfo.InvariantCulture)}", fields);
                break;
            case 2 when items.Count > 0:
                var gone = random.Pick(items);
                changes.Remove(gone);
                deletes.Add(gone);
                break;
            case 3 when adds.Count > 0:
                // Made here, perhaps known to the server already, and edited or deleted here before the phone knows that.
                var (clientId, added) = random.Pick([.. adds]);
                if (random.Happens(0.8))
                {
                    EditFields(added, null, 2);
                }
                else
                {
                    adds.Remove(clientId);
                    tally.Unsure(added["Contacts:WebPage"]);
                }

                break;
            case > 3 when items.Count > 0:
                var id = random.Pick(items);
                if (!changes.TryGetValue(id, out var edited))
                    changes[id] = edited = [];
                EditFields(edited, Device.Item(id), random.Next(1, 4));
                break;
        }
    }

    private void EditFields(Dictionary<string, string> fields, ItemData? shown, int count)
    {
        for (var number = 0; number < count; number++)
        {
            var (field, value) = random.Next(9) switch
            {
                0 => ("Contacts:LastName", random.Pick(Chance.LastNames)),
                1 or 2 => (random.Pick(Texts), random.Pick(Chance.Texts)),
                3 => ("Contacts:Birthday", Instant(random.Pick(Chance.Birthdays))),
                4 => ("AirSyncBase:Body", random.Pick(Chance.Notes).ReplaceLineEndings("\r\n")),
                5 => ("Contacts:Categories", random.Pick(Chance.Categories)),
                6 => (random.Pick(Extras), random.Pick([$"von {User} {random.Next(4)}", ""])),
                _ => random.Pick(Chance.Slots) is var slot ? (slot.Element, random.Value(slot)) : default,
            };
            fields[field] = value;
            // A swap, as people move a number to another place.
            if (shown is not null && random.Happens(0.1))
            {
                var family = Chance.Slots.Where(slot => slot.Family == "phones").ToList();
                var (one, other) = (random.Pick(family).Element, random.Pick(family).Element);
                (fields[one], fields[other]) = (shown[other] ?? "", shown[one] ?? "");
            }
        }
    }

    private string Instant(string day)
    {
        if (day.Length == 0)
            return "";
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        return random.Happens(0.5) ? $"{date:yyyy-MM-dd}T00:00:00.000Z" : $"{date.AddDays(-1):yyyy-MM-dd}T23:00:00.000Z";
    }

    private Action<SyncRequest> Request(int window, int? conflict, bool? getChanges)
    {
        List<(string Kind, string Id, XElement? Data)> commands =
        [
            .. adds.Select(add => ("Add", add.Key, (XElement?)Contact.Build(add.Value.Where(field => field.Value.Length > 0).Select(field => (field.Key, (string?)field.Value))))),
            .. changes.Where(change => Device.Items(Device.Contacts).ContainsKey(change.Key)).Select(change => ("Change", change.Key, (XElement?)Data(change.Key, change.Value))),
            .. deletes.Where(Device.Items(Device.Contacts).ContainsKey).Select(id => ("Delete", id, (XElement?)null)),
        ];
        return request =>
        {
            (request.WindowSize, request.Conflict, request.GetChanges) = (window, conflict, getChanges);
            foreach (var (kind, id, data) in commands)
            {
                _ = kind switch
                {
                    "Add" => request.Add(id, data!),
                    "Change" => request.Change(id, data!),
                    _ => request.Delete(id),
                };
            }
        };
    }

    private XElement Data(string id, Dictionary<string, string> fields) => whole
        ? Device.Item(id).With(fields.Select(field => (field.Key, field.Value.Length > 0 || field.Key == "AirSyncBase:Body" ? field.Value : null)))
        : Contact.Build(fields.Select(field => (field.Key, (string?)field.Value)));

    private async Task<SyncResult> SendAsync(Action<SyncRequest> request, bool lose)
    {
        var key = Device.SyncKey(Device.Contacts);
        var result = (await Device.SyncAsync(Device.Contacts, request, lose)).EnsureSucceeded();
        var (sent, came) = (Device.LastRequestBytes, result.Response.Raw);
        tally.Log(() => $"{Device.DeviceId} {key} -> {result.SyncKey}{(lose ? " LOST" : "")} {Text(sent)}\n    {Text(came)}");
        if (lose)
        {
            repeat = request;
            return result;
        }

        foreach (var answer in result.Answers.Where(answer => answer is { Kind: "Add", Status: "1" }))
            tally.Sure(adds[answer.ClientId!]["Contacts:WebPage"]);
        if (whole)
            ForgetWhatWasLeftOut(result);
        Drop();
        return result;
    }

    private static string Text(byte[] body) => body.Length == 0 ? "" : Wbxml.Decode(body).ToString(SaveOptions.DisableFormatting);

    // What the phone cleared it shows no more, unless the server has said otherwise in the same answer.
    private void ForgetWhatWasLeftOut(SyncResult result)
    {
        var items = Device.Items(Device.Contacts);
        foreach (var (id, fields) in changes.Where(change => result.Changed.All(item => item.ServerId != change.Key) && items.ContainsKey(change.Key)))
            items[id].Elements().Where(element => fields.Any(field => field.Value.Length == 0 && Ns.Name(field.Key) == element.Name)).Remove();
    }
}
