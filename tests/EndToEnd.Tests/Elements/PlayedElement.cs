using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>An element while it is played, and the words for what is seen of it.</summary>
/// <param name="row">The element.</param>
/// <param name="version">The version spoken.</param>
/// <param name="name">Name of its item.</param>
internal sealed class PlayedElement(ElementRow row, string version, string name)
{
    private static readonly string[] SlotElements = [.. ElementTable.Rows.Where(row => row.Sample.Fallback is not null).Select(row => row.Element)];

    public ElementRow Row => row;

    public Sample Sample { get; } = row.In(version);

    public string Name => name;

    /// <summary>Whether nothing of what a device says is kept; a FileAs is put right, as it is a name.</summary>
    public bool SaysNothing => !row.IsIn(version) || Sample is { Fate: Fate.Ignored } or { Fate: Fate.Fixed } or { Rule: not null };

    /// <summary>The server ids by which the three phones know the item.</summary>
    public string Mine { get; set; } = "";

    public string Theirs { get; set; } = "";

    public string Others { get; set; } = "";

    public string CrmId { get; set; } = "";

    /// <summary>The status by which the last change was refused.</summary>
    public string? Refusal { get; set; }

    public int Touches { get; set; }

    public string RoundTrip { get; set; } = "";

    public string Crm { get; set; } = "";

    public string Edit { get; set; } = "";

    public string Empty { get; set; } = "";

    public string LeftOutSupported { get; set; } = "";

    public string LeftOut { get; set; } = "";

    public string CrmCleared { get; set; } = "";

    public string CrmSet { get; set; } = "";

    public ElementOutcome Outcome => new(RoundTrip, Crm, Edit, Empty, LeftOutSupported, LeftOut, CrmCleared, CrmSet);

    /// <summary>What the phones have of a value that was sent.</summary>
    public string Said(IReadOnlyList<XElement?> items, string sent) => One(items, item => WithoutValue(item) ?? Said(item, sent));

    /// <summary>What they have when it was cleared or left out; <paramref name="crm"/> is the item of the CRM where that must be clear too.</summary>
    public string SaidClear(IReadOnlyList<XElement?> items, JsonObject? crm) => One(items, item => WithoutValue(item) ?? Clear(item, crm));

    /// <summary>What the CRM shows of the first value.</summary>
    public string SaidByCrm(JsonObject item)
    {
        if (!row.IsIn(version))
            return Strings(item).Any(IsOfSample) ? item.ToJsonString() : ElementOutcome.Ignored;
        if (Sample.Crm is { } value)
            return value.IsFirst(item) ? ElementOutcome.Shown : item.ToJsonString();
        if (Strings(item).Any(IsOfSample))
            return item.ToJsonString();
        return Sample.Fate switch { Fate.Beside or Fate.Fixed => ElementOutcome.Beside, Fate.ByRule => ElementOutcome.ByRule, Fate.Simplified => ElementOutcome.Simplified, _ => ElementOutcome.Ignored };
    }

    private static string One(IReadOnlyList<XElement?> items, Func<XElement, string> word)
    {
        var words = items.Select(item => item is null ? "no item" : word(item)).ToList();
        return words.Distinct().Count() == 1 ? words[0] : $"different: {string.Join(", ", words)}";
    }

    private string Said(XElement item, string sent)
    {
        var value = Read(item);
        var expected = Sample.As is { } other ? (sent == Sample.First ? other.First : other.Second) : sent;
        if (value == expected || (value is not null && sent.StartsWith('<') && ItemPath.Covers(value, sent)))
            return ElementOutcome.Same;
        return Sample.Fate == Fate.Fixed && value == Sample.First ? ElementOutcome.Kept : $"'{value}'";
    }

    // What is no value of a device's comes out the same whatever was done.
    private string? WithoutValue(XElement item) => (row.IsIn(version) ? Sample.Fate : Fate.Ignored) switch
    {
        Fate.ByRule => Sample.Rule == "*" ? IsFound(Read(item)) : Read(item) == (Sample.Rule ?? name) ? ElementOutcome.ByRule : $"'{Read(item)}'",
        Fate.Simplified => ItemPath.Read(item, row.Top) is null ? ElementOutcome.Simplified : item.ToString(),
        Fate.Ignored => Read(item) is null ? ElementOutcome.Ignored : $"'{Read(item)}'",
        _ => null,
    };

    private string Clear(XElement item, JsonObject? crm)
    {
        if (Refusal is { } status && Read(item) == Sample.Held)
            return ElementOutcome.Refused(status);
        if (Sample.Fallback is { } fallback && crm is not null && Sample.Crm!.IsClear(crm))
            return Slots(item).SequenceEqual([(fallback, Sample.First)]) ? ElementOutcome.Fallback : item.ToString();
        var value = Read(item) ?? "";
        if (Sample.IsClearedToday && IsToday(value))
            return ElementOutcome.Today;
        if (value == Sample.Cleared)
            return crm is null || Sample.Crm?.IsClear(crm) != false ? ElementOutcome.Cleared : crm.ToJsonString();
        var held = Sample.As is { } other ? (Sample.Held == Sample.First ? other.First : other.Second) : Sample.Held;
        if (value != held && value != Sample.Held && !(held.StartsWith('<') && ItemPath.Covers(value, held)))
            return $"'{value}'";
        return Sample.Fate is Fate.Beside or Fate.Fixed && crm is null ? ElementOutcome.Beside : ElementOutcome.Kept;
    }

    private string IsFound(string? value) => value is { Length: > 0 } && value != Sample.First && value != Sample.Second ? ElementOutcome.ByRule : $"'{value}'";

    // Where another element says the same, this one is not there.
    private string? Read(XElement item) => Sample.As is { } other && ItemPath.Read(item, row.Element) is null ? ItemPath.Read(item, other.Element) : ItemPath.Read(item, row.Element);

    private static IEnumerable<(string Element, string Value)> Slots(XElement item) =>
        from element in SlotElements
        where ItemPath.Read(item, element) is { Length: > 0 }
        select (element, ItemPath.Read(item, element)!);

    // Noon in Berlin, today or, in a run over midnight, yesterday.
    private static bool IsToday(string value)
    {
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var noon = TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), berlin).Date.AddHours(12);
        return new[] { noon, noon.AddDays(-1) }.Any(day => value == TimeZoneInfo.ConvertTimeToUtc(day, berlin).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
    }

    private bool IsOfSample(string? text) => text is not null && (text == Sample.First || Sample.First.Split(';').Contains(text));

    private static IEnumerable<string?> Strings(JsonNode? json) => json switch
    {
        JsonObject item => item.Where(member => member.Key != "id").SelectMany(member => Strings(member.Value)),
        JsonArray items => items.SelectMany(Strings),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => [(string?)value],
        _ => [],
    };
}
