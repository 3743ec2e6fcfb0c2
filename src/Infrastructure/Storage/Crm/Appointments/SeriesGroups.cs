using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm.Appointments;

/// <summary>Keeps which appointments belong to one series.</summary>
internal sealed class SeriesGroups(StoreConnection connection) : ISeriesGroups
{
    private const string Columns = "id, user, pattern, start, made_through, excluded";
    private const string FindByItem = $"SELECT {Columns} FROM series WHERE id = (SELECT series FROM series_items WHERE item = ?)";
    private const string FindDue = $"SELECT {Columns} FROM series WHERE user = ? AND pattern IS NOT NULL AND made_through < ? ORDER BY id";
    private const string FindMembers = "SELECT item, original FROM series_items WHERE series = ? ORDER BY item";
    private const string Add = "INSERT INTO series(user, pattern, start, made_through, excluded) VALUES(?, ?, ?, ?, ?)";
    private const string Change = "UPDATE series SET pattern = ?, start = ?, made_through = ?, excluded = ? WHERE id = ?";
    private const string DropMembers = "DELETE FROM series_items WHERE series = ?";
    private const string AddMember = "INSERT OR REPLACE INTO series_items(item, series, original) VALUES(?, ?, ?)";
    private const string Drop = "DELETE FROM series WHERE id = ?";

    public ValueTask<SeriesGroup?> FindAsync(long item) => new(Read(connection.Use(FindByItem).Bind(item)).FirstOrDefault());

    public ValueTask<IReadOnlyList<SeriesGroup>> DueAsync(AccountKey owner, LocalDate windowEnd) =>
        new(Read(connection.Use(FindDue).Bind(owner.User).Bind(LocalDatePattern.Iso.Format(windowEnd))));

    public ValueTask<SeriesGroup> SaveAsync(SeriesGroup group)
    {
        if (group.Key == 0)
        {
            group = group with { Key = Bind(connection.Use(Add).Bind(group.Owner), group.Rule).Insert() };
        }
        else
        {
            Bind(connection.Use(Change), group.Rule).Bind(group.Key).Run();
            connection.Use(DropMembers).Bind(group.Key).Run();
        }

        foreach (var (item, original) in group.Members)
            connection.Use(AddMember).Bind(item).Bind(group.Key).Bind(original is { } date ? LocalDatePattern.Iso.Format(date) : null).Run();
        return new(group);
    }

    public ValueTask DeleteAsync(SeriesGroup group)
    {
        connection.Use(Drop).Bind(group.Key).Run();
        return ValueTask.CompletedTask;
    }

    private static Statement Bind(Statement statement, KeptRule? rule) => rule is null
        ? statement.Bind((string?)null).Bind((string?)null).Bind((string?)null).Bind((string?)null)
        : statement.Bind(PatternTexts.Text(rule.Pattern)).Bind(LocalDatePattern.Iso.Format(rule.Start)).Bind(LocalDatePattern.Iso.Format(rule.MadeThrough)).Bind(AppointmentTexts.Text(rule.Excluded));

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
