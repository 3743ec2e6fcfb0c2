using System.Net;

namespace OnOfficeSync.Host.Web.Start;

/// <summary>Where the server listens, by whichever configuration says so.</summary>
internal static class Listening
{
    public const string DefaultUrl = "http://127.0.0.1:8080";

    /// <summary>Every address that the configuration names; empty when it names none.</summary>
    public static IReadOnlyList<string> Addresses(IConfiguration configuration)
    {
        string[] endpoints = [.. configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>()];
        var urls = configuration["urls"] is { Length: > 0 } all ? all : configuration["server.urls"] ?? "";
        // Ports alone mean every interface; they count only where no URL is named.
        var ports = urls.Length > 0 ? [] : Parts($"{configuration["http_ports"]};{configuration["https_ports"]}");
        return [.. endpoints, .. Parts(urls), .. ports.Select(port => $"http://*:{port}")];
    }

    /// <summary>The demo's passwords are known to everybody, so nobody else's machine may reach it.</summary>
    /// <exception cref="StartRefusedException">An address can be reached from another machine, or is none.</exception>
    public static void RequireLoopback(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (!IsLoopback(address))
                throw StartRefusedException.Misuse($"With --demo the server listens on loopback only, for example {DefaultUrl}, not on {address}.");
        }
    }

    // Kestrel takes any host name but localhost for all interfaces.
    private static bool IsLoopback(string address)
    {
        try
        {
            var host = BindingAddress.Parse(address).Host;
            return string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
        }
        catch (FormatException)
        {
            throw StartRefusedException.Misuse($"'{address}' is no URL to listen on.");
        }
    }

    private static string[] Parts(string list) => list.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
