// Checks what `dotnet pack` made: dotnet run eng/CheckPackages.cs -- artifacts
using System.IO.Compression;
using System.Xml.Linq;

string[] expected = ["OnOfficeSync.ActiveSync", "OnOfficeSync.Application", "OnOfficeSync.Domain", "OnOfficeSync.Storage"];
var directory = args is [var only] ? only : "artifacts";
var problems = new List<string>();

var found = Directory.GetFiles(directory, "*.nupkg").Select(path => (Path: path, Nuspec: Nuspec(path))).ToDictionary(package => Text(package.Nuspec, "id"));
if (!found.Keys.Order().SequenceEqual(expected))
    problems.Add($"The packages are {string.Join(", ", found.Keys.Order())}, not {string.Join(", ", expected)}.");

foreach (var (id, (path, nuspec)) in found)
{
    using var package = ZipFile.OpenRead(path);
    var files = package.Entries.Select(entry => entry.FullName).ToHashSet();
    foreach (var file in new[] { "README.md", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml" })
        Check(files.Contains(file), id, $"has no {file}");
    Check(files.Count(file => file.EndsWith(".dll", StringComparison.Ordinal)) == 1, id, "has more than one assembly");
    Check(Text(nuspec, "license") == "MIT", id, "does not name the licence MIT");
    Check(Text(nuspec, "readme") == "README.md", id, "does not name its README");
    Check(Text(nuspec, "description").Length > 0, id, "has no description");
    Check(Element(nuspec, "repository")?.Attribute("commit") is { Value.Length: 40 }, id, "does not name the commit it was built from");

    var symbols = Path.ChangeExtension(path, ".snupkg");
    Check(File.Exists(symbols), id, "has no symbols");
    if (File.Exists(symbols))
    {
        using var opened = ZipFile.OpenRead(symbols);
        Check(opened.GetEntry($"lib/net10.0/{id}.pdb") is not null, id, "has no pdb among its symbols");
    }

    var dependencies = Dependencies(nuspec);
    Check(!dependencies.Keys.Any(name => name.Contains("AutoMapper", StringComparison.OrdinalIgnoreCase)), id, "depends on AutoMapper");
    Check(!dependencies.ContainsKey("OnOfficeSync.Host.Web"), id, "depends on the host");
    var wanted = id switch
    {
        "OnOfficeSync.Domain" => new[] { "NodaTime", "libphonenumber-csharp" },
        "OnOfficeSync.Application" => ["OnOfficeSync.Domain", "MediatR", "MediatR.Contracts", "FluentValidation"],
        "OnOfficeSync.Storage" => ["OnOfficeSync.Application", "Microsoft.EntityFrameworkCore.Sqlite"],
        _ => ["OnOfficeSync.Application"],
    };
    foreach (var name in wanted)
        Check(dependencies.ContainsKey(name), id, $"does not depend on {name}");
    if (id == "OnOfficeSync.Application")
    {
        Check(dependencies.GetValueOrDefault("MediatR") == "[12.5.0, 13.0.0)", id, $"wants MediatR {dependencies.GetValueOrDefault("MediatR")}");
        Check(dependencies.GetValueOrDefault("MediatR.Contracts") == "2.0.1", id, $"wants MediatR.Contracts {dependencies.GetValueOrDefault("MediatR.Contracts")}");
    }
}

foreach (var problem in problems)
    Console.Error.WriteLine(problem);
Console.WriteLine($"{found.Count} packages, {problems.Count} problems.");
return problems.Count == 0 ? 0 : 1;

void Check(bool holds, string id, string problem)
{
    if (!holds)
        problems.Add($"{id} {problem}.");
}

static XElement Nuspec(string path)
{
    using var package = ZipFile.OpenRead(path);
    using var stream = package.Entries.Single(entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal) && !entry.FullName.Contains('/')).Open();
    return XElement.Load(stream);
}

static XElement? Element(XElement nuspec, string name) => nuspec.Descendants().FirstOrDefault(element => element.Name.LocalName == name);

static string Text(XElement nuspec, string name) => Element(nuspec, name)?.Value ?? "";

static Dictionary<string, string> Dependencies(XElement nuspec) =>
    nuspec.Descendants().Where(element => element.Name.LocalName == "dependency").ToDictionary(element => element.Attribute("id")!.Value, element => element.Attribute("version")!.Value);
