using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OnOfficeSync.Storage.Crm;

/// <summary>How address documents become JSON. Unknown members are ignored: a newer program may have written them.</summary>
[JsonSerializable(typeof(AddressDocument))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class AddressJson : JsonSerializerContext
{
    // Nothing stored is ever put into a page unescaped, so umlauts may stay as they are.
    public static AddressJson Compact { get; } = new(new(JsonSerializerOptions.Default)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
