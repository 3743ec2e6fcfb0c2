using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OnOfficeSync.Storage.Crm.Addresses;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Crm.Tasks;

namespace OnOfficeSync.Storage.Crm;

/// <summary>How documents become JSON. Unknown members are ignored: a newer program may have written them.</summary>
[JsonSerializable(typeof(AddressDocument))]
[JsonSerializable(typeof(AppointmentDocument))]
[JsonSerializable(typeof(TaskDocument))]
[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    // Nothing stored is ever put into a page unescaped, so umlauts may stay as they are.
    public static DocumentJson Compact { get; } = new(new(JsonSerializerOptions.Default)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
