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
    public static void RefuseEmptyPlaces(JsonElement root)
    {
        if (FindEmptyPlace(root) is { } place)
            throw RefusedException.Invalid(FieldOf($"${place}"), "A value is expected.");
    }

    // The path is put together on the way back alone: as long as nothing is wrong it costs nothing, however long the names are.
    private static string? FindEmptyPlace(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                if (FindEmptyPlace(member.Value) is { } place)
                    return $".{NameOf(member)}{place}";
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.Null)
                    return $"[{index}]";
                if (FindEmptyPlace(item) is { } place)
                    return $"[{index}]{place}";
                index++;
            }
        }

        return null;
    }

    // Half a surrogate pair is JSON but no text.
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
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
    public static string Reason(JsonException exception) => exception.Message.Contains("could not be mapped", StringComparison.Ordinal)
        ? "There is no such member."
        : exception.InnerException is null && exception.Message.Contains("One of", StringComparison.Ordinal) ? exception.Message.Split(" Path:")[0] : "It has another type or form.";
}
