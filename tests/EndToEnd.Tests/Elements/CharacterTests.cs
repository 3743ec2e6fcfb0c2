using System.Text.Json;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>Texts that careless code stumbles over, from device to device and to the CRM and back.</summary>
[Collection(nameof(ElementCollection))]
public sealed class CharacterTests(ElementHost host)
{
    public static TheoryData<string, string> Texts => new()
    {
        { "emoji", "👩‍👩‍👧 🏠🇩🇪" },
        { "right to left", "שלום \u202Bمرحبا\u202C" },
        { "markup", "<b>&amp; \"A\" & 'B'</b> ]]> <!-- -->" },
        { "umlauts composed and not", "Größe Gro\u0308ße" },
        { "letters outside the first plane", "𠀀𝔘" },
        { "no-break and zero-width", "a\u00A0b\u200Bc\uFEFFd" },
        { "replacement and private use", "\uFFFD\uE000" },
        { "ten thousand", string.Concat(Enumerable.Repeat("Ärger & 😀 <x> ", 667))[..10_000].TrimEnd() },
    };

    [Theory, MemberData(nameof(Texts))]
    public async Task A_text_reaches_the_other_device_and_the_CRM_as_it_is(string what, string text)
    {
        var phones = await TwoPhones.Of(host);
        var name = $"{text} {what}";
        var (_, theirs) = await phones.AddAsync(("Contacts:LastName", name), ("Contacts:Spouse", text), ("Contacts:Categories", "x" + text.Replace(';', ',')), ("AirSyncBase:Body", text));
        var contact = phones.Second.Contact(theirs);
        Assert.Equal((name, name, text, text), (contact["Contacts:LastName"], contact["Contacts:FileAs"], contact["Contacts:Spouse"], contact["AirSyncBase:Body"]));
        var address = await phones.CrmAsync(name);
        Assert.Equal(text, address.GetProperty("notes").GetString());
        Assert.Equal("x" + text.Replace(';', ','), address.GetProperty("categories")[0].GetString());
        phones.AssertNoComplaints();
    }

    [Fact]
    public async Task A_text_of_the_CRM_reaches_a_device_as_it_is()
    {
        var phones = await TwoPhones.Of(host);
        foreach (var row in Texts.Select(row => row.Data))
        {
            var text = row.Item2[..Math.Min(row.Item2.Length, 900)].TrimEnd();
            if (char.IsHighSurrogate(text[^1]))
                text = text[..^1];
            using var created = await phones.PostAsync(JsonSerializer.Serialize(new { lastName = $"CRM {text}", notes = text }));
            created.EnsureSuccessStatusCode();
            var contact = Assert.Single((await phones.PullAsync(phones.First)).Added);
            Assert.Equal(($"CRM {text}", text), (contact["Contacts:LastName"], contact["AirSyncBase:Body"]));
        }
    }

    /// <summary>No device shows them: the CRM's fields do without, and the device that sent them is put right; what the CRM has no field for is as it came.</summary>
    [Fact]
    public async Task Control_characters_are_left_out_of_the_CRM()
    {
        var phones = await TwoPhones.Of(host);
        var (mine, theirs) = await phones.AddAsync(("Contacts:LastName", "Steuer\u0001zei\u0086chen"), ("Contacts:Spouse", "Ma\u0002ria"));
        Assert.Equal(("Steuerzeichen", "Ma\u0002ria"), (phones.Second.Contact(theirs)["Contacts:LastName"], phones.Second.Contact(theirs)["Contacts:Spouse"]));
        await phones.PullAsync(phones.First);
        Assert.Equal(("Steuerzeichen", "Ma\u0002ria"), (phones.First.Contact(mine)["Contacts:LastName"], phones.First.Contact(mine)["Contacts:Spouse"]));
    }

    [Theory]
    [InlineData("""{"lastName":"a\ud83d"}""")]
    [InlineData("""{"lastName":"a\ude00b"}""")]
    [InlineData("""{"lastName":"a\u0000b"}""")]
    public async Task Half_a_character_and_NUL_are_refused_by_the_JSON_API(string json)
    {
        var phones = await TwoPhones.Of(host);
        using var answer = await phones.PostAsync(json);
        Assert.InRange((int)answer.StatusCode, 400, 422);
    }
}
