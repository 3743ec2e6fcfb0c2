using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace OnOfficeSync.Architecture.Tests;

/// <summary>docs/rules.md names types and tests that there are.</summary>
public partial class RulesTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Lazy<HashSet<string>> Tests = new(() => [.. Repository.TestAssemblies().SelectMany(TestsOf)]);

    private static readonly Lazy<ILookup<string, Type>> Types =
        new(() => Layers.All.SelectMany(assembly => assembly.GetTypes()).ToLookup(type => type.Name.Split('`')[0]));

    [Fact]
    public void Every_row_has_four_cells() => Assert.All(Rows(), row => Assert.Equal(4, row.Length));

    [Fact]
    public void Every_rule_has_a_term_and_a_number_or_a_dash() =>
        Assert.All(Rows(), row => Assert.True(row[0].Length > 0 && (row[1] == "–" || Number().IsMatch(row[1])), string.Join(" | ", row)));

    [Fact]
    public void Every_named_type_exists() => Assert.Equal([], Named(2).Where(name => !Exists(name)));

    [Fact]
    public void Every_named_test_exists() => Assert.Equal([], Named(3).Where(name => !Tests.Value.Contains(name)));

    [Fact]
    public void No_rule_stands_there_twice() => Assert.Equal([], Rows().GroupBy(row => row[0]).Where(rows => rows.Count() > 1).Select(rows => rows.Key));

    private static List<string[]> Rows()
    {
        var rows = File.ReadLines(Repository.PathOf("docs/rules.md")).Where(line => line.StartsWith('|') && !line.StartsWith("|---", StringComparison.Ordinal) && !line.StartsWith("| Begriff ", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        Assert.NotEmpty(rows);
        return rows;
    }

    private static IEnumerable<string> Named(int cell) => Rows().SelectMany(row => Code().Matches(row[cell]).Select(match => match.Groups[1].Value).DefaultIfEmpty($"(none: {row[0]})"));

    private static bool Exists(string name) => name.Split('.') switch
    {
        [var type] => Types.Value.Contains(type),
        [var type, var member] => Types.Value[type].Any(found => found.GetMember(member, Any).Length > 0),
        _ => false,
    };

    // Read from the file, not loaded: test programs do not go into one process.
    private static List<string> TestsOf(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var reader = file.GetMetadataReader();
        return [.. from type in reader.TypeDefinitions.Select(reader.GetTypeDefinition)
                   from method in type.GetMethods().Select(reader.GetMethodDefinition)
                   where method.GetCustomAttributes().Any(attribute => IsTest(reader, reader.GetCustomAttribute(attribute)))
                   select $"{reader.GetString(type.Name)}.{reader.GetString(method.Name)}"];
    }

    private static bool IsTest(MetadataReader reader, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is { Kind: HandleKind.TypeReference } parent
        && reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) is "FactAttribute" or "TheoryAttribute";

    [GeneratedRegex(@"^R\d+(, R\d+)*$")]
    private static partial Regex Number();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
