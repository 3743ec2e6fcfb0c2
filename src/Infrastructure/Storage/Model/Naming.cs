using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OnOfficeSync.Storage.Model;

/// <summary>Names in the database: words in lower case with underscores, as the SQL beside EF Core writes them.</summary>
internal static class Naming
{
    public static void Apply(IMutableModel model)
    {
        foreach (var entity in model.GetEntityTypes())
        {
            entity.SetTableName(Words(entity.GetTableName()!));
            foreach (var property in entity.GetProperties())
                property.SetColumnName(Words(property.Name));
        }
    }

    private static string Words(string name) =>
        string.Concat(name.Select((letter, at) => char.IsUpper(letter) ? (at > 0 ? "_" : "") + char.ToLowerInvariant(letter) : letter.ToString()));
}
