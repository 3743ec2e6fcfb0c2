using System.Globalization;
using NodaTime;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>What ResolveRecipients wants to know of whom it finds (MS-ASCMD 2.2.3.125.4).</summary>
internal sealed record RecipientOptions
{
    // MS-ASCMD 2.2.3.61.1, 2.2.3.107.
    private static readonly Duration Shortest = Duration.FromMinutes(30);
    private static readonly Duration Longest = Duration.FromDays(42);
    private static readonly Duration Usual = Duration.FromDays(7);

    /// <summary>How many are shown where it is not clear who is meant.</summary>
    public int MostAmbiguous { get; init; } = AddressBook.MostResults;

    public bool Certificates { get; init; }

    public bool Availability { get; init; }

    public bool Picture { get; init; }

    /// <summary>Whether they keep the rules.</summary>
    public bool IsValid { get; init; } = true;

    /// <summary>Reads the Options that the reader stands on.</summary>
    public static RecipientOptions Read(ref WbxmlReader reader)
    {
        var options = new RecipientOptions();
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            options = reader.Tag switch
            {
                ResolveRecipients.CertificateRetrieval => options with { Certificates = reader.ReadText() is "2" or "3" },
                ResolveRecipients.MaxAmbiguousRecipients => int.TryParse(reader.ReadText(), NumberStyles.None, CultureInfo.InvariantCulture, out var most)
                    ? options with { MostAmbiguous = most } : options with { IsValid = false },
                ResolveRecipients.Availability => options with { Availability = true, IsValid = options.IsValid & IsSpan(ref reader) },
                ResolveRecipients.Picture => options with { Picture = true },
                _ => options,
            };
        }

        return options;
    }

    private static bool IsSpan(ref WbxmlReader reader)
    {
        string? start = null, end = null;
        var depth = reader.Depth;
        while (reader.ReadChild(depth))
        {
            if (reader.Tag == ResolveRecipients.StartTime)
                start = reader.ReadText();
            else if (reader.Tag == ResolveRecipients.EndTime)
                end = reader.ReadText();
        }

        if (!Timestamps.TryParse(start ?? "", out var from))
            return false;
        var until = from + Usual;
        return (end is null || Timestamps.TryParse(end, out until)) && until - from >= Shortest && until - from <= Longest;
    }
}
