using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace OnOfficeSync.Storage.Model;

/// <summary>Lets <c>dotnet ef</c> build the model without a host.</summary>
internal sealed class StoreContextDesign : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<StoreContext>().UseSqlite("Data Source=:memory:").Options);
}
