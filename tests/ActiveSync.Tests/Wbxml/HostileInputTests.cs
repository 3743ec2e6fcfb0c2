using System.Buffers;
using CsCheck;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Whatever comes in, the reader gives an answer or a <see cref="WbxmlException"/>, and asks for little memory.</summary>
public class HostileInputTests
{
    // Bytes that mean something, so that random bodies get beyond their first token.
    private static readonly Gen<byte> Telling = Gen.Frequency(
        (2, Gen.OneOf<byte>(0x00, 0x01, 0x03, 0xC3, 0xFE, 0x11)), (2, Gen.Byte[0x05, 0x3F]), (3, Gen.Byte[0x45, 0x7F]), (1, Gen.Byte));

    public static TheoryData<string> Names => [.. TestData.CaptureNames];

    [Fact]
    public void Random_bytes_are_read_or_refused() => Gen.Byte.Array[0, 100].Sample(ReadOrRefuse, iter: 20_000);

    [Fact]
    public void Random_tokens_are_read_or_refused() =>
        Telling.Array[0, 60].Sample(bytes => ReadOrRefuse([.. Wire.Body("45"), .. bytes]), iter: 50_000);

    [Theory, MemberData(nameof(Names))]
    public void A_capture_that_ends_too_early_is_refused(string name)
    {
        var body = TestData.CaptureBytes(name);
        for (int length = 0; length < body.Length; length++)
        {
            // A header alone is well-formed; it only has no root.
            if (length == 4) continue;
            Assert.Equal(WbxmlError.Truncated, Assert.Throws<WbxmlException>(() => Wire.Open(body[..length]).CaptureContent()).Error);
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_capture_with_one_byte_changed_is_read_or_refused(string name)
    {
        var body = TestData.CaptureBytes(name);
        for (int i = 0; i < body.Length; i++)
        {
            byte original = body[i];
            foreach (byte other in (byte[])[0x00, 0x01, 0x03, 0xC3, 0x80, 0xFE, 0x45, (byte)(original ^ 0x40), (byte)(original ^ 0x80), (byte)(original + 1)])
            {
                body[i] = other;
                ReadOrRefuse(body);
            }
            body[i] = original;
        }
    }

    private static void ReadOrRefuse(byte[] body)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool wellFormed = TryPassOver(body);
        string? events = TryEvents(body);
        Assert.Equal(wellFormed, events is not null);
        bool captured = TryCapture(body, out var again);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000 + 500L * body.Length);
        if (!captured) return;
        Assert.Equal(events, Wire.Events(again));
        Assert.Equal(again, RoundTripProperties.Recaptured(again));
    }

    private static bool TryPassOver(byte[] body)
    {
        try
        {
            var reader = new WbxmlReader(new ReadOnlySequence<byte>(body), WbxmlLimits.Default);
            if (reader.ReadRoot()) reader.ReadEnd();
            return true;
        }
        catch (WbxmlException)
        {
            return false;
        }
    }

    private static string? TryEvents(byte[] body)
    {
        try
        {
            return Wire.Events(body);
        }
        // Where no child was found ahead, none may be found in the value.
        catch (WbxmlException fault) when (fault.Error != WbxmlError.UnexpectedElement)
        {
            return null;
        }
    }

    private static bool TryCapture(byte[] body, out byte[] again)
    {
        again = [];
        if (body.Length == 4) return false;
        try
        {
            again = RoundTripProperties.Recaptured(body);
            return true;
        }
        catch (WbxmlException)
        {
            return false;
        }
    }
}
