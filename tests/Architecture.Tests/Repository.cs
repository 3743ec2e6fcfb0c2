using System.Reflection;

namespace OnOfficeSync.Architecture.Tests;

/// <summary>The files from which the tests were built.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The path of a file or directory.</summary>
    public static string PathOf(string relative) => Path.Combine(Root, relative);

    /// <summary>The C# files under a directory, without what the build makes.</summary>
    public static IEnumerable<string> Sources(string directory) =>
        Directory.EnumerateFiles(PathOf(directory), "*.cs", SearchOption.AllDirectories).Where(path => !IsBuilt(Path.GetRelativePath(Root, path)));

    /// <summary>The other test assemblies, as built with this one.</summary>
    public static IEnumerable<string> TestAssemblies() =>
        from directory in Directory.EnumerateDirectories(PathOf("tests"), "*.Tests")
        where Path.GetFileName(directory) != "Architecture.Tests"
        select Path.Combine(directory, "bin", Metadata("Configuration"), "net10.0", $"OnOfficeSync.{Path.GetFileName(directory)}.dll");

    private static bool IsBuilt(string relative) => relative.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj");

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
