using System.Xml.Linq;

namespace OnOfficeSync.Simulation.Phones;

/// <summary>What a user did on a phone and the server has not acknowledged yet. A phone keeps one such thing an item: what it is to become.</summary>
internal sealed class Pending
{
    /// <summary>The phone's own id of a new item; null for one that the server knows.</summary>
    public string? ClientId { get; init; }

    /// <summary>The server's id; null for a new item.</summary>
    public string? ServerId { get; init; }

    /// <summary>A new item's content; null for a known one.</summary>
    public XElement? Content { get; set; }

    /// <summary>The fields edited on a known item, by their names on the wire.</summary>
    public Dictionary<string, string?> Edits { get; } = [];

    /// <summary>Whether the item is deleted.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>Whether the server may have heard of it.</summary>
    public bool WasSent { get; set; }
}
