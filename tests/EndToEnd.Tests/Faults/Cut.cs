using System.Xml.Linq;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Faults;

/// <summary>Where an exchange is cut. One request is made for each place, so that each is a story of its own.</summary>
internal static class Cut
{
    /// <summary>Nothing, one byte, every few bytes through head and body, all but the last byte, all.</summary>
    public static IReadOnlyList<int> Places(int length, int step) =>
        [.. Enumerable.Range(0, (length / step) + 1).Select(index => index * step).Append(1).Append(length - 1).Append(length).Where(place => place <= length).Distinct().Order()];

    /// <summary>The length of a whole answer; asking for it is an exchange like any other.</summary>
    public static async Task<int> LengthAsync(TestUser user, byte[] http) => (await CuttingTransport.SendAsync(user.Url, http)).Received.Length;

    /// <summary>The server works, the phone gets so many bytes of what it says. Every second one ends by a reset.</summary>
    public static Task AnswerAsync(TestUser user, byte[] http, int place) =>
        CuttingTransport.SendAsync(user.Url, http, cutResponseAt: place, reset: place % 2 == 1, awaitAnswer: place == 0);

    /// <summary>The server gets so many bytes of the request.</summary>
    public static Task RequestAsync(TestUser user, byte[] http, int place) =>
        CuttingTransport.SendAsync(user.Url, http, cutRequestAt: place, cutResponseAt: 0, reset: place % 2 == 1);

    /// <summary>Sends a Sync that is cut at each place in turn, and each time again on a new connection.</summary>
    /// <param name="phone">The phone.</param>
    /// <param name="story">What the phone asks for the n-th time.</param>
    /// <param name="cut">Cuts the exchange.</param>
    /// <param name="places">Where.</param>
    public static async Task SyncsAsync(Device phone, Func<int, Action<SyncRequest>> story, Func<byte[], int, Task> cut, IReadOnlyList<int> places)
    {
        for (var number = 0; number < places.Count; number++)
        {
            await cut(phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, story(number))), places[number]);
            (await phone.SyncAsync(phone.Contacts, story(number))).EnsureSucceeded();
        }
    }

    /// <summary>Afterwards the phone, a new phone and the CRM show the same, and nothing is left to say.</summary>
    public static async Task AssertSettledAsync(TestUser user, Device phone)
    {
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
        Assert.Empty(phone.Complaints);
        var other = await user.SyncedPhoneAsync();
        Assert.Equal(Shown(other), Shown(phone));
        Assert.Equal((await user.AddressesAsync()).Count(address => address["releasedFor"]!.AsArray().Count == 1), phone.Items(phone.Contacts).Count);
        user.Host.AssertClean();
    }

    private static IReadOnlyList<string> Shown(Device phone) =>
        [.. phone.Items(phone.Contacts).Values.Select(Text).Order(StringComparer.Ordinal)];

    private static string Text(XElement item)
    {
        var data = new ItemData(item);
        return string.Join('|', new[] { "Contacts:LastName", "Contacts:FirstName", "Contacts:BusinessAddressCity", "Contacts:MobilePhoneNumber" }.Select(field => data[field]));
    }
}
