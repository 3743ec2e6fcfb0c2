using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm.Appointments;

/// <summary>Reads which appointments belong to one series.</summary>
internal class SeriesReader(StoreConnection connection) : ISeriesReader
{
    private const string Columns = "id, user, pattern, start, made_through, excluded";
    private const string FindByItem = $"SELECT {Columns} FROM series WHERE id = (SELECT series FROM series_items WHERE item = ?)";
    private const string FindByKey = $"SELECT {Columns} FROM series WHERE id = ?";
    private const string FindDue = $"SELECT {Columns} FROM series WHERE user = ? AND pattern IS NOT NULL AND made_through < ? ORDER BY id";
    private const string FindMembers = "SELECT item, original FROM series_items WHERE series = ? ORDER BY item";

    protected StoreConnection Connection => connection;

    public ValueTask<SeriesGroup?> FindAsync(long item) => new(Find(item));

    public SeriesGroup? Find(long item) => Read(connection.Use(FindByItem).Bind(item)).FirstOrDefault();

    public SeriesGroup? Read(long key) => Read(connection.Use(FindByKey).Bind(key)).FirstOrDefault();

    public ValueTask<IReadOnlyList<SeriesGroup>> DueAsync(AccountKey owner, LocalDate windowEnd) =>
        new(Read(connection.Use(FindDue).Bind(owner.User).Bind(LocalDatePattern.Iso.Format(windowEnd))));

    private List<SeriesGroup> Read(Statement statement)
    {
        var groups = new List<SeriesGroup>();
        using (var rows = statement)
        {
            while (rows.Step())
                groups.Add(new(rows.Long(0), rows.Long(1), RuleOf(rows), []));
        }
        return [.. groups.Select(group => group with { Members = MembersOf(group.Key) })];
    }

    private static KeptRule? RuleOf(Statement row) => row.TextOrNull(2) is { } pattern
        ? new(PatternTexts.Pattern(pattern), Date(row.Text(3)), Date(row.Text(4)), AppointmentTexts.Dates(row.Text(5)))
        : null;

    private ImmutableArray<SeriesMember> MembersOf(long series)
    {
        var members = ImmutableArray.CreateBuilder<SeriesMember>();
        using var rows = connection.Use(FindMembers).Bind(series);
        while (rows.Step())
            members.Add(new(rows.Long(0), rows.TextOrNull(1) is { } original ? Date(original) : null));
        return members.ToImmutable();
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
