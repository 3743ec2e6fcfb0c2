using System.Text;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.Fuzz;

/// <summary>The base64 form of a query. The input is what follows the question mark.</summary>
internal static class QueryTarget
{
    public static bool Play(byte[] input)
    {
        var text = Encoding.Latin1.GetString(input);
        if (!EncodedQuery.IsEncoded(text) || EncodedQuery.Parse(text, out _) is not { } query)
            return false;
        if (query.DeviceId.Length is < 1 or > 32)
            throw new FuzzException($"A device id of {query.DeviceId.Length} characters was taken.");
        return true;
    }
}
