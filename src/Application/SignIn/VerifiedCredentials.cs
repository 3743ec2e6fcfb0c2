using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.SignIn;

/// <summary>
/// Remembers credentials that were verified, or found wrong, so that a phone's next request costs no password hashing. Only a digest keyed with a secret of this process is held, in memory alone. Whoever changes a password, a lock, a gate or
/// maintenance calls <see cref="Forget(AccountKey)"/> after it is stored. Thread-safe.
/// </summary>
public sealed class VerifiedCredentials
{
    /// <summary>How long a verification holds without being renewed, against a change by another process.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private const int Capacity = 100_000;

    private readonly ConcurrentDictionary<Digest, Entry> _entries = new();
    private readonly byte[] _key = new byte[32];
    private readonly TimeProvider _time;
    private long _generation;

    /// <summary>Starts empty, with a fresh secret.</summary>
    public VerifiedCredentials(IRandomSource random, TimeProvider time)
    {
        random.Fill(_key);
        _time = time;
    }

    /// <summary>Changes whenever something is forgotten: read it before the account, give it to <see cref="Remember"/>.</summary>
    public long Generation => Interlocked.Read(ref _generation);

    /// <summary>The keyed digest of a header.</summary>
    public Digest DigestOf(string authorization)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetMaxByteCount(authorization.Length);
        Span<byte> bytes = length <= 512 ? stackalloc byte[length] : new byte[length];
        HMACSHA256.HashData(_key, bytes[..Encoding.UTF8.GetBytes(authorization, bytes)], hash);
        return new(BitConverter.ToUInt64(hash), BitConverter.ToUInt64(hash[8..]), BitConverter.ToUInt64(hash[16..]), BitConverter.ToUInt64(hash[24..]));
    }

    /// <summary>What is remembered of a header: the account and, for a wrong password, what it came to.</summary>
    public bool TryGet(Digest digest, out Account account, out string? wrongDigest)
    {
        if (_entries.TryGetValue(digest, out var entry) && _time.GetElapsedTime(entry.Since) < Lifetime)
        {
            (account, wrongDigest) = (entry.Account, entry.WrongDigest);
            return true;
        }

        (account, wrongDigest) = (null!, null);
        return false;
    }

    /// <summary>Remembers a verification, unless something was forgotten since <paramref name="generation"/> was read: then the account may be out of date.</summary>
    public void Remember(Digest digest, Account account, string? wrongDigest, long generation)
    {
        if (_entries.Count >= Capacity)
            _entries.Clear();
        _entries[digest] = new(account, wrongDigest, _time.GetTimestamp());
        if (Generation != generation)
            _entries.TryRemove(digest, out _);
    }

    /// <summary>Forgets a user.</summary>
    public void Forget(AccountKey account) => Forget(entry => entry.Account.Key == account);

    /// <summary>Forgets all users of a tenant.</summary>
    public void ForgetTenant(long tenant) => Forget(entry => entry.Account.Key.Tenant == tenant);

    private void Forget(Predicate<Entry> which)
    {
        Interlocked.Increment(ref _generation);
        foreach (var (digest, entry) in _entries)
        {
            if (which(entry))
                _entries.TryRemove(digest, out _);
        }
    }

    /// <summary>A keyed digest.</summary>
    public readonly record struct Digest(ulong A, ulong B, ulong C, ulong D);

    private sealed record Entry(Account Account, string? WrongDigest, long Since);
}
