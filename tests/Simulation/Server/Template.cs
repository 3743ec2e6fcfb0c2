using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using OnOfficeSync.Application.Administration;

namespace OnOfficeSync.Simulation.Server;

/// <summary>A store with a tenant and its users, made once and copied for each run.</summary>
internal static class Template
{
    public const string Tenant = "demo";
    public const string Password = "demo";

    private const string Database = "onofficesync.db";

    public static readonly string[] Users = ["anna", "ben"];

    private static readonly Lazy<byte[]> Bytes = new(() => Task.Run(MakeAsync).GetAwaiter().GetResult());

    /// <summary>Puts a copy into a directory.</summary>
    public static void CopyTo(string directory) => File.WriteAllBytes(Path.Combine(directory, Database), Bytes.Value);

    private static async Task<byte[]> MakeAsync()
    {
        var directory = Directory.CreateTempSubdirectory("simulation-template-").FullName;
        try
        {
            await using (var node = new Node(directory, TimeProvider.System, new SeededRandom(1), new(), new(), store => store))
            {
                await node.PrepareAsync();
                await node.SendAsync(new CreateTenant(Tenant, "admin", Password));
                foreach (var user in Users)
                    await node.SendAsync(new CreateUser(await node.AccountAsync("admin"), new() { Name = user, Password = Password }));
            }

            return Finish(Path.Combine(directory, Database));
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    // Hashing a password 210,000 times over is the product's business; here it would take most of the time, as time passes and processes come and go.
    private static byte[] Finish(string database)
    {
        var salt = new byte[16];
        var key = Rfc2898DeriveBytes.Pbkdf2(Password, salt, 1, HashAlgorithmName.SHA512, 32);
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString()))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE users SET password_hash = $hash; PRAGMA wal_checkpoint(TRUNCATE);";
            command.Parameters.AddWithValue("$hash", $"pbkdf2-sha512$1${Convert.ToBase64String(salt)}${Convert.ToBase64String(key)}");
            command.ExecuteNonQuery();
        }

        return File.ReadAllBytes(database);
    }
}
