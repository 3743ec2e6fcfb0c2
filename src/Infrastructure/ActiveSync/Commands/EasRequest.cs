using System.Buffers;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>A request that has passed sign-in, gates and policy.</summary>
internal sealed record EasRequest
{
    public required CommandRow Command { get; init; }

    public required Account Account { get; init; }

    public required QueryParameters Query { get; init; }

    public required ProtocolVersion Version { get; init; }

    /// <summary>The device with its folders as read for this request; null while it is unknown.</summary>
    public DeviceSession? Session { get; init; }

    /// <summary>The client's program, from its header.</summary>
    public string UserAgent { get; init; } = "";

    /// <summary>What the client is known to do otherwise.</summary>
    public ClientQuirks Quirks => ClientQuirks.Of(Query.DeviceType, UserAgent);

    public bool AcceptMultiPart { get; init; }

    /// <summary>WBXML; empty where there is none.</summary>
    public ReadOnlySequence<byte> Body { get; init; }

    public CancellationToken Cancellation { get; init; }

    /// <summary>The session of a command that needs a known device.</summary>
    public DeviceSession Known => Session ?? throw new InvalidOperationException($"{Command.Name} came through without a known device.");

    /// <summary>Begins to read the body; false when there is none.</summary>
    public bool TryRead(out WbxmlReader reader)
    {
        reader = default;
        if (Body.IsEmpty)
            return false;
        reader = new WbxmlReader(Body, WbxmlLimits.Default);
        if (!reader.ReadRoot())
            return false;
        if (reader.Tag != Command.Root)
            throw new WbxmlException(WbxmlError.UnexpectedElement, 0, $"The body is {CodePages.NameOf(reader.Tag)}, not {CodePages.NameOf(Command.Root)}.");
        return true;
    }
}
