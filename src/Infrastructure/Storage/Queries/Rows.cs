using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Access;
using OnOfficeSync.Storage.Model;

namespace OnOfficeSync.Storage.Queries;

/// <summary>Turns rows into what the ports speak of, and back.</summary>
internal static class Rows
{
    /// <summary>By what a name is found.</summary>
    public static string Key(string name) => name.ToUpperInvariant();

    public static Tenant Tenant(TenantRow row) => new(row.Id, row.Name, row.ZpushModule, new(row.MaintenanceEnabled, row.MaintenanceRetryAfter));

    public static Account Account(TenantRow tenant, UserRow user) => new()
    {
        Key = new(tenant.Id, user.Id),
        Tenant = tenant.Name,
        User = user.Name,
        DisplayName = user.DisplayName,
        Email = user.Email,
        Administrator = user.Administrator,
        Language = user.Language,
        TimeZone = user.TimeZone,
        Gates = new Gates(tenant.ZpushModule, user.SyncRight, user.ZpushRight, user.Enabled, user.Addresses, user.Appointments, user.Tasks),
        Locked = user.Locked,
        PasswordHash = user.PasswordHash,
    };

    public static UserRecord User(UserRow row) => new()
    {
        Name = row.Name,
        DisplayName = row.DisplayName,
        Email = row.Email,
        Administrator = row.Administrator,
        SyncRight = row.SyncRight,
        ZPushRight = row.ZpushRight,
        Language = row.Language,
        TimeZone = row.TimeZone,
    };

    public static UserRow New(long tenant, UserRecord user, string passwordHash)
    {
        var row = new UserRow
        {
            Tenant = tenant,
            Name = user.Name,
            NameKey = Key(user.Name),
            DisplayName = user.DisplayName,
            Language = user.Language,
            TimeZone = user.TimeZone,
            PasswordHash = passwordHash,
        };
        Put(row, user);
        return row;
    }

    /// <summary>Puts what the administrator keeps; the name stays as it was created.</summary>
    public static void Put(UserRow row, UserRecord user)
    {
        row.DisplayName = user.DisplayName;
        row.Email = user.Email;
        row.Administrator = user.Administrator;
        row.SyncRight = user.SyncRight;
        row.ZpushRight = user.ZPushRight;
        row.Language = user.Language;
        row.TimeZone = user.TimeZone;
    }

    public static Device Device(AccountKey account, DeviceRow row) => new()
    {
        Key = row.Id,
        Account = account,
        DeviceId = row.DeviceId,
        DeviceType = row.DeviceType,
        Information = new(row.Model, row.OperatingSystem, row.FriendlyName, row.UserAgent),
        ProtocolVersion = row.ProtocolVersion,
        FirstSeen = Instant.FromUnixTimeMilliseconds(row.FirstSeen),
        LastSync = row.LastSync is { } last ? Instant.FromUnixTimeMilliseconds(last) : null,
        PolicyKey = row.PolicyKey,
        PendingPolicyKey = row.PendingPolicyKey,
        Folders = new(new(row.FolderEpoch, row.FolderNumber), row.FolderShown, row.FolderPreviousNumber, row.FolderPreviousShown),
        Wipe = row is { WipeScope: { } scope, WipeState: { } state, WipeOrdered: { } ordered } ? new(
            scope, state, Instant.FromUnixTimeMilliseconds(ordered), row.WipeAnswered is { } answered ? Instant.FromUnixTimeMilliseconds(answered) : null) : null,
    };
}
