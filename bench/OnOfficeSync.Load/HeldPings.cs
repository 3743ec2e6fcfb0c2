using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace OnOfficeSync.Load;

/// <summary>Phones that wait: what a waiting one takes, and how soon it hears of a change.</summary>
internal sealed class HeldPings(LoadOptions options, Report report)
{
    private const int Addresses = 100;
    private const int Heartbeat = 3_540;
    private const int Changes = 300;

    public async Task RunAsync()
    {
        if (!options.Runs("pings"))
            return;
        await using var server = await Server.StartAsync(Addresses);
        var phones = new Phone[options.Pings];
        await Parallel.ForAsync(0, phones.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (number, _) =>
        {
            phones[number] = await server.PhoneAsync("ben");
            await phones[number].LoadAsync(100);
        });

        // A heap that has just loaded a thousand phones would have room for their Pings: what they take shows in a process that has none behind it.
        await server.RestartAsync();
        var body = Requests.Ping(Heartbeat);
        await ChangesAsync(server, body);
        await server.SettleAsync();

        var before = server.Process.PssKibibytes;
        var held = new Task<byte[]>[phones.Length];
        for (var number = 0; number < phones.Length; number++)
        {
            held[number] = phones[number].SendAsync("Ping", body);
            if (number % 10 == 0)
                await Task.Delay(1);
        }

        await server.SettleAsync();
        await Task.Delay(TimeSpan.FromSeconds(3));
        var after = server.Process.PssKibibytes;
        report.AddWaiting($"memory (PSS) a held Ping, {phones.Length} of them", $"{Report.Number((double)(after - before) / phones.Length)} KiB", "12 KiB", "4.2 to 13.1 MiB (whole server / N)");
        report.AddWaiting("whole server with them, PSS", $"{Report.Number(after / 1024.0)} MiB", "", "4.2 to 13.1 GiB for 1,000");
        report.AddWaiting("processes", "1", "1", "207 to 641 for 200 Pings");

        var latencies = await ChangesAsync(server, body);
        report.AddWaiting(
            $"from a change to the Ping's answer, median / p99 / max of {latencies.Length}",
            $"{Report.Number(latencies[latencies.Length / 2])} / {Report.Number(latencies[latencies.Length * 99 / 100])} / {Report.Number(latencies[^1])} ms",
            "10 / 50 ms",
            "17.4 s / 30.0 s (max)");
        if (held.Any(ping => ping.IsCompleted))
            throw new InvalidOperationException("A Ping was answered although nothing had changed for it.");

        // All of them wake at once, which no real server sees: one user's phones.
        using var api = server.Api("ben");
        var address = await NewAddressAsync(api);
        await Task.WhenAll(held);
        for (var number = 0; number < phones.Length; number++)
            await phones[number].SyncAsync(Requests.Sync(phones[number].Key));
        held = [.. phones.Select(phone => phone.SendAsync("Ping", body))];
        await server.SettleAsync();
        var cpu = server.Process.CpuMilliseconds;
        var start = Stopwatch.GetTimestamp();
        await ChangeAsync(api, address, "Alle");
        await Task.WhenAll(held);
        report.AddWaiting(
            $"one change that wakes all {held.Length}, until the last answer",
            $"{Report.Number(Stopwatch.GetElapsedTime(start).TotalMilliseconds)} ms; {Report.Number((server.Process.CpuMilliseconds - cpu) / held.Length)} ms CPU each",
            "",
            "");
    }

    private static async Task<double[]> ChangesAsync(Server server, byte[] body)
    {
        var phone = await server.PhoneAsync("anna");
        await phone.LoadAsync(100);
        using var api = server.Api("anna");
        var address = await NewAddressAsync(api);
        await phone.SyncAsync(Requests.Sync(phone.Key));
        var latencies = new List<double>();
        for (var number = 0; number < Changes; number++)
        {
            var ping = phone.SendAsync("Ping", body);
            await Task.Delay(20);
            var start = Stopwatch.GetTimestamp();
            var change = ChangeAsync(api, address, $"Job {number}");
            await ping;
            latencies.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            await change;
            await phone.SyncAsync(Requests.Sync(phone.Key));
        }

        // The first ones compile.
        return [.. latencies.Skip(Changes / 3).Order()];
    }

    // Of this user alone: the demo's own addresses are seen by several.
    private static async Task<JsonNode> NewAddressAsync(HttpClient api)
    {
        using var response = await api.PostAsJsonAsync("addresses", new { lastName = "Krüger", phones = new[] { new { value = "+49 30 23125 10", type = "business", standard = true } } });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    private static async Task ChangeAsync(HttpClient api, JsonNode address, string job)
    {
        address["jobTitle"] = job;
        using var response = await api.PutAsJsonAsync($"addresses/{address["id"]}", address);
        response.EnsureSuccessStatusCode();
    }
}
