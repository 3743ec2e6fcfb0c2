using System.Buffers;
using System.Globalization;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>What goes back to the device.</summary>
/// <param name="HttpStatus">HTTP status code.</param>
/// <param name="Body">WBXML, or parts; empty for none.</param>
/// <param name="IsMultiPart">Whether the body is in parts (MS-ASCMD 2.2.1.10.1).</param>
internal readonly record struct EasAnswer(int HttpStatus, ReadOnlyMemory<byte> Body, bool IsMultiPart = false)
{
    /// <summary>What the device was refused, for the log; null when nothing was.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>The status that any command may answer, where the answer is nothing but one.</summary>
    public CommonStatus? Common { get; init; }

    /// <summary>Whether the headers shall say anew what is served: the device starts from nothing (MS-ASHTTP 3.2.5.1).</summary>
    public bool Announces { get; init; }

    /// <summary>200 without a body: nothing to report (MS-ASCMD 2.2.1.21.2).</summary>
    public static EasAnswer Nothing => new(200, default);

    public static EasAnswer Ok(ReadOnlyMemory<byte> body) => new(200, body);

    /// <summary>Writes an answer of one root element.</summary>
    public static EasAnswer Write(ushort root, Action<WbxmlWriter> content)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        var writer = new WbxmlWriter(buffer);
        writer.Start(root);
        content(writer);
        writer.End();
        writer.Complete();
        return Ok(buffer.WrittenMemory);
    }

    /// <summary>Refuses a command: a status alone, directly under its root.</summary>
    public static EasAnswer Refuse(CommandRow command, int status, string why) => Write(command.Root, writer => writer.Element(command.Status, status)).Refused(status, why);

    /// <summary>Refuses a command with a status that any may answer.</summary>
    public static EasAnswer Refuse(CommandRow command, CommonStatus status, string why) => Refuse(command, (int)status, why) with { Common = status };

    /// <summary>The same answer, told to the log as a refusal. The reason never quotes the body.</summary>
    public EasAnswer Refused(int status, string why) => this with { Refusal = new(status, why) };

    /// <summary>The answer as a version has it: where it has no common statuses, an HTTP code says the same.</summary>
    public EasAnswer In(ProtocolVersion version) =>
        Common is { } status && !version.Has(Feature.CommonStatus) ? new(HttpStatusTable.CodeOf(status), default) { Refusal = Refusal } : this;

    /// <summary>The status for the log; null when the body does not begin with one.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HttpStatus}, {Body.Length} bytes");
}

/// <summary>Why a device did not get what it asked for.</summary>
/// <param name="Status">The status that says so, or the HTTP status code.</param>
/// <param name="Why">The reason, for the log.</param>
internal sealed record Refusal(int Status, string Why);
