using System.Net.Sockets;

namespace OnOfficeSync.TestKit;

/// <summary>
/// One HTTP exchange over a bare connection that breaks where the test says: what a tunnel, a lift or an empty battery does to a phone.
/// </summary>
public static class CuttingTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="server">Scheme, host and port of a server without TLS.</param>
    /// <param name="request">The whole message, as from <see cref="Device.BuildHttp(string, byte[])"/>.</param>
    /// <param name="cutRequestAt">Closes after so many bytes of the request; null sends all of it.</param>
    /// <param name="cutResponseAt">
    /// Closes after exactly so many bytes of the answer; null reads to the end. 0 closes right after the request: whether the server still
    /// carries it out is a race, which is the point.
    /// </param>
    /// <param name="reset">Ends the connection by RST and not by FIN: the server learns of it at once.</param>
    /// <param name="awaitAnswer">With a cut at 0: closes once the answer is at the door, so the server is known to have worked.</param>
    public static async Task<CutAnswer> SendAsync(
        Uri server, byte[] request, int? cutRequestAt = null, int? cutResponseAt = null, bool reset = false, bool awaitAnswer = false)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(request);
        using var limit = new CancellationTokenSource(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        if (reset)
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        await socket.ConnectAsync(server.Host, server.Port, limit.Token);

        var toSend = Math.Min(cutRequestAt ?? request.Length, request.Length);
        for (var sent = 0; sent < toSend;)
            sent += await socket.SendAsync(request.AsMemory(sent, toSend - sent), limit.Token);
        // A read of no bytes ends when there are some to read.
        if (awaitAnswer)
            await socket.ReceiveAsync(Memory<byte>.Empty, limit.Token);
        return toSend < request.Length ? new CutAnswer([], false) : await ReceiveAsync(socket, cutResponseAt ?? int.MaxValue, limit.Token);
    }

    private static async Task<CutAnswer> ReceiveAsync(Socket socket, int most, CancellationToken cancellation)
    {
        using var received = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (received.Length < most)
        {
            // Never asks for more than is to arrive: what the device has not read it has not got.
            var count = await socket.ReceiveAsync(buffer.AsMemory(0, Math.Min(buffer.Length, most - (int)received.Length)), cancellation);
            if (count == 0)
                return new CutAnswer(received.ToArray(), true);
            received.Write(buffer, 0, count);
        }

        return new CutAnswer(received.ToArray(), false);
    }
}
