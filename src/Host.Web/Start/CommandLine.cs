namespace OnOfficeSync.Host.Web.Start;

/// <summary>What was typed: options as configuration, and a command where there is one. Source: contract, "Start".</summary>
/// <param name="Configuration">Every option as <c>--Key=value</c>, as the configuration reads it.</param>
/// <param name="NewTenant">The tenant to create; null when the server is to run.</param>
/// <param name="Administrator">The new tenant's administrator.</param>
internal sealed record CommandLine(string[] Configuration, string? NewTenant = null, string? Administrator = null)
{
    private const string Flag = "Demo";
    private const string Admin = "admin";

    private static readonly Dictionary<string, string> Options = new(StringComparer.OrdinalIgnoreCase)
    {
        ["demo"] = Flag,
        ["demo-addresses"] = "Demo:Addresses",
        ["demo-appointments"] = "Demo:Appointments",
        ["demo-tasks"] = "Demo:Tasks",
        ["data"] = "Data",
        ["storage"] = "Storage",
        ["urls"] = "urls",
        ["min-heartbeat"] = "MinHeartbeat",
    };

    // Ordinary configuration keys that may be typed as well, by their first part.
    private static readonly HashSet<string> Sections = new(
        ["Demo", "MinHeartbeat", "ConnectionStrings", "Logging", "Kestrel", "AllowedHosts", "Environment", "ContentRoot", "HTTP_PORTS", "HTTPS_PORTS"],
        StringComparer.OrdinalIgnoreCase);

    /// <exception cref="StartRefusedException">Something typed means nothing.</exception>
    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        List<string> configuration = [], words = [];
        string? administrator = null;
        for (var index = 0; index < args.Count; index++)
        {
            var isOption = args[index].StartsWith("--", StringComparison.Ordinal);
            if (!isOption && !args[index].Contains('='))
            {
                words.Add(args[index]);
                continue;
            }

            var (name, value) = Split(isOption ? args[index][2..] : args[index]);
            var key = KeyOf(name) ?? throw Unknown(args[index]);
            value ??= key == Flag ? "true" : ValueAt(args, ++index);
            if (key == Admin)
                administrator = value;
            else
                configuration.Add($"--{key}={value}");
        }

        return WithCommand([.. configuration], words, administrator);
    }

    private static CommandLine WithCommand(string[] configuration, List<string> words, string? administrator) => (words, administrator) switch
    {
        ([], null) => new(configuration),
        (["tenant", "create", var name], { } user) => new(configuration, name, user),
        (["tenant", ..], _) or ([], _) => throw StartRefusedException.Misuse("It is: tenant create NAME --admin USER, with the password on standard input."),
        _ => throw Unknown(words[0]),
    };

    private static string ValueAt(IReadOnlyList<string> args, int index) => index < args.Count && !args[index].StartsWith("--", StringComparison.Ordinal)
        ? args[index]
        : throw StartRefusedException.Misuse($"The option {args[index - 1]} needs a value.");

    private static (string Name, string? Value) Split(string option) =>
        option.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (option[..at], option[(at + 1)..]) : (option, null);

    private static string? KeyOf(string name)
    {
        if (Options.TryGetValue(name, out var key))
            return key;
        return string.Equals(name, Admin, StringComparison.OrdinalIgnoreCase) ? Admin : Sections.Contains(name.Split(':')[0]) ? name : null;
    }

    private static StartRefusedException Unknown(string word) =>
        StartRefusedException.Misuse($"'{word}' is not known. Options are --{string.Join(", --", Options.Keys)}.");
}
