using System.Globalization;
using System.Text;

namespace OnOfficeSync.TestKit;

/// <summary>The bytes that arrived; <c>ServerEnded</c> when it was the server that closed.</summary>
public sealed record CutAnswer(byte[] Received, bool ServerEnded)
{
    private static ReadOnlySpan<byte> EndOfHead => "\r\n\r\n"u8;

    private int HeadLength => Received.AsSpan().IndexOf(EndOfHead) is >= 0 and var end ? end + EndOfHead.Length : -1;

    /// <summary>The status code, where the first line has arrived.</summary>
    public int? StatusCode =>
        HeadLength > 0 && int.TryParse(Encoding.ASCII.GetString(Received, 9, 3), CultureInfo.InvariantCulture, out var code) ? code : null;

    /// <summary>What has arrived of the body; null before the end of the head.</summary>
    public byte[]? Body => HeadLength is > 0 and var length ? Received[length..] : null;
}
