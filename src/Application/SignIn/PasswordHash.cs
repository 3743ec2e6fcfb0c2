using System.Security.Cryptography;
using System.Text;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.SignIn;

/// <summary>Password hashes: PBKDF2 with SHA-512, 210,000 rounds, stored as <c>pbkdf2-sha512$rounds$salt$key</c> with base64 parts.</summary>
public static class PasswordHash
{
    private const string Scheme = "pbkdf2-sha512";
    private const int Rounds = 210_000;
    private const int SaltBytes = 16;
    private const int KeyBytes = 32;

    /// <summary>Hashes a new password.</summary>
    public static string Create(string password, IRandomSource random)
    {
        var salt = new byte[SaltBytes];
        random.Fill(salt);
        return $"{Scheme}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}";
    }

    /// <summary>Compares a password with a stored hash. <paramref name="digest"/> is what the password came to, as slow to guess back as the hash itself.</summary>
    public static bool Verify(string password, string stored, out string digest)
    {
        var parts = stored.Split('$');
        if (parts.Length != 4 || parts[0] != Scheme)
            throw new FormatException("A stored password hash is not one of ours.");
        var key = Derive(password, Convert.FromBase64String(parts[2]), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        digest = Convert.ToBase64String(key);
        return CryptographicOperations.FixedTimeEquals(key, Convert.FromBase64String(parts[3]));
    }

    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, rounds, HashAlgorithmName.SHA512, KeyBytes);
}
