using NodaTime.Text;
using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Storage.Changes;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Crm.Appointments;

/// <summary>Keeps which appointments belong to one series.</summary>
internal sealed class SeriesGroups(StoreConnection connection, ChangeHistory changes) : SeriesReader(connection), ISeriesGroups
{
    private const string Add = "INSERT INTO series(id, user, pattern, start, made_through, excluded) VALUES(?, ?, ?, ?, ?, ?)";
    private const string Change = "UPDATE series SET pattern = ?, start = ?, made_through = ?, excluded = ? WHERE id = ?";
    private const string DropMembers = "DELETE FROM series_items WHERE series = ?";
    private const string AddMember = "INSERT OR REPLACE INTO series_items(item, series, original) VALUES(?, ?, ?)";
    private const string Drop = "DELETE FROM series WHERE id = ?";

    public ValueTask<SeriesGroup> SaveAsync(SeriesGroup group)
    {
        if (group.Key == 0)
        {
            group = group with { Key = Insert(null, group) };
            changes.NoteSeries(group.Key);
        }
        else if (Bind(Connection.Use(Change), group.Rule).Bind(group.Key).Run() == 0)
        {
            Insert(group.Key, group);
        }
        else
        {
            Connection.Use(DropMembers).Bind(group.Key).Run();
        }

        foreach (var (item, original) in group.Members)
            Connection.Use(AddMember).Bind(item).Bind(group.Key).Bind(original is { } date ? LocalDatePattern.Iso.Format(date) : null).Run();
        return new(group);
    }

    public ValueTask DeleteAsync(SeriesGroup group)
    {
        Connection.Use(Drop).Bind(group.Key).Run();
        return ValueTask.CompletedTask;
    }

    private long Insert(long? key, SeriesGroup group) => Bind(Connection.Use(Add).Bind(key).Bind(group.Owner), group.Rule).Insert();

    private static Statement Bind(Statement statement, KeptRule? rule) => rule is null
        ? statement.Bind((string?)null).Bind((string?)null).Bind((string?)null).Bind((string?)null)
        : statement.Bind(PatternTexts.Text(rule.Pattern)).Bind(LocalDatePattern.Iso.Format(rule.Start)).Bind(LocalDatePattern.Iso.Format(rule.MadeThrough)).Bind(AppointmentTexts.Text(rule.Excluded));
}
