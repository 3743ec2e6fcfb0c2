using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Storage.Sqlite;

namespace OnOfficeSync.Storage.Items;

/// <summary>
/// Says in which order items became different for a user's devices. An item stands in it once for each user, at the place of its last change, so the journal grows with the items and not with their changes.
/// A transaction collects its touches and publishes them together: several touches of an item take one place.
/// </summary>
internal sealed class Journal(StoreConnection connection)
{
    private const string FindUsers = "SELECT user FROM journal WHERE item = ?";

    private const string FindSequence = "SELECT sequence FROM tenants WHERE id = ?";

    private const string SaveSequence = "UPDATE tenants SET sequence = ? WHERE id = ?";

    private const string Appears = """
        INSERT INTO journal(item, user, kind, sequence, visible) VALUES(?, ?, ?, ?, 1)
        ON CONFLICT(item, user) DO UPDATE SET sequence = excluded.sequence, visible = 1, left_at = NULL, subject = NULL, hold = NULL
        """;

    // Whoever never had it needs no row to say that it is gone.
    private const string Disappears = "UPDATE journal SET sequence = ?, visible = 0 WHERE item = ? AND user = ? AND visible = 1";

    private const string Again = "UPDATE journal SET sequence = ? WHERE item = ? AND user = ?";

    private readonly OrderedDictionary<long, Touched> _pending = [];
    private readonly HashSet<AccountKey> _changed = [];
    private readonly HashSet<long> _excused = [];
    private readonly List<Departure> _departures = [];

    /// <summary>The users in whose journal something was entered.</summary>
    public IReadOnlySet<AccountKey> Changed => _changed;

    /// <summary>What was taken from users' devices, but by their own doing.</summary>
    public IReadOnlyList<Departure> Departures => _departures;

    /// <summary>What leaves this user's devices is no departure from now on.</summary>
    public void Excuse(AccountKey account) => _excused.Add(account.User);

    /// <summary>The item is new or different for a user, or gone.</summary>
    /// <param name="item">The item.</param>
    /// <param name="account">The user.</param>
    /// <param name="visible">Whether the user's devices have it from now on.</param>
    /// <param name="last">The record of an item that is deleted, in stored form; null when it stays for others.</param>
    public void Touch(ItemKey item, AccountKey account, bool visible, byte[]? last = null)
    {
        var touched = Pending(item.Item, account.Tenant);
        touched.Last = last;
        touched.Kind = item.Kind;
        touched.Users[account.User] = visible;
    }

    /// <summary>The item is to be looked at again by a user's devices.</summary>
    public void Touch(long item, AccountKey account) => Pending(item, account.Tenant).Users.TryAdd(account.User, null);

    /// <summary>Whether a user's devices will have the item, as far as this transaction has decided that.</summary>
    public bool? PendingVisibility(long item, AccountKey account) =>
        _pending.TryGetValue(item, out var touched) && touched.Users.TryGetValue(account.User, out var visible) ? visible : null;

    /// <summary>The users who have the item in their journal, or will have.</summary>
    public List<long> UsersOf(long item)
    {
        var users = new List<long>();
        using (var rows = connection.Use(FindUsers).Bind(item))
        {
            while (rows.Step())
                users.Add(rows.Long(0));
        }

        if (_pending.TryGetValue(item, out var touched))
            users.AddRange(touched.Users.Keys.Except(users));
        return users;
    }

    /// <summary>Gives each touched item its place.</summary>
    public void Publish()
    {
        if (_pending.Count == 0)
            return;
        foreach (var tenant in _pending.Values.Select(touched => touched.Tenant).Distinct())
        {
            var sequence = Sequence(tenant);
            foreach (var (item, touched) in _pending)
            {
                if (touched.Tenant == tenant)
                    Enter(item, touched, ++sequence);
            }

            connection.Use(SaveSequence).Bind(sequence).Bind(tenant).Run();
        }

        _pending.Clear();
    }

    private void Enter(long item, Touched touched, long sequence)
    {
        foreach (var (user, visible) in touched.Users)
        {
            var entered = visible switch
            {
                true => connection.Use(Appears).Bind(item).Bind(user).Bind((long)touched.Kind).Bind(sequence).Run(),
                false => connection.Use(Disappears).Bind(sequence).Bind(item).Bind(user).Run(),
                null => connection.Use(Again).Bind(sequence).Bind(item).Bind(user).Run(),
            };
            if (entered == 0)
                continue;
            var account = new AccountKey(touched.Tenant, user);
            _changed.Add(account);
            if (visible == false && !_excused.Contains(user))
                _departures.Add(new(account, touched.Kind, item, touched.Last));
        }
    }

    private long Sequence(long tenant)
    {
        using var row = connection.Use(FindSequence).Bind(tenant);
        return row.Step() ? row.Long(0) : throw new InvalidOperationException($"There is no tenant {tenant}.");
    }

    private Touched Pending(long item, long tenant)
    {
        if (!_pending.TryGetValue(item, out var touched))
            _pending.Add(item, touched = new(tenant));
        return touched;
    }

    private sealed class Touched(long tenant)
    {
        public long Tenant => tenant;

        public ItemKind Kind { get; set; }

        public byte[]? Last { get; set; }

        /// <summary>By user, whether the devices have it from now on; null where that stays as it is.</summary>
        public Dictionary<long, bool?> Users { get; } = [];
    }
}
