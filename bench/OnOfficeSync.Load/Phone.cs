using System.Net.Http.Headers;
using System.Text;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.Load;

/// <summary>A phone that has connected and now sends prepared bytes over connections that it keeps.</summary>
internal sealed class Phone
{
    private static readonly MediaTypeHeaderValue WbxmlType = new("application/vnd.ms-sync.wbxml");

    private readonly HttpClient _http;
    private readonly Device _device;
    private readonly string _authorization;

    private Phone(HttpClient http, Device device, string folder)
    {
        (_http, _device, Folder) = (http, device, folder);
        _authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{device.User}:demo"));
    }

    /// <summary>The folder that it syncs.</summary>
    public string Folder { get; }

    /// <summary>The folder's key.</summary>
    public string Key { get; private set; } = "0";

    /// <summary>Provisions and loads the folder list.</summary>
    public static async Task<Phone> ConnectAsync(HttpClient http, string user, string deviceId, string folder) =>
        new(http, await new Device(http, $"{user}@demo", "demo", deviceId).ConnectAsync(), folder);

    /// <summary>Sends a body and answers the one that came back.</summary>
    public async Task<byte[]> SendAsync(string command, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/Microsoft-Server-ActiveSync?Cmd={command}&User={_device.User}&DeviceId={_device.DeviceId}&DeviceType={_device.DeviceType}");
        request.Headers.TryAddWithoutValidation("Authorization", _authorization);
        request.Headers.TryAddWithoutValidation("User-Agent", _device.UserAgent);
        request.Headers.TryAddWithoutValidation("MS-ASProtocolVersion", _device.ProtocolVersion);
        request.Headers.TryAddWithoutValidation("X-MS-PolicyKey", _device.PolicyKey);
        request.Content = new ByteArrayContent(body) { Headers = { ContentType = WbxmlType } };
        using var response = await _http.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>A sync that must bring an answer; takes its key.</summary>
    public async Task<SyncReply> SyncAsync(byte[] body)
    {
        var reply = SyncReply.Read(await SendAsync("Sync", body));
        Key = reply.Key;
        return reply;
    }

    /// <summary>Loads the folder from nothing until nothing is left; answers how many items came.</summary>
    public async Task<int> LoadAsync(int window)
    {
        Key = "0";
        await SyncAsync(Requests.Start(Folder));
        var items = 0;
        while (true)
        {
            var reply = await SyncAsync(Requests.Sync(Key, window, folder: Folder));
            items += reply.Items;
            if (!reply.More)
                return items;
        }
    }

    /// <summary>A sync that must find nothing new.</summary>
    public async Task StayAsync(byte[] body)
    {
        if ((await SendAsync("Sync", body)).Length > 0)
            throw new InvalidOperationException("A sync that should have found nothing was answered.");
    }
}
