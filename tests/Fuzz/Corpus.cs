namespace OnOfficeSync.Fuzz;

/// <summary>The inputs that are kept of a target: what clients send, and what the fuzzer found that goes another way. One line of base64 each, the shortest first.</summary>
internal static class Corpus
{
    private const int LongestKept = 4096;

    public static IReadOnlyList<byte[]> Of(string target)
    {
        using var stream = typeof(Corpus).Assembly.GetManifestResourceStream($"{target}.txt") ?? throw new InvalidOperationException($"{target} has no corpus.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Convert.FromBase64String)];
    }

    /// <summary>Writes each input into a file of its own, as the fuzzer wants them.</summary>
    public static void Unpack(string target, string directory)
    {
        foreach (var (number, input) in Of(target).Index())
            File.WriteAllBytes(Path.Combine(directory, $"{number:D4}"), input);
    }

    /// <summary>Says the corpus with what lies in the fuzzer's queue and goes a way of its own, which is said in the name of the file.</summary>
    public static void Pack(string target, string queue)
    {
        var found = Directory.EnumerateFiles(queue, "*+cov*").Select(File.ReadAllBytes).Where(input => input.Length is > 0 and <= LongestKept);
        var lines = Of(target).Concat(found).Select(Convert.ToBase64String);
        foreach (var line in lines.Distinct().OrderBy(line => line.Length).ThenBy(line => line, StringComparer.Ordinal))
            Console.WriteLine(line);
    }
}
