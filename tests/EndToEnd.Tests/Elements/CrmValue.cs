using System.Text.Json.Nodes;

namespace OnOfficeSync.EndToEnd.Tests.Elements;

/// <summary>How the JSON API shows an element, by its members (contract, "An address", "A task", "An appointment").</summary>
/// <param name="Shown">For the table.</param>
public abstract record CrmValue(string Shown)
{
    /// <summary>Whether the item shows the first value.</summary>
    public abstract bool IsFirst(JsonObject item);

    /// <summary>Whether the item shows that it is clear.</summary>
    public abstract bool IsClear(JsonObject item);

    /// <summary>Gives the item the first value.</summary>
    public abstract void Set(JsonObject item);

    /// <summary>Clears it.</summary>
    public abstract void Clear(JsonObject item);
}

/// <summary>Members of the item.</summary>
/// <param name="First">The members, as JSON, when it has its first value; the first of them stands in the table.</param>
/// <param name="Cleared">The members when it is clear.</param>
public sealed record CrmMembers(string First, string Cleared) : CrmValue($"`{Parse(First).First().Key}`")
{
    public override bool IsFirst(JsonObject item) => Shows(item, First);

    public override bool IsClear(JsonObject item) => Shows(item, Cleared);

    public override void Set(JsonObject item) => Put(item, First);

    public override void Clear(JsonObject item) => Put(item, Cleared);

    private static bool Shows(JsonObject item, string members) => Parse(members).All(member => JsonNode.DeepEquals(item[member.Key], member.Value));

    private static void Put(JsonObject item, string members)
    {
        foreach (var (name, value) in Parse(members))
            item[name] = value?.DeepClone();
    }

    private static JsonObject Parse(string members) => JsonNode.Parse(members)!.AsObject();
}

/// <summary>An entry of a family that is assigned a slot.</summary>
/// <param name="Family">phones, faxes or emails.</param>
/// <param name="Slot">Name of the slot.</param>
/// <param name="First">The first value.</param>
public sealed record CrmSlot(string Family, string Slot, string First) : CrmValue($"`{Family}`, slot `{Slot}`")
{
    public override bool IsFirst(JsonObject item) => Value(item) == First;

    public override bool IsClear(JsonObject item) => Value(item) is null;

    public override void Set(JsonObject item) => item[Family] = new JsonArray(new JsonObject { ["value"] = First, ["type"] = "business", ["slot"] = Slot });

    public override void Clear(JsonObject item) => item[Family] = new JsonArray();

    private string? Value(JsonObject item) => item[Family]!.AsArray().Where(entry => (string?)entry!["slot"] == Slot).Select(entry => (string)entry!["value"]!).SingleOrDefault();
}
