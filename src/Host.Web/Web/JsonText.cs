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

    /// <summary>Refuses lists with a null in them, which the serializer would let through.</summary>
    public static void RefuseEmptyPlaces(JsonElement element, string path = "$")
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
                RefuseEmptyPlaces(member.Value, $"{path}.{NameOf(member, path)}");
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                var place = $"{path}[{index++}]";
                if (item.ValueKind == JsonValueKind.Null)
                    throw RefusedException.Invalid(FieldOf(place), "A value is expected.");
                RefuseEmptyPlaces(item, place);
            }
        }
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

    private static string NameOf(JsonProperty member, string path)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            throw RefusedException.Invalid(FieldOf(path), "A member's name ends in half a character.");
        }
    }
}
