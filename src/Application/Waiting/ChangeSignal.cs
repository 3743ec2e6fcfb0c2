using System.Collections.Concurrent;
using OnOfficeSync.Application.Accounts;

namespace OnOfficeSync.Application.Waiting;

/// <summary>Wakes who waits for a user's items to change. It carries no data: whoever wakes looks again. Thread-safe.</summary>
public sealed class ChangeSignal
{
    private readonly ConcurrentDictionary<AccountKey, HashSet<Subscription>> _waiting = new();

    /// <summary>Begins to listen. Subscribe first, then look, then wait: a change in between is not missed.</summary>
    public Subscription Subscribe(AccountKey account)
    {
        var subscription = new Subscription(this, account);
        while (true)
        {
            var waiters = _waiting.GetOrAdd(account, static _ => []);
            lock (waiters)
            {
                // An emptied set is on its way out of the dictionary: take a fresh one.
                if (_waiting.TryGetValue(account, out var current) && ReferenceEquals(current, waiters))
                {
                    waiters.Add(subscription);
                    return subscription;
                }
            }
        }
    }

    /// <summary>Says that something of a user may have changed. Called after commit.</summary>
    public void Publish(AccountKey account)
    {
        if (!_waiting.TryGetValue(account, out var waiters))
            return;
        lock (waiters)
        {
            foreach (var waiter in waiters)
                waiter.Wake();
        }
    }

    /// <summary>Says that something of all users of a tenant may have changed. Called after commit.</summary>
    public void PublishTenant(long tenant)
    {
        foreach (var account in _waiting.Keys.Where(account => account.Tenant == tenant))
            Publish(account);
    }

    private void Remove(Subscription subscription)
    {
        if (!_waiting.TryGetValue(subscription.Account, out var waiters))
            return;
        lock (waiters)
        {
            if (waiters.Remove(subscription) && waiters.Count == 0)
                _waiting.TryRemove(new(subscription.Account, waiters));
        }
    }

    /// <summary>One listener.</summary>
    public sealed class Subscription : IDisposable
    {
        private readonly ChangeSignal _signal;
        private TaskCompletionSource _woken = NewSource();

        internal Subscription(ChangeSignal signal, AccountKey account)
        {
            _signal = signal;
            Account = account;
        }

        internal AccountKey Account { get; }

        /// <summary>Completes when something may have changed since the subscription or the last <see cref="Reset"/>.</summary>
        public Task Woken => Volatile.Read(ref _woken).Task;

        /// <summary>Listens anew; call it before looking again.</summary>
        public void Reset() => Volatile.Write(ref _woken, NewSource());

        /// <summary>Ends listening.</summary>
        public void Dispose() => _signal.Remove(this);

        internal void Wake() => Volatile.Read(ref _woken).TrySetResult();

        private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
