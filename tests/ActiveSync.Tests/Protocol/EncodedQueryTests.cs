using System.Text.Json;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Tests.Protocol;

/// <summary>The base64 form of the query (MS-ASHTTP 2.2.1.1.1.1).</summary>
public sealed class EncodedQueryTests
{
    /// <summary>Whether a version is served is decided later: each query is read all the same.</summary>
    [Theory]
    [InlineData("jAAJBAp2MTQwRGV2aWNlAApTbWFydFBob25l", 140, "Sync", "v140Device", null, "SmartPhone", false)]
    [InlineData("jAkHBBCoHzHhi8b5YrNnTZh4inyaBAAAAAACV1A=", 140, "FolderSync", "A81F31E18BC6F962B3674D98788A7C9A", 0u, "WP", false)]
    [InlineData("jBMHBBCoHzHhi8b5YrNnTZh4inyaBAAAAAACV1AHAQI=", 140, "ItemOperations", "A81F31E18BC6F962B3674D98788A7C9A", 0u, "WP", true)]
    [InlineData("jAkHBBC32YBsEj5p+IUKLTDTcJoYBAAAAAALV2luZG93c01haWw=", 140, "FolderSync", "B7D9806C123E69F8850A2D30D3709A18", 0u, "WindowsMail", false)]
    [InlineData("jQAJBBBOaW5lMDEyMzQ1Njc4OUFCBAAAAAAHQW5kcm9pZAcBAA==", 141, "Sync", "Nine0123456789AB", 0u, "Android", false)]
    [InlineData("oQAHBARkZXYxBGBI6k0DaVBoBwECCAR1c2Vy", 161, "Sync", "dev1", 1307199584u, "iPh", true)]
    public void A_query_says_what_its_bytes_hold(string query, int version, string command, string device, uint? policyKey, string type, bool multiPart)
    {
        Assert.True(EncodedQuery.IsEncoded(query));
        var parsed = EncodedQuery.Parse(query, out _);
        Assert.NotNull(parsed);
        Assert.Equal(((byte?)version, command, device, policyKey, type, multiPart), (parsed.Version, parsed.Command, parsed.DeviceId, parsed.PolicyKey, parsed.DeviceType, parsed.AcceptMultiPart));
    }

    [Fact]
    public void No_query_of_the_captures_and_vectors_is_left_out()
    {
        var queries = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "captures", "base64-queries.txt"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(' ')[0]).Where(line => line.Length > 0);
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Data", "wbxml-vectors.json")));
        var vectors = json.RootElement.GetProperty("base64_queries").EnumerateArray().Select(entry => entry.GetProperty("query").GetString()!);
        var tested = typeof(EncodedQueryTests).GetMethod(nameof(A_query_says_what_its_bytes_hold))!
            .GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>().Select(data => (string)data.Data[0]!);
        Assert.Equal(queries.Union(vectors).Order(), tested.Order());
    }

    [Theory]
    [InlineData("jAkHBBCoHzHhi8b5YrNnTZh4inyaBAAAAAACV1A")] // without padding
    [InlineData("jAkHBBCoHzHhi8b5YrNnTZh4inyaBAAAAAACV1A%3D")] // percent-encoded padding
    [InlineData("jAkHBBC32YBsEj5p%2BIUKLTDTcJoYBAAAAAALV2luZG93c01haWw%3d")] // percent-encoded +
    [InlineData("jAkHBBC32YBsEj5p IUKLTDTcJoYBAAAAAALV2luZG93c01haWw=")] // + that became a space on its way
    public void Spellings_of_base64_on_its_way_make_no_difference(string query)
    {
        Assert.True(EncodedQuery.IsEncoded(query));
        Assert.Equal("FolderSync", EncodedQuery.Parse(query, out _)?.Command);
    }

    [Theory]
    [InlineData("Cmd=Sync&User=anna&DeviceId=1&DeviceType=x")]
    [InlineData("Cmd=Sync")]
    [InlineData("User=anna")]
    [InlineData("")]
    public void A_plain_query_is_not_taken_for_one(string query) => Assert.False(EncodedQuery.IsEncoded(query));

    [Theory]
    [InlineData("", "no version")]
    [InlineData("8D000904", "no device id")]
    [InlineData("8D00090400000000", "an empty device id")]
    [InlineData("8D0009040464657631030000000174", "a policy key of 3 bytes")]
    [InlineData("8D00090404646576310000", "an id, no key and an empty type, then nothing", true)]
    [InlineData("8D0009040464657631000174FF", "a tag without a length")]
    [InlineData("8D0009040464657631000174070501", "a length beyond the end")]
    [InlineData("8D000904216161616161616161616161616161616161616161616161616161616161616161000174", "an id of 33 characters")]
    [InlineData("8D00090411000102030405060708090A0B0C0D0E0F10000174", "17 raw bytes, 34 digits")]
    public void What_is_too_short_or_too_long_is_refused(string hex, string why, bool isRead = false)
    {
        var parsed = EncodedQuery.Parse(Convert.ToBase64String(Convert.FromHexString(hex)), out var problem);
        Assert.True(isRead == (parsed is not null), why);
        Assert.True(isRead || problem.Length > 0, why);
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("jA*JBA")]
    public void What_is_no_base64_is_refused(string query) => Assert.Null(EncodedQuery.Parse(query, out _));

    [Fact]
    public void A_code_that_no_command_has_is_read_as_no_name() => Assert.Equal("", EncodedQuery.Parse(Convert.ToBase64String(Convert.FromHexString("8D0509040464657631000174")), out _)!.Command);

    [Theory]
    [InlineData(0, "Sync")]
    [InlineData(1, "SendMail")]
    [InlineData(2, "SmartForward")]
    [InlineData(3, "SmartReply")]
    [InlineData(9, "FolderSync")]
    [InlineData(10, "FolderCreate")]
    [InlineData(11, "FolderDelete")]
    [InlineData(12, "FolderUpdate")]
    [InlineData(13, "MoveItems")]
    [InlineData(14, "GetItemEstimate")]
    [InlineData(15, "MeetingResponse")]
    [InlineData(16, "Search")]
    [InlineData(17, "Settings")]
    [InlineData(18, "Ping")]
    [InlineData(19, "ItemOperations")]
    [InlineData(20, "Provision")]
    [InlineData(21, "ResolveRecipients")]
    [InlineData(22, "ValidateCert")]
    [InlineData(23, "Find")]
    public void Each_code_names_its_command(int code, string name) =>
        Assert.Equal(name, EncodedQuery.Parse(Convert.ToBase64String([0x8D, (byte)code, 0x09, 0x04, 1, (byte)'d', 0, 1, (byte)'t']), out _)!.Command);
}
