using System.Text.Encodings.Web;
using System.Text.Json.Serialization;

namespace OnOfficeSync.Storage.Notices;

/// <summary>How a notice's particulars are stored.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
[JsonSerializable(typeof(Dictionary<string, string>))]
internal sealed partial class NoticeJson : JsonSerializerContext
{
    // Nothing stored is ever put into a page unescaped, so umlauts may stay as they are.
    public static NoticeJson Readable { get; } = new(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
