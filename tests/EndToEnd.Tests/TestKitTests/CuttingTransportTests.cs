using System.Text;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.TestKitTests;

public sealed class CuttingTransportTests
{
    private const string Answer = "<FolderSync xmlns='FolderHierarchy'><Status>9</Status></FolderSync>";

    [Fact]
    public async Task An_uncut_exchange_is_an_ordinary_one()
    {
        await using var stub = await StubServer.StartAsync();
        var request = stub.Answer(Answer).NewDevice().BuildHttp("FolderSync", Ns.El("FolderHierarchy:FolderSync", Ns.El("FolderHierarchy:SyncKey", "0")));

        var answer = await CuttingTransport.SendAsync(stub.Url, request);

        Assert.True(answer.ServerEnded);
        Assert.Equal(200, answer.StatusCode);
        Assert.Equal("9", Wbxml.Decode(answer.Body).Value);
        Assert.Equal("0", stub.Last.Xml!.Value);
        Assert.Equal("14.1", stub.Last.Headers["MS-ASProtocolVersion"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    public async Task The_answer_ends_after_exactly_the_bytes_that_were_allowed(int bytes)
    {
        await using var stub = await StubServer.StartAsync();
        stub.Answer(response => response.Body.WriteAsync(new byte[100_000]).AsTask());

        var answer = await CuttingTransport.SendAsync(stub.Url, stub.NewDevice().BuildHttp("Sync", [1, 2, 3]), cutResponseAt: bytes, awaitAnswer: true);

        Assert.Equal(bytes, answer.Received.Length);
        Assert.False(answer.ServerEnded);
        Assert.Equal([1, 2, 3], stub.Last.Body);
    }

    [Fact]
    public async Task A_device_may_be_gone_before_there_is_an_answer()
    {
        await using var stub = await StubServer.StartAsync();
        var answer = await CuttingTransport.SendAsync(stub.Url, stub.Answer(Answer).NewDevice().BuildHttp("Sync", [1, 2, 3]), cutResponseAt: 0);
        Assert.Empty(answer.Received);
        Assert.False(answer.ServerEnded);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_that_is_cut_reaches_no_handler_in_full(bool reset)
    {
        await using var stub = await StubServer.StartAsync();
        var device = stub.Answer([]).NewDevice();
        var request = device.BuildHttp("Sync", new byte[1000]);

        var answer = await CuttingTransport.SendAsync(stub.Url, request, cutRequestAt: request.Length - 1, reset: reset);
        await device.PostAsync("Sync", null);

        Assert.Empty(answer.Received);
        Assert.Empty(Assert.Single(stub.Requests).Body);
    }

    [Fact]
    public void The_request_is_written_as_HTTP_has_it()
    {
        var device = new Device(new Uri("http://127.0.0.1:8080"), "anna", "demo", "device1");
        var lines = Encoding.ASCII.GetString(device.BuildHttp("Ping", [])).Split("\r\n");
        Assert.Equal("POST /Microsoft-Server-ActiveSync?Cmd=Ping&User=anna&DeviceId=device1&DeviceType=VirtualPhone HTTP/1.1", lines[0]);
        Assert.Contains("Host: 127.0.0.1:8080", lines);
        Assert.Contains("Content-Length: 0", lines);
        Assert.Equal(["", ""], lines[^2..]);
    }
}
