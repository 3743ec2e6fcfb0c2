using System.Text.RegularExpressions;

namespace OnOfficeSync.Architecture.Tests;

/// <summary>Domain and Application never see an element name: neither as a name of their own nor in a text. Comments may cite the protocol.</summary>
public partial class ProtocolWordTests
{
    /// <summary>Elements that are called as the CRM, the JSON API or plain English calls the thing.</summary>
    private static readonly HashSet<string> Shared =
    [
        "DeviceInformation", "DisplayName", "FirstName", "FriendlyName", "ItemId", "JobTitle", "LastName", "PostalCode", "TimeZone", "UserAgent",
        "FileAs", // the contract's word for the name under which an address is filed
        "BusyStatus", // the contract's word for how the time of an appointment counts
        "DayOfWeek", // NodaTime's property of a date
        "ClientId", "ServerId", // which id a device gave a thing, and which it was given
        "GetChanges", // whether a device wants to hear what is new
        "PolicyKey", // the number that a device gets with the policy
    ];

    [Theory]
    [InlineData("src/Domain")]
    [InlineData("src/Application")]
    public void No_element_of_the_protocol_is_named(string directory)
    {
        var elements = Elements();
        var named = from path in Repository.Sources(directory)
                    from word in Words(File.ReadAllText(path))
                    where elements.Contains(word)
                    select $"{Path.GetRelativePath(Repository.Root, path)}: {word}";
        Assert.Empty(named.Distinct());
    }

    [Theory]
    [InlineData("MobilePhoneNumber")]
    [InlineData("BusinessAddressStreet")]
    [InlineData("SyncKey")]
    [InlineData("ApplicationData")]
    [InlineData("CompanyMainPhone")]
    public void The_elements_are_those_of_the_code_pages(string element) => Assert.Contains(element, Elements());

    [Fact]
    public void Comments_do_not_count_and_texts_do() =>
        Assert.Equal(["var", "text", "SyncKey"], Words("""
            /// <summary>A WindowSize.</summary>
            var text = "SyncKey"; // MoreAvailable
            """));

    // A name of one word, such as City or Add, is English and proves nothing.
    private static HashSet<string> Elements() =>
        [.. File.ReadLines(Repository.PathOf("tests/ActiveSync.Tests/Data/codepages.tsv"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')[3]).Where(name => SeveralWords().IsMatch(name)).Except(Shared)];

    private static IEnumerable<string> Words(string source) => Word().Matches(Comment().Replace(source, "")).Select(match => match.Value);

    [GeneratedRegex(@"^[A-Z]\w*[a-z0-9][A-Z]|^[A-Z]{2}\w*[a-z]")]
    private static partial Regex SeveralWords();

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
