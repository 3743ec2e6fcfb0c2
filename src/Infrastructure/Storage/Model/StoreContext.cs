using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace OnOfficeSync.Storage.Model;

/// <summary>
/// The tables that administration and JSON API ask. What only devices' syncs touch (journal, history, extras, collections, held, commands, answers, devices' changes) is no part of the model: those tables need forms that EF Core cannot say, and stand in the migrations as SQL.
/// </summary>
internal sealed class StoreContext(DbContextOptions<StoreContext> options) : DbContext(options)
{
    public DbSet<TenantRow> Tenants => Set<TenantRow>();

    public DbSet<UserRow> Users => Set<UserRow>();

    public DbSet<FailedSignInRow> FailedSignIns => Set<FailedSignInRow>();

    public DbSet<ItemRow> Items => Set<ItemRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<ItemUserRow> ItemUsers => Set<ItemUserRow>();

    public DbSet<DeviceRow> Devices => Set<DeviceRow>();

    public DbSet<NoticeRow> Notices => Set<NoticeRow>();

    // An index that nobody asks costs every new row; so each is named below.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Conventions.Remove<ForeignKeyIndexConvention>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<TenantRow>().HasIndex(tenant => tenant.NameKey).IsUnique();
        modelBuilder.Entity<UserRow>(OfUsers);
        modelBuilder.Entity<FailedSignInRow>(failed =>
        {
            References<UserRow, FailedSignInRow>(failed, nameof(FailedSignInRow.User));
            failed.HasIndex(row => row.User);
        });
        modelBuilder.Entity<ItemRow>(item => References<TenantRow, ItemRow>(item, nameof(ItemRow.Tenant)));
        modelBuilder.Entity<RecordRow>(record =>
        {
            record.Property(row => row.Id).ValueGeneratedNever();
            record.HasOne(row => row.Item).WithOne().HasForeignKey<RecordRow>(row => row.Id).OnDelete(DeleteBehavior.Cascade);
        });
        modelBuilder.Entity<ItemUserRow>(OfItemUsers);
        modelBuilder.Entity<DeviceRow>(device =>
        {
            References<UserRow, DeviceRow>(device, nameof(DeviceRow.User));
            device.HasIndex(row => new { row.User, row.DeviceId }).IsUnique();
        });
        modelBuilder.Entity<NoticeRow>(notice =>
        {
            References<UserRow, NoticeRow>(notice, nameof(NoticeRow.User));
            notice.HasIndex(row => row.User);
            notice.Property(row => row.Kind).HasConversion<string>();
        });
        Naming.Apply(modelBuilder.Model);
    }

    private static void OfUsers(EntityTypeBuilder<UserRow> user)
    {
        References<TenantRow, UserRow>(user, nameof(UserRow.Tenant));
        user.HasIndex(row => new { row.Tenant, row.NameKey }).IsUnique();
        user.Property(row => row.Addresses).HasConversion<string>();
        user.Property(row => row.Appointments).HasConversion<string>();
        user.Property(row => row.Tasks).HasConversion<string>();
    }

    private static void OfItemUsers(EntityTypeBuilder<ItemUserRow> user)
    {
        // By user first: "what does a user see" is asked far more often than the other way round.
        user.HasKey(row => new { row.User, row.Kind, row.Item });
        References<UserRow, ItemUserRow>(user, nameof(ItemUserRow.User));
        References<ItemRow, ItemUserRow>(user, nameof(ItemUserRow.Item));
        user.HasIndex(row => row.Item);
    }

    private static void References<TParent, TRow>(EntityTypeBuilder<TRow> row, string property)
        where TParent : class
        where TRow : class =>
        row.HasOne<TParent>().WithMany().HasForeignKey(property).OnDelete(DeleteBehavior.Cascade);
}
