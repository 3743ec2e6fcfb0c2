using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>
/// Plays all elements of a class in a version, with three phones of one user and one item for each element: the first adds, the second edits and clears, the third, whose first
/// Sync named what it supports, leaves out; then the CRM clears and sets. Each step is one Sync for all items.
/// </summary>
internal sealed class ElementRun
{
    private readonly ElementPhones phones;
    private readonly ElementClass kind;
    private readonly List<PlayedElement> played;
    private Device? acting;
    private bool hasCleared;
    private Dictionary<string, JsonObject> crm = [];

    private ElementRun(ElementPhones phones, ElementClass kind)
    {
        (this.phones, this.kind) = (phones, kind);
        played = [.. ElementTable.Of(kind.Name).Select(row => new PlayedElement(row, phones.Version, kind.NameOf(row)))];
    }

    public static async Task<IReadOnlyDictionary<string, ElementOutcome>> OutcomesAsync(ElementPhones phones, string @class)
    {
        var run = new ElementRun(phones, ElementClass.Of(@class));
        await run.PlayAsync();
        return run.played.ToDictionary(element => element.Row.Element, element => element.Outcome);
    }

    private async Task PlayAsync()
    {
        var (first, second, third) = (phones.First, phones.Second, phones.Third);
        string[] supported = [.. played.Where(element => element.Row.IsGhostable && element.Row.IsIn(phones.Version)).Select(element => element.Row.Element)];
        foreach (var phone in phones.All)
            (await phone.PrimeAsync(kind.FolderOf(phone), phone == third ? supported : null)).EnsureSucceeded();
        await AddAsync();
        await StepAsync(second, element => element.Sample.Second, element => element.Edit = element.Said(Has(element), element.Sample.Second));

        await HoldAsync();
        await StepAsync(second, _ => "", element => element.Empty = element.SaidClear(Has(element), crm[element.CrmId]), clears: true);
        await HoldAsync();
        await StepAsync(third, _ => null, element => element.LeftOutSupported = element.SaidClear(Has(element), crm[element.CrmId]), leavesOut: true);
        await HoldAsync();
        await StepAsync(second, _ => null, element => element.LeftOut = element.SaidClear(Has(element), crm[element.CrmId]), leavesOut: true);

        await HoldAsync();
        await CrmStepAsync((value, item) => value.Clear(item), element => element.CrmCleared = element.SaidClear(Has(element), null));
        await CrmStepAsync((value, item) => value.Set(item), element => element.CrmSet = element.Sample.Crm is null ? element.SaidClear(Has(element), null) : element.Said(Has(element), element.Sample.First));
        Assert.Empty(phones.All.SelectMany(phone => phone.Complaints));
        phones.User.Host.AssertClean();
    }

    private async Task AddAsync()
    {
        acting = phones.First;
        var result = await acting.SyncAsync(kind.FolderOf(acting), request =>
        {
            foreach (var element in played)
                request.Add(element.Row.Element, New(element.Row, element.Sample));
        });
        foreach (var element in played)
        {
            var answer = result.AnswerTo(element.Row.Element)!;
            Assert.True(answer.Status == "1", $"{element.Row.Element}: the Add is answered by {answer.Status}");
            element.Mine = answer.ServerId!;
        }

        await PullAsync();
        foreach (var element in played)
        {
            element.Theirs = phones.Second.Find(kind.FolderOf(phones.Second), kind.NameElement, element.Name);
            element.Others = phones.Third.Find(kind.FolderOf(phones.Third), kind.NameElement, element.Name);
            element.CrmId = crm.Single(item => (string?)item.Value[kind.NameMember] == element.Name).Key;
            element.RoundTrip = element.Said(Has(element), element.Sample.First);
            element.Crm = element.SaidByCrm(crm[element.CrmId]);
        }

        await AssertNoticesAsync();
    }

    private XElement New(ElementRow row, Sample sample)
    {
        var data = ItemData.Build();
        foreach (var (element, value) in kind.Frame(row, phones.Version).Where(field => field.Element != row.Element).Concat(sample.With))
            ItemPath.Write(data, element, value);
        ItemPath.Write(data, row.Element, sample.First);
        return data;
    }

