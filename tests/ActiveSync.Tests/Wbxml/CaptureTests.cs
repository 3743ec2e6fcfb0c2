namespace OnOfficeSync.ActiveSync.Tests.Wbxml;

/// <summary>Requests of real clients: exact bytes and, beside them, the same as XML by another decoder.</summary>
public class CaptureTests
{
    public static TheoryData<string> Names => [.. TestData.CaptureNames];

    [Fact]
    public void All_captures_are_here() => Assert.Equal(58, TestData.CaptureNames.Count());

    [Theory, MemberData(nameof(Names))]
    public void A_capture_reads_as_the_XML_beside_it(string name)
    {
        // The other decoder spells this one element as older implementations did.
        var expected = TestData.CaptureXml(name).Replace("Calendar:TimeZone>", "Calendar:Timezone>", StringComparison.Ordinal);
        Assert.Equal(expected, Node.Read(TestData.CaptureBytes(name)).ToXml());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_capture_written_again_reads_the_same(string name)
    {
        var node = Node.Read(TestData.CaptureBytes(name));
        Assert.Equal(node.ToXml(), Node.Read(node.ToBytes()).ToXml());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_capture_written_again_differs_at_most_in_needless_page_switches(string name)
    {
        var original = TestData.CaptureBytes(name);
        var again = Node.Read(original).ToBytes();
        Assert.Equal(Convert.ToHexString(WithNeededSwitchesOnly(original)), Convert.ToHexString(again));
    }

    /// <summary>
    /// Thunderbird switches to the page that is active already and back to the parent's page before an END; the other clients do not.
    /// </summary>
    [Fact]
    public void The_captures_without_needless_page_switches_are_written_again_byte_for_byte()
    {
        var identical = TestData.CaptureNames.Where(name =>
            Node.Read(TestData.CaptureBytes(name)).ToBytes().AsSpan().SequenceEqual(TestData.CaptureBytes(name)));
        Assert.Equal(
            [
                "a1-00002-Provision-14.0", "a1-00004-Provision-14.0", "a1-00006-Settings-14.0", "a1-00008-FolderSync-14.0",
                "a1-00014-Sync-14.0", "a1-00068-Sync-14.0",
                "a2-00002-FolderSync-14.1", "a2-00004-Provision-14.1", "a2-00006-Provision-14.1",
                "a3-00005-FolderSync-16.1", "a3-00007-Provision-16.1", "a3-00009-Provision-16.1", "a3-00013-Settings-16.1",
                "a4-00006-FolderSync-14.1", "a4-00008-Provision-14.1", "a4-00010-Provision-14.1", "a4-00014-Settings-14.1",
                "android-nine-14.1-calendar-poll", "ios-16.1-calendar-add-empty-containers", "ios4-calendar-poll-12.1",
                "ipod-winmobile-ping-HeartBeatInterval", "outlook2013-partial-empty-sync-14.0", "samsung-galaxy-s2-12.1-calendar-poll",
            ],
            identical);
    }

    // A walk of its own, so that the comparison does not lean on the reader: no capture has byte arrays.
    private static byte[] WithNeededSwitchesOnly(byte[] body)
    {
        var needed = new List<byte>(body[..4]);
        byte wanted = 0, written = 0;
        for (int i = 4; i < body.Length; i++)
        {
            byte token = body[i];
            if (token == 0x00)
            {
                wanted = body[++i];
                continue;
            }
            if (token > 0x03 && wanted != written) needed.AddRange([0x00, written = wanted]);
            needed.Add(token);
            if (token != 0x03) continue;
            while (body[i] != 0) needed.Add(body[++i]);
        }
        return [.. needed];
    }
}
