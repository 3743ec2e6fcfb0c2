namespace OnOfficeSync.Load;

/// <summary>Phones that look for changes, make some, and load a folder.</summary>
internal sealed class SyncLoads(LoadOptions options, Report report)
{
    private const int Small = 500;
    private const int Large = 20_000;
    private const int FirstSync = 5_000;
    private const int Contacts = 200;

    public async Task RunAsync()
    {
        if (options.Runs("small"))
            await RunSmallAsync();
        if (options.Runs("large"))
            await RunLargeAsync();
        if (options.Runs("first"))
            await RunFirstAsync();
    }

    private async Task RunSmallAsync()
    {
        await using var server = await Server.StartAsync(Small);
        var phones = await server.PhonesAsync();
        foreach (var phone in phones)
            await phone.LoadAsync(512);
        report.Add("Sync, nothing changed, 500 addresses", await MeasureIdleAsync(server, phones), 0.10, 5.0);
        report.Add("GetItemEstimate, 500 addresses", await MeasureEstimateAsync(server, phones), 0.10, 5.1);
        report.Add("client Add of one contact", await MeasureAddAsync(server, phones), 0.40, 6.5);
        report.Add("client Change of one contact", await MeasureChangeAsync(server, phones), 0.40, 6.7);
    }

    private async Task RunLargeAsync()
    {
        await using var server = await Server.StartAsync(Large);
        var phones = await server.PhonesAsync();
        foreach (var phone in phones)
            await phone.LoadAsync(512);
        report.Add("Sync, nothing changed, 20,000 addresses", await MeasureIdleAsync(server, phones), 0.10, 18.9);
        report.Add("GetItemEstimate, 20,000 addresses", await MeasureEstimateAsync(server, phones), 0.10, 11.6);
        report.Add("client Add of one contact to 20,000", await MeasureAddAsync(server, phones), 0.40, 22.6);
        report.Add("client Change of one contact of 20,000", await MeasureChangeAsync(server, phones), 0.40, 22.9);
    }

    private async Task RunFirstAsync()
    {
        await using var server = await Server.StartAsync(FirstSync);
        foreach (var phone in await server.PhonesAsync())
            await phone.LoadAsync(100);
        await server.SettleAsync();
        foreach (var window in new[] { 100, 512 })
            report.Add($"first sync of 5,000, per contact, WindowSize {window}", await MeasureFirstAsync(server, window), 0.015, 0.56);
    }

    private async Task<Measurement> MeasureIdleAsync(Server server, Phone[] phones)
    {
        var bodies = phones.Select(phone => Requests.Sync(phone.Key)).ToArray();
        Task SendAsync(int phone, int number) => phones[phone].StayAsync(bodies[phone]);
        await server.WarmUpAsync(phones, SendAsync);
        return await Measurement.OfAsync(server.Process, phones, options.Requests, SendAsync);
    }

    private async Task<Measurement> MeasureEstimateAsync(Server server, Phone[] phones)
    {
        var bodies = phones.Select(phone => Requests.Estimate(phone.Key)).ToArray();
        Task SendAsync(int phone, int number) => phones[phone].SendAsync("GetItemEstimate", bodies[phone]);
        await server.WarmUpAsync(phones, SendAsync);
        return await Measurement.OfAsync(server.Process, phones, options.Requests, SendAsync);
    }

    private async Task<Measurement> MeasureAddAsync(Server server, Phone[] phones)
    {
        var added = new int[phones.Length];
        Task SendAsync(int phone, int number) => phones[phone].SyncAsync(Requests.Add(phones[phone].Key, added[phone]++));
        await server.WarmUpAsync(phones, SendAsync);
        return await Measurement.OfAsync(server.Process, phones, options.Requests, SendAsync);
    }

    private async Task<Measurement> MeasureChangeAsync(Server server, Phone[] phones)
    {
        var ids = new List<string>[phones.Length];
        for (var phone = 0; phone < phones.Length; phone++)
        {
            ids[phone] = [];
            for (var contact = 0; contact < Contacts; contact++)
                ids[phone].Add((await phones[phone].SyncAsync(Requests.Add(phones[phone].Key, 1_000_000 + contact))).ServerId!);
        }

        var changed = new int[phones.Length];
        Task SendAsync(int phone, int number)
        {
            var (round, contact) = Math.DivRem(changed[phone]++, Contacts);
            return phones[phone].SyncAsync(Requests.Change(phones[phone].Key, ids[phone][contact], 1_000_000 + contact, round + 1));
        }

        await server.WarmUpAsync(phones, SendAsync);
        return await Measurement.OfAsync(server.Process, phones, options.Requests, SendAsync);
    }

    private static async Task<Measurement> MeasureFirstAsync(Server server, int window)
    {
        Measurement? best = null;
        for (var round = 0; round < 4; round++)
        {
            // Provisioning is none of it.
            var phones = await server.PhonesAsync();
            await server.SettleAsync();
            var before = server.Process.CpuMilliseconds;
            var items = await Task.WhenAll(phones.Select(phone => Task.Run(() => phone.LoadAsync(window))));
            best = Measurement.Better(best, new((server.Process.CpuMilliseconds - before) / items.Sum(), []));
        }

        return best!;
    }
}
