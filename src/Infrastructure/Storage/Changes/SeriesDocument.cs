using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Storage.Changes;

/// <summary>The stored shape of the series that a changed appointment belonged to. Dates are in ISO form.</summary>
internal sealed record SeriesDocument(long Key, long Owner, RuleDocument? Rule, IReadOnlyList<MemberDocument> Members)
{
    /// <summary>The stored document.</summary>
    public static string Write(SeriesGroup series) => JsonSerializer.Serialize(
        new SeriesDocument(
            series.Key,
            series.Owner,
            series.Rule is { } rule ? new(PatternTexts.Text(rule.Pattern), Text(rule.Start), Text(rule.MadeThrough), AppointmentTexts.Text(rule.Excluded)) : null,
            [.. series.Members.Select(member => new MemberDocument(member.Item, member.Original is { } date ? Text(date) : null))]),
        ChangeJson.Default.SeriesDocument);

    /// <summary>Reads a stored document.</summary>
    public static SeriesGroup Read(ReadOnlySpan<byte> json)
    {
        var (key, owner, rule, members) = JsonSerializer.Deserialize(json, ChangeJson.Default.SeriesDocument)!;
        return new(
            key,
            owner,
            rule is null ? null : new(PatternTexts.Pattern(rule.Pattern), Date(rule.Start), Date(rule.MadeThrough), AppointmentTexts.Dates(rule.Excluded)),
            [.. members.Select(member => new SeriesMember(member.Item, member.Original is { } date ? Date(date) : null))]);
    }

    private static string Text(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}

/// <summary>The stored shape of a rule by which later appointments are made.</summary>
internal sealed record RuleDocument(string Pattern, string Start, string MadeThrough, string Excluded);

/// <summary>The stored shape of an appointment of a series.</summary>
internal sealed record MemberDocument(long Item, string? Original);

/// <summary>How they become JSON.</summary>
[JsonSerializable(typeof(SeriesDocument))]
internal sealed partial class ChangeJson : JsonSerializerContext;
