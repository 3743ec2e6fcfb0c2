using System.Net.Http.Json;
using System.Text.Json;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Sends an element from phone to phone: the first adds, the second edits and clears, the third leaves it out.</summary>
internal sealed class ElementPhones(HttpClient api, Device first, Device second, Device third)
{
    private static readonly string[] SlotElements = [.. ElementRow.All.Where(row => row.Fallback is not null).Select(row => row.Qualified)];

    public async Task<ElementOutcome> RunAsync(ElementRow row)
    {
        var added = await first.SyncAsync(first.Contacts, request => request.Add(row.Name, Contact.Build(Fields(row))));
        var mine = Assert.Single(added.EnsureSucceeded().Answers).ServerId!;
        var theirs = Assert.Single((await second.PullAsync(second.Contacts)).Added).ServerId;
        var roundTrip = Word(row, second.Contact(theirs), edited: false);
        var crm = await CrmAsync(row);

        await ChangeAsync(second, theirs, row, row.Value(edited: true));
        var edit = Word(row, await SeenAsync(mine), edited: true);

        await ChangeAsync(second, theirs, row, "");
        var clear = Cleared(row, await SeenAsync(mine));

        await ChangeAsync(first, mine, row, row.Value(edited: false));
        var others = Assert.Single((await third.PullAsync(third.Contacts)).Added).ServerId;
        await ChangeAsync(third, others, row, null);
        var leftOut = Cleared(row, await SeenAsync(mine));

        Assert.Empty(first.Complaints.Concat(second.Complaints).Concat(third.Complaints));
        return new(roundTrip, crm, edit, clear, leftOut);
    }

    private static (string Field, string? Value)[] Fields(ElementRow row)
    {
        (string Field, string? Value)[] named = [("Contacts:LastName", Marker("L", row)), ("Contacts:CompanyName", Marker("C", row))];
        return [.. named.Where(field => field.Field != row.Qualified), (row.Qualified, row.Value(edited: false))];
    }

    private static string Marker(string letter, ElementRow row) => $"{letter} {row.Qualified}";

    /// <summary>A whole contact comes back, as phones send it. What is ignored would bring no news: something else changes with it, so that the contact is sent anew.</summary>
    private static async Task ChangeAsync(Device phone, string id, ElementRow row, string? value)
    {
        (string, string?)[] fields = row.IsIgnored ? [(row.Qualified, value), ("Contacts:JobTitle", $"{phone.DeviceId} {value}")] : [(row.Qualified, value)];
        var result = await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(fields)));
        Assert.Empty(result.EnsureSucceeded().Answers);
    }

    private async Task<ItemData> SeenAsync(string id)
    {
        await first.PullAsync(first.Contacts);
        await second.PullAsync(second.Contacts);
        return first.Contact(id);
    }

    private static string Word(ElementRow row, ItemData contact, bool edited) => contact[row.Qualified] switch
    {
        null => ElementOutcome.Ignored,
        var value when row.IsByRule && value == Marker("L", row) => ElementOutcome.ByRule,
        var value when value == row.Value(edited) => ElementOutcome.Same,
        var value => $"'{value}'",
    };

    private static string Cleared(ElementRow row, ItemData contact)
    {
        if (row.IsIgnored || row.IsByRule)
            return Word(row, contact, edited: false);
        if (SlotElements.FirstOrDefault(element => contact[element] == row.Value(edited: false) && element.Split(':')[1] == row.Fallback) is { } shown)
            return SlotElements.Count(element => contact[element] is not null) == 1 ? ElementOutcome.FallbackIn(shown.Split(':')[1]) : $"several: {contact}";
        return contact[row.Qualified] is not { Length: > 0 } value ? ElementOutcome.Gone : value == row.Value(edited: false) ? ElementOutcome.Kept : $"'{value}'";
    }

    private async Task<string> CrmAsync(ElementRow row)
    {
        using var list = await api.GetFromJsonAsync<JsonDocument>(new Uri("addresses?limit=1000", UriKind.Relative));
        var (member, marker) = row.Name == "CompanyName" ? ("lastName", "L") : ("company", "C");
        var address = list!.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty(member).GetString() == Marker(marker, row));
        var sent = row.Value(edited: false);
        if (CrmFields.MemberOf(row) is { } shown)
            return CrmFields.Read(row, address) == sent ? $"`{shown}`" : address.ToString();
        var isShown = Strings(address).Any(text => sent.Split(';').Contains(text));
        return isShown ? address.ToString() : row.IsIgnored ? ElementOutcome.Ignored : row.IsByRule ? ElementOutcome.ByRule : ElementOutcome.NotShown;
    }

    private static IEnumerable<string?> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().Where(member => member.Name != "id").SelectMany(member => Strings(member.Value)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [json.GetString()],
        _ => [],
    };
}
