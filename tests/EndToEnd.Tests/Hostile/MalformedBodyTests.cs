using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Hostile;

/// <summary>Bodies that no client of the protocol would write: a status each, one line in the log, and nothing else.</summary>
public sealed class MalformedBodyTests(SharedHost shared)
{
    private static readonly string[] Commands = ["Sync", "FolderSync", "GetItemEstimate", "Search", "Settings", "Ping", "ItemOperations", "Provision"];

    // InvalidWBXML, InvalidXML; what was read before the end may break a rule of the command first.
    private static readonly string[] Malformed = ["102", "103", "4"];

    public static TheoryData<string> Bodies => [.. All().Select(body => body.Name)];

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task A_body_that_is_no_WBXML_is_refused_by_every_command(string name)
    {
        var user = await shared.UserOfAsync<MalformedBodyTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        var bytes = All().Single(body => body.Name == name).Bytes;
        foreach (var command in Commands)
        {
            var answer = await phone.PostRawAsync(command, bytes);
            Assert.True((int)answer.Code == 200 && Malformed.Contains(answer.Status), $"{command}: {answer}");
            await user.Host.AssertLoggedAsync(command, phone.DeviceId, "byte");
        }

        await witness.AssertNothingChangedAsync();
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task Every_beginning_of_a_captured_request_is_refused()
    {
        var user = await shared.UserOfAsync<MalformedBodyTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        foreach (var (command, bytes, file) in Captures("a2-*", "a4-*", "android-nine*"))
        {
            // Nothing, and a header with nothing behind it, are a body left out, which some commands allow.
            for (var length = 1; length < bytes.Length; length++)
            {
                if (length == 4)
                    continue;
                var answer = await phone.PostRawAsync(command, bytes[..length]);
                Assert.True((int)answer.Code == 200 && Malformed.Contains(answer.Status), $"{file}, {length} bytes: {answer}");
            }
        }

        await witness.AssertNothingChangedAsync();
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task Captured_requests_with_a_flipped_bit_do_no_harm()
    {
        var user = await shared.UserOfAsync<MalformedBodyTests>();
        var phone = await user.SyncedPhoneAsync();
        var witness = await Witness.OfAsync(user);
        foreach (var (command, bytes, file) in Captures("a2-*-Sync-*", "a2-*-FolderSync-*", "a2-*-GetItemEstimate-*", "android-nine*", "outlook*"))
        {
            foreach (var (flipped, place) in Flips(bytes))
            {
                var answer = await phone.PostRawAsync(command, flipped);
                Assert.True((int)answer.Code == 200, $"{file}, {place}: {answer.Code}");
            }
        }

        await witness.AssertNothingChangedAsync();
    }

    [Fact]
    public async Task A_real_request_with_a_flipped_bit_leaves_devices_and_CRM_in_agreement()
    {
        var user = await shared.NewUserAsync(addresses: 3);
        var phone = await user.SyncedPhoneAsync();
        var id = phone.Find(phone.Contacts, "Contacts:LastName", "Person 01");
        var request = Wbxml.Encode(phone.BuildSync(phone.Contacts, request => request
            .Add("c1", Contact.Build(("Contacts:LastName", HostLog.Canary), ("Contacts:Birthday", "1980-02-29T11:59:00.000Z"), ("Contacts:Spouse", "Maria"), ("AirSyncBase:Body", "Notiz")))
            .Change(id, Contact.Build(("Contacts:LastName", "Meier"), ("Contacts:MobilePhoneNumber", "+49 171 3920001"), ("Contacts:Categories", "Kunde")))
            .Fetch(id)));
        foreach (var (flipped, place) in Flips(request))
        {
            var answer = await phone.PostRawAsync("Sync", flipped);
            Assert.True((int)answer.Code == 200, $"{place}: {answer.Code}");
        }

        var other = await user.SyncedPhoneAsync();
        Assert.Equal((await user.AddressesAsync()).Count, other.Items(other.Contacts).Count);
        Assert.Empty(other.Complaints);
        user.Host.AssertClean();
    }

    private static IEnumerable<(string Command, byte[] Bytes, string File)> Captures(params string[] patterns)
    {
        var directory = Path.Combine(AppContext.BaseDirectory, "Data", "captures");
        foreach (var file in patterns.SelectMany(pattern => Directory.GetFiles(directory, pattern + ".wbxml")).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            yield return (name.Split('-') is [_, _, var command, _] && Commands.Contains(command) ? command : "Sync", File.ReadAllBytes(file), name);
        }
    }

    /// <summary>Every bit of the head of a body, and one bit of each byte after it.</summary>
    private static IEnumerable<(byte[] Bytes, string Place)> Flips(byte[] bytes)
    {
        for (var index = 0; index < bytes.Length; index++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                if (index >= 12 && bit != (index * 5) % 8)
                    continue;
                var flipped = (byte[])bytes.Clone();
                flipped[index] ^= (byte)(1 << bit);
                yield return (flipped, $"byte {index}, bit {bit}");
            }
        }
    }

    private static IEnumerable<(string Name, byte[] Bytes)> All()
    {
        byte[] head = [0x03, 0x01, 0x6A, 0x00];
        byte[] Body(params byte[] rest) => [.. head, .. rest];
        byte[] Repeat(int count, byte value) => [.. Enumerable.Repeat(value, count)];
        var canary = System.Text.Encoding.UTF8.GetBytes(HostLog.Canary);
        return
        [
            ("a code page that there is not", Body(0x00, 0x7F, 0x45, 0x05, 0x01)),
            ("a token that the page has not", Body(0x45, 0x7F, 0x01, 0x01)),
            ("attributes", Body(0xC5, 0x05, 0x01, 0x01)),
            ("a string table", [0x03, 0x01, 0x6A, 0x06, .. "abcde\0"u8, 0x45, 0x83, 0x00, 0x01]),
            ("a string of the table", Body(0x45, 0x5C, 0x83, 0x00, 0x01, 0x01)),
            ("an entity", Body(0x45, 0x02, 0x41, 0x01)),
            ("a processing instruction", Body(0x45, 0x43, 0x05, 0x01, 0x01)),
            ("an extension", Body(0x45, 0xC0, 0x01)),
            ("a literal", Body(0x44, 0x00, 0x01)),
            ("opaque data of 2 GiB", Body([0x45, 0x4B, 0xC3, 0x87, 0xFF, 0xFF, 0xFF, 0x7F, .. canary])),
            ("opaque data of 4 GiB", Body([0x45, 0x4B, 0xC3, 0x8F, 0xFF, 0xFF, 0xFF, 0x7F, .. canary])),
            ("a length without an end", Body(0x45, 0x4B, 0xC3, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F)),
            ("opaque data longer than the body", Body(0x45, 0x4B, 0xC3, 0x20, 0x41, 0x01, 0x01)),
            ("elements 10,000 deep", Body([.. Repeat(10_000, 0x45), .. Repeat(10_000, 0x01)])),
            ("a million elements", Body([0x45, .. Repeat(1_000_000, 0x05), 0x01])),
            ("a text that never ends", Body([0x45, 0x4B, 0x03, .. Repeat(1_000_000, 0x41)])),
            ("a text that is no UTF-8", Body(0x00, 0x00, 0x45, 0x5C, 0x4F, 0x4B, 0x03, 0xC3, 0x28, 0x00, 0x01, 0x01, 0x01, 0x01)),
            ("another character set", [0x03, 0x01, 0x04, 0x00, 0x45, 0x05, 0x01]),
            ("another version", [0x7F, 0x01, 0x6A, 0x00, 0x45, 0x05, 0x01]),
            ("an end without a beginning", Body(0x01, 0x01, 0x01)),
            ("a text in place of the root", Body([0x03, .. canary, 0x00])),
            ("no end", Body(0x45, 0x5C, 0x4F)),
            ("XML", System.Text.Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?><Sync xmlns=\"AirSync\"><Collections>{HostLog.Canary}</Collections></Sync>")),
            ("JSON", System.Text.Encoding.UTF8.GetBytes($"{{\"Sync\":\"{HostLog.Canary}\"}}")),
            ("zeros", new byte[1000]),
            ("ones", Repeat(100_000, 0xFF)),
        ];
    }
}
