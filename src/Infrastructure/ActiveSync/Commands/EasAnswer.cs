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

    /// <summary>A status alone, directly under the command's root.</summary>
    public static EasAnswer Status(CommandRow command, int status) => Write(command.Root, writer => writer.Element(command.Status, status));

    /// <summary>A status that any command may answer.</summary>
    public static EasAnswer Status(CommandRow command, CommonStatus status) => Status(command, (int)status);

    /// <summary>The status for the log; null when the body does not begin with one.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HttpStatus}, {Body.Length} bytes");
}
