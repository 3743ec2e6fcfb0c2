using OnOfficeSync.Application.Devices;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Devices;

/// <summary>How what a device has of an item lies in three columns.</summary>
internal static class HeldColumns
{
    /// <summary>Reads version, version of the extras and base, in this order.</summary>
    public static Given Given(this Statement row, int first) => new(row.Int(first), row.Int(first + 1), row.BlobOrNull(first + 2));

    /// <summary>Binds them.</summary>
    public static Statement Bind(this Statement statement, Given given) => statement.Bind(given.Version).Bind(given.ExtrasVersion).Bind(given.Base);
}
