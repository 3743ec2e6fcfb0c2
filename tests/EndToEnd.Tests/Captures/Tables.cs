namespace OnOfficeSync.EndToEnd.Tests.Captures;

/// <summary>The tables beside these tests: tabs between the cells, the head in the first row that is no comment.</summary>
internal static class Tables
{
    public static IEnumerable<string[]> Read(string name) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Captures", name)).Where(line => !line.StartsWith('#')).Skip(1).Select(line => line.Split('\t'));
}
