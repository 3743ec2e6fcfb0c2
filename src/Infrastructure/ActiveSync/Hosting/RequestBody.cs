using System.Buffers;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;

namespace OnOfficeSync.ActiveSync.Hosting;

/// <summary>Reads the body of a request as a whole, and no more of it than may be.</summary>
internal static class RequestBody
{
    /// <summary>Reads the body; null when it is longer than <paramref name="most"/> bytes.</summary>
    public static async ValueTask<ReadOnlySequence<byte>?> ReadAsync(HttpRequest request, int most, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>((int)Math.Clamp(request.ContentLength ?? 256, 1, most));
        while (true)
        {
            var read = await ReadAsync(request, cancellation);
            foreach (var segment in read.Buffer)
                buffer.Write(segment.Span);
            request.BodyReader.AdvanceTo(read.Buffer.End);
            if (buffer.WrittenCount > most)
                return null;
            if (read.IsCompleted)
                return new(buffer.WrittenMemory);
        }
    }

    // Not every malformed body is called the client's fault by the server itself.
    private static async ValueTask<ReadResult> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        try
        {
            return await request.BodyReader.ReadAsync(cancellation);
        }
        catch (IOException broken) when (broken is not (BadHttpRequestException or ConnectionResetException) && !cancellation.IsCancellationRequested)
        {
            throw new BadHttpRequestException("The body cannot be read.", broken);
        }
    }
}
