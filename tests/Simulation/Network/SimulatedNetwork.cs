using System.Net;
using OnOfficeSync.Simulation.Server;

namespace OnOfficeSync.Simulation.Network;

/// <summary>Carries devices' requests to the server and its answers back, and loses, cuts, doubles or delays them. One thread, one request at a time.</summary>
internal sealed class SimulatedNetwork(SimulatedServer server) : HttpMessageHandler
{
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(61);

    // After three answers in vain the server may take it that the device cannot read them.
    private const int Patience = 2;

    private readonly Dictionary<string, int> _lost = [];
    private readonly List<Message> _late = [];
    private readonly List<string> _broken = [];

    /// <summary>What becomes of the next request.</summary>
    public NetworkFault Fault { get; set; }

    /// <summary>How far on: the call of a port, or how much of an answer arrives.</summary>
    public int At { get; set; }

    /// <summary>Which process serves.</summary>
    public int Node { get; set; }

    /// <summary>Promises that the server has not kept.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>A device has got answers for all that it asks for.</summary>
    public void Arrived(string deviceId) => _lost.Remove("DeviceId=" + deviceId);

    /// <summary>Delivers a copy that is still on its way; nobody hears its answer.</summary>
    public async Task DeliverLateAsync(int which)
    {
        if (_late.Count == 0)
            return;
        var message = _late[which % _late.Count];
        _late.Remove(message);
        _lost[message.Device] = _lost.GetValueOrDefault(message.Device) + 1;
        await ServeAsync(message);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var message = await Message.OfAsync(request, cancellationToken);
        try
        {
            return await CarryAsync(message);
        }
        catch (NetworkDownException)
        {
            _lost[message.Device] = _lost.GetValueOrDefault(message.Device) + 1;
            throw;
        }
    }

    private async Task<HttpResponseMessage> CarryAsync(Message message)
    {
        var (fault, at) = (Fault, At);
        Fault = NetworkFault.None;
        switch (fault)
        {
            case NetworkFault.RequestLost:
                throw new NetworkDownException("the request is lost");
            case NetworkFault.AnswerLost:
                await ServeAsync(message);
                throw new NetworkDownException("the answer is lost");
            case NetworkFault.AnswerCut:
                return Cut(await ServeAsync(message), at);
            case NetworkFault.Doubled:
                return await DoubledAsync(message);
            case NetworkFault.CopyOnItsWay:
                _late.Add(message);
                return (await ServeAsync(message)).ToMessage();
            case NetworkFault.GoneBefore:
                return await BreakAsync(message, PortFault.GoneBefore, at, onlyCommits: false);
            case NetworkFault.GoneAfter:
                return await BreakAsync(message, PortFault.GoneAfter, at, onlyCommits: false);
            case NetworkFault.GoneAfterCommit:
                return await BreakAsync(message, PortFault.GoneAfter, 0, onlyCommits: true);
            case NetworkFault.Busy:
                return await BreakAsync(message, PortFault.Busy, at, onlyCommits: false);
            default:
                return (await ServeAsync(message)).ToMessage();
        }
    }

    // HTTP says how long an answer is, so that a device knows when some of it is missing.
    private static HttpResponseMessage Cut(Answer answer, int at) => at < answer.Body.Length
        ? throw new NetworkDownException($"{at} of {answer.Body.Length} bytes of the answer arrived")
        : answer.ToMessage();

    private async Task<HttpResponseMessage> DoubledAsync(Message message)
    {
        var first = await ServeAsync(message);
        var second = await ServeAsync(message);
        if (message.IsRepeatable && _lost.GetValueOrDefault(message.Device) < Patience && first.Code == HttpStatusCode.OK && (first.Code != second.Code || !first.Body.AsSpan().SequenceEqual(second.Body)))
            _broken.Add($"The same request got another answer: {first} and then {second}");
        return second.ToMessage();
    }

    private async Task<HttpResponseMessage> BreakAsync(Message message, PortFault fault, int at, bool onlyCommits)
    {
        server.Faults.Arm(fault, at, onlyCommits);
        var answer = await ServeAsync(message);
        var (happened, gone) = (server.Faults.HasHappened, server.Faults.IsGone);
        server.Faults.Disarm();
        if (gone)
        {
            await server.StopAsync(Node);
            throw new NetworkDownException("the process is gone");
        }

        if (happened && (answer.Code != HttpStatusCode.ServiceUnavailable || answer.RetryAfter is null))
            _broken.Add($"A failure of ours was answered by {answer}, not by 503 with Retry-After");
        return answer.ToMessage();
    }

    private async Task<Answer> ServeAsync(Message message)
    {
        // Passwords are hashed on another thread, once in a while. A request that is held must come to where it waits on this one.
        if (message.IsHeld)
            await ServeAsync(message with { Method = HttpMethod.Options.Method, Body = [] });
        var context = message.ToContext();
        var serving = server.Node(Node).ServeAsync(context);
        // Only time ends a request that is held.
        if (message.IsHeld && !serving.IsCompleted)
            server.Time.Advance(Held);
        await serving;
        return Answer.Of(context);
    }
}
