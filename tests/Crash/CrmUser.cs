using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OnOfficeSync.Crash;

/// <summary>Somebody who edits in the CRM without end. Without an answer he looks what became of it.</summary>
internal sealed class CrmUser(HttpClient api, string name, Ledger ledger, Power power, Random random)
{
    private const int SharedItems = 12;
    private const int MostOwnItems = 20;
    private readonly Restraint restraint = new();
    private int words;

    /// <summary>Makes what everybody edits later.</summary>
    public async Task PrepareAsync()
    {
        foreach (var kind in Kind.All)
        {
            for (var number = 0; number < SharedItems; number++)
                await AddAsync(kind, Entry.Shared);
        }
    }

    public async Task WorkAsync()
    {
        while (!power.IsEnding)
        {
            var kind = Kind.All[random.Next(Kind.All.Length)];
            var own = ledger.Living(kind, name);
            var chance = random.Next(10);
            if (chance == 0 && own.Count < MostOwnItems)
                await AddAsync(kind, name);
            else if (chance == 1 && own.Count > 0 && restraint.Allows(kind))
                await DeleteAsync(kind, own[random.Next(own.Count)]);
            else
                await EditAsync(kind, [.. own, .. ledger.Living(kind, Entry.Shared)]);
        }
    }

    public async Task<IReadOnlyList<JsonObject>> AllAsync(Kind kind)
    {
        List<JsonObject> all = [];
        for (string? after = ""; after is not null;)
        {
            var part = (await api.GetFromJsonAsync<JsonObject>($"{kind.Resource}?limit=1000{after}"))!;
            all.AddRange(part["items"]!.AsArray().Select(item => item!.AsObject()));
            after = part["next"] is { } next ? $"&after={(string)next!}" : null;
        }

        return all;
    }

    private async Task AddAsync(Kind kind, string owner)
    {
        var made = $"{name} {kind.Resource} {Word()}";
        await power.InsistAsync(
            async again =>
            {
                if (again && await FindAsync(kind, made) is not null)
                    return true;
                using var answer = await api.PostAsJsonAsync(kind.Resource, kind.InCrm(made));
                answer.EnsureSuccess();
                return true;
            },
            ledger);
        ledger.Add(kind, made, owner);
    }

    private async Task EditAsync(Kind kind, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return;
        var (edited, value) = (names[random.Next(names.Count)], $"{name} {Word()}");
        await power.InsistAsync(_ => WriteAsync(kind, edited, value), ledger);
        ledger.Set(kind, edited, Kind.OfTheCrm, value);
    }

    // What a phone has written since the item was read must not be written over.
    private async Task<bool> WriteAsync(Kind kind, string edited, string value)
    {
        var id = (string)(await FindAsync(kind, edited) ?? throw new CrashException($"{kind.Resource} {edited} is lost"))["id"]!;
        while (true)
        {
            using var read = await api.GetAsync(new Uri($"{kind.Resource}/{id}", UriKind.Relative));
            read.EnsureSuccess();
            var item = (await read.Content.ReadFromJsonAsync<JsonObject>())!;
            item[Kind.OfTheCrm] = value;
            using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"{kind.Resource}/{id}", UriKind.Relative)) { Content = JsonContent.Create(item) };
            request.Headers.IfMatch.Add(read.Headers.ETag!);
            using var answer = await api.SendAsync(request);
            if (answer.StatusCode == HttpStatusCode.PreconditionFailed)
                continue;
            answer.EnsureSuccess();
            return true;
        }
    }

    private async Task DeleteAsync(Kind kind, string dying)
    {
        await power.InsistAsync(
            async _ =>
            {
                if (await FindAsync(kind, dying) is not { } item)
                    return true;
                using var answer = await api.DeleteAsync(new Uri($"{kind.Resource}/{(string)item["id"]!}", UriKind.Relative));
                answer.EnsureSuccess();
                return true;
            },
            ledger);
        ledger.Delete(kind, dying);
    }

    private async Task<JsonObject?> FindAsync(Kind kind, string wanted) => (await AllAsync(kind)).SingleOrDefault(item => (string?)item[kind.NameMember] == wanted);

    private string Word() => (++words).ToString(CultureInfo.InvariantCulture);
}

internal static class AnswerExtensions
{
    /// <summary>A refusal is no broken connection: it must not be tried again.</summary>
    public static void EnsureSuccess(this HttpResponseMessage answer)
    {
        if (!answer.IsSuccessStatusCode)
            throw new CrashException($"{answer.RequestMessage?.Method} {answer.RequestMessage?.RequestUri} was answered by {(int)answer.StatusCode}");
    }
}

/// <summary>The host did what it must not do.</summary>
internal sealed class CrashException(string message) : Exception(message);
