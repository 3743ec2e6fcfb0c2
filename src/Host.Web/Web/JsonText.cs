using System.Text.Json;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>What is asked of JSON before anything is made of it, and how its faults are named.</summary>
internal static class JsonText
{
    /// <exception cref="BadHttpRequestException">It is no JSON.</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return JsonDocument.Parse(bytes);
        }
        catch (JsonException exception)
        {
            throw new BadHttpRequestException($"The body is no JSON: {exception.Message}");
        }
    }

    /// <summary>Refuses lists with a null in them, which the serializer would let through, and names that are no text.</summary>
    public static void RefuseEmptyPlaces(JsonElement root)
    {
        if (FindFault(root) is var (place, why))
            throw RefusedException.Invalid(FieldOf($"${place}"), why);
    }

    // The path is put together on the way back alone: as long as nothing is wrong it costs nothing, however long the names are.
    private static Fault? FindFault(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (NameOf(member) is not { } name)
                    return new("", "A member's name ends in half a character.");
                if (FindFault(member.Value) is var (place, why))
                    return new($".{name}{place}", why);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Null)
                    return new($"[{index}]", "A value is expected.");
                if (FindFault(item) is var (place, why))
                    return new($"[{index}]{place}", why);
                index++;
            }
        }

        return null;
    }

    /// <summary>The field at a path of the serializer: <c>phones[1].slot</c> for <c>$.phones[1].slot</c>.</summary>
    public static string FieldOf(string? path) => path switch
    {
        null or "$" => "$",
        _ when path.StartsWith("$.", StringComparison.Ordinal) => path[2..],
        _ => path,
    };

    /// <summary>The reason without the serializer's own particulars.</summary>
    public static string Reason(JsonException exception) => exception.Message switch
    {
        var text when text.Contains("could not be mapped", StringComparison.Ordinal) => "There is no such member.",
        var text when text.StartsWith("One of", StringComparison.Ordinal) => text.Split(" Path:")[0],
        _ => "It has another type or form.",
    };

    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private sealed record Fault(string Place, string Why);
}
