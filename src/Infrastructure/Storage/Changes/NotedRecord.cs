using OnOfficeSync.Application.Appointments;

namespace OnOfficeSync.Storage.Changes;

/// <summary>What one command has made of one record so far: first before, last after.</summary>
internal sealed class NotedRecord
{
    /// <summary>Whether the record itself was written, and not its extras alone.</summary>
    public bool IsWritten { get; set; }

    public byte[]? Before { get; set; }

    public byte[]? After { get; set; }

    public byte[]? ExtrasBefore { get; set; }

    public byte[]? ExtrasAfter { get; set; }

    public int ExtrasVersion { get; set; }

    public SeriesGroup? Series { get; set; }

    public bool HasChanged => !Same(Before, After) || !Same(ExtrasBefore, ExtrasAfter);

    private static bool Same(byte[]? a, byte[]? b) => a is null || b is null ? ReferenceEquals(a, b) : a.AsSpan().SequenceEqual(b);
}
