using System.Globalization;

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
        foreach (var (part, addresses, idle, edits) in new[] { ("idle", Small, true, false), ("edits", Small, false, true), ("large", Large, true, true) })
        {
            if (options.Runs(part))
                await RunAsync(addresses, idle, edits);
        }

        if (options.Runs("first"))
            await RunFirstAsync();
        if (options.Runs("calendar"))
            await RunCalendarAsync();
    }

    private async Task RunAsync(int addresses, bool idle, bool edits)
    {
        var of = string.Create(CultureInfo.InvariantCulture, $"{addresses:#,0} addresses");
        await using var server = await Server.StartAsync(addresses);
        var phones = await server.PhonesAsync();
        foreach (var phone in phones)
            await phone.LoadAsync(512);
        if (idle)
        {
            report.Add($"Sync, nothing changed, {of}", await MeasureIdleAsync(server, phones), Figures.IdleSync);
            report.Add($"GetItemEstimate, {of}", await MeasureEstimateAsync(server, phones), Figures.Estimate);
        }

        if (edits)
        {
            report.Add($"client Add of one contact, {of}", await MeasureAddAsync(server, phones), Figures.Add);
            report.Add($"client Change of one contact, {of}", await MeasureChangeAsync(server, phones), Figures.Change);
        }
    }

    private async Task RunFirstAsync()
    {
        await using var server = await Server.StartAsync(FirstSync);
        foreach (var phone in await server.PhonesAsync())
            await phone.LoadAsync(100);
        await server.SettleAsync();
        foreach (var window in new[] { 100, 512 })
            report.Add($"first sync of 5,000, per contact, WindowSize {window}", await MeasureFirstAsync(server, Requests.Contacts, window), Figures.FirstSync);
    }

    private async Task RunCalendarAsync()
    {
        await RunCalendarAsync(Large, first: false);
        await RunCalendarAsync(Small, first: true);
    }

    // A device has 500 of them at most: what the others cost is to be seen.
    private async Task RunCalendarAsync(int appointments, bool first)
    {
        await using var server = await Server.StartAsync(addresses: 0, appointments);
        var phones = await server.PhonesAsync(Requests.Calendar);
        foreach (var phone in phones)
            await phone.LoadAsync(512);
        report.Add(string.Create(CultureInfo.InvariantCulture, $"Sync, nothing changed, {appointments:#,0} appointments"), await MeasureIdleAsync(server, phones), Figures.IdleSync);
        if (!first)
            return;
        for (var round = 0; round < 20; round++)
            await Task.WhenAll(phones.Select(phone => Task.Run(() => phone.LoadAsync(100))));
        report.Add("first sync of 500, per appointment, WindowSize 100", await MeasureFirstAsync(server, Requests.Calendar, 100), Figures.FirstCalendar);
    }

    private async Task<Measurement> MeasureIdleAsync(Server server, Phone[] phones)
    {
        var bodies = phones.Select(phone => Requests.Sync(phone.Key, folder: phone.Folder)).ToArray();
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

    private static async Task<Measurement> MeasureFirstAsync(Server server, string folder, int window)
    {
        Measurement? best = null;
        for (var round = 0; round < 4; round++)
        {
            // Provisioning is none of it.
            var phones = await server.PhonesAsync(folder);
            await server.SettleAsync();
            var before = server.Process.CpuMilliseconds;
            var items = await Task.WhenAll(phones.Select(phone => Task.Run(() => phone.LoadAsync(window))));
            best = Measurement.Better(best, new((server.Process.CpuMilliseconds - before) / items.Sum(), []));
        }

        return best!;
    }
}
