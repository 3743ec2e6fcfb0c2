using Microsoft.AspNetCore.Http;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>The plain form of the query, <c>?Cmd=Sync&amp;User=…&amp;DeviceId=…&amp;DeviceType=…</c> (MS-ASHTTP 2.2.1.1.1.2).</summary>
internal static class PlainQuery
{
    /// <summary>Reads it; null with the reason when it says nothing usable.</summary>
    public static QueryParameters? Parse(IQueryCollection query, out string problem)
    {
        var (command, device, type) = (query["Cmd"].ToString(), query["DeviceId"].ToString(), query["DeviceType"].ToString());
        problem = command.Length == 0 ? "the query names no command" : DeviceIds.Problem(device) ?? DeviceIds.TypeProblem(type) ?? "";
        return problem.Length > 0 ? null : new() { Command = command, DeviceId = device, DeviceType = type };
    }
}

/// <summary>What a device may call itself (MS-ASHTTP 2.2.1.1.1.2.3, .4).</summary>
internal static class DeviceIds
{
    private const int MaxIdLength = 32;
    private const int MaxTypeLength = 64;

    public static string? Problem(string id) =>
        id.Length is 0 or > MaxIdLength ? "the device id must have 1 to 32 characters"
        : id.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' or '.') ? null
        : "the device id has characters that none may have";

    public static string? TypeProblem(string type) =>
        type.Length > MaxTypeLength || type.Any(char.IsControl) ? "the device type is too long or has control characters" : null;
}