    /// <summary>The first phone gives each element the value that is then cleared, and makes each item another one, so that all phones have it as it is.</summary>
    private Task HoldAsync() => StepAsync(phones.First, element => element.Sample.Held, _ => { }, touches: true);

    /// <summary>A phone gives each element a value, or leaves it out; then all phones have it, and it is seen what became of it.</summary>
    private async Task StepAsync(Device phone, Func<PlayedElement, string?> valueOf, Action<PlayedElement> see, bool clears = false, bool leavesOut = false, bool touches = false)
    {
        (acting, hasCleared) = (phone, clears || leavesOut);
        var result = await phone.SyncAsync(kind.FolderOf(phone), request =>
        {
            foreach (var element in played)
                request.Change(IdOn(phone, element), Edited(phone, element, valueOf(element), clears || leavesOut, touches));
        });
        result.EnsureSucceeded();
        await PullAsync();
        foreach (var element in played)
        {
            element.Refusal = result.AnswerTo(IdOn(phone, element))?.Status;
            see(element);
        }
    }

    // What says nothing would bring no news: something else changes with it, so that the item is sent anew.
    private XElement Edited(Device phone, PlayedElement element, string? value, bool clears, bool touches)
    {
        var row = element.Row;
        var data = kind.SendsWhole || value is null ? phone.Item(IdOn(phone, element)).With() : ItemData.Build();
        foreach (var (other, said) in element.Sample.WithOf(clears ? element.Sample.Held : value).Where(other => !clears || other.Element.StartsWith($"{row.Top}/", StringComparison.Ordinal)))
            ItemPath.Write(data, other, said);
        ItemPath.Write(data, row.Element, value);
        if (element.SaysNothing || (touches && row.Element != kind.Touched))
            ItemPath.Write(data, kind.Touched, $"{element.Name} {++element.Touches}");
        return data;
    }

    private async Task CrmStepAsync(Action<CrmValue, JsonObject> change, Action<PlayedElement> see)
    {
        hasCleared = false;
        foreach (var element in played.Where(element => element.Row.IsIn(phones.Version)))
        {
            element.Refusal = null;
            if (element.Sample.Crm is not { } value)
                continue;
            var item = crm[element.CrmId];
            change(value, item);
            using var answer = await phones.User.Api.PutAsJsonAsync($"{kind.Resource}/{element.CrmId}", item);
            element.Refusal = answer.IsSuccessStatusCode ? null : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        await PullAsync();
        foreach (var element in played)
            see(element);
    }

    private async Task PullAsync()
    {
        foreach (var phone in phones.All)
            await phone.PullAsync(kind.FolderOf(phone));
        var items = (await phones.User.Api.GetFromJsonAsync<JsonObject>($"{kind.Resource}?limit=1000"))!["items"]!.AsArray();
        crm = items.ToDictionary(item => (string)item!["id"]!, item => item!.AsObject());
    }

    /// <summary>What the phones have: without the one that cleared, unless that was refused, or sent what says nothing or is said in another way, as nobody tells it what came of that.</summary>
    private List<XElement?> Has(PlayedElement element) =>
    [
        .. from phone in phones.All
           where phone != acting || !(element.SaysNothing || element.Sample.As is not null || (hasCleared && element is { Refusal: null, Sample.Fate: Fate.Field or Fate.Required or Fate.Beside }))
           select phone.Items(kind.FolderOf(phone)).GetValueOrDefault(IdOn(phone, element)),
    ];

    private string IdOn(Device phone, PlayedElement element) => phone == phones.First ? element.Mine : phone == phones.Second ? element.Theirs : element.Others;

    private async Task AssertNoticesAsync()
    {
        var notices = (await phones.User.Api.GetFromJsonAsync<JsonObject>("sync/notices?limit=1000"))!["items"]!.AsArray();
        var simplified = notices.Where(notice => (string?)notice!["kind"] == "recurrenceSimplified").Select(notice => (string)notice!["item"]!["id"]!)
            .Intersect(played.Select(element => element.CrmId)).Order();
        Assert.Equal(played.Where(element => element.Sample.Fate == Fate.Simplified).Select(element => element.CrmId).Order(), simplified);
    }
}
