using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

public class ReaderLimitTests
{
    private static readonly WbxmlLimits Small = new(MaxDepth: 3, MaxElements: 5, MaxTextBytes: 4, MaxBodyBytes: 30);

    [Theory]
    [InlineData("45 5C 4F 01 01 01")]
    [InlineData("45 5C 0F 01 01")]
    [InlineData("45 0B 0B 0B 0B 01")]
    [InlineData("45 03 61 62 63 64 00 01")]
    [InlineData("45 C3 04 61 62 63 64 01")]
    public void What_reaches_a_limit_is_read(string hex) => Wire.Open(Wire.Body(hex), Small).ReadEnd();

    [Theory]
    [InlineData("45 5C 4F 4B 01 01 01 01", WbxmlError.TooDeep)]
    [InlineData("45 5C 4F 0B 01 01 01", WbxmlError.TooDeep)]
    [InlineData("45 00 FE 45 46 07 01 01 01", WbxmlError.TooDeep)]
    [InlineData("45 0B 0B 0B 0B 0B 01", WbxmlError.TooManyElements)]
    [InlineData("45 00 FE 05 05 05 05 05 01", WbxmlError.TooManyElements)]
    [InlineData("45 03 61 62 63 64 65 00 01", WbxmlError.TooLarge)]
    [InlineData("45 C3 05 61 62 63 64 65 01", WbxmlError.TooLarge)]
    [InlineData("45 4B 03 61 62 63 64 00 01 01 0000000000000000000000000000000000", WbxmlError.TooLarge)]
    public void What_exceeds_a_limit_is_refused(string hex, object error) => Assert.Equal(error, Wire.Fault(Wire.Body(hex), Small).Error);

    [Theory]
    [InlineData("45 03 61 62 00 03 63 64 65 00 01")]
    [InlineData("45 03 61 62 63 64 65 00 01")]
    [InlineData("45 C3 05 61 62 63 64 65 01")]
    public void A_value_is_measured_with_all_its_pieces(string hex)
    {
        Assert.Equal(WbxmlError.TooLarge, Assert.Throws<WbxmlException>(() => Wire.Open(Wire.Body(hex), Small).ReadText()).Error);
        Assert.Equal(WbxmlError.TooLarge, Assert.Throws<WbxmlException>(() => Wire.Open(Wire.Body(hex), Small).ReadBytes()).Error);
    }

    [Theory]
    [InlineData("45 C3 87 FF FF FF 7F")]
    [InlineData("45 C3 8F FF FF FF 7F")]
    [InlineData("45 C3 FF FF FF FF 7F")]
    [InlineData("45 C3 FF FF FF FF FF FF FF 7F")]
    [InlineData("45 C3 81 FF FF 7F")]
    public void A_length_that_is_only_claimed_takes_no_memory(string hex)
    {
        Read(hex);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Read(hex);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 * 1024);

        static void Read(string hex)
        {
            var fault = Assert.Throws<WbxmlException>(() => Wire.Open(hex).ReadBytes());
            Assert.True(fault.Error is WbxmlError.TooLarge or WbxmlError.Truncated);
        }
    }

    [Fact]
    public void The_usual_limits_suit_any_request_of_a_device() =>
        Assert.Equal(new WbxmlLimits(32, 200_000, 4_194_304, 67_108_864), WbxmlLimits.Default);
}
