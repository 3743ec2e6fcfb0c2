using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.SignIn;

/// <summary>
/// Signs a user in:
/// (1) a header that was verified a moment ago needs nothing more;
/// (2) maintenance of the tenant comes before its passwords;
/// (3) a locked user is kept out of ActiveSync, a too fast one out of the pages;
/// (4) the password is hashed and compared;
/// (5) right clears what the device had against it, wrong is counted.
/// </summary>
internal sealed class SignInHandler(IDirectory directory, VerifiedCredentials verified, FailurePace pace, FailedSignIns failed)
    : IRequestHandler<SignIn, SignInResult>
{
    // Hashing is slow on purpose: no more at a time than there are cores, the rest waits. Whoever waits is looked at only when its turn has come, and is counted
    // before it ends: so many guesses at once are not more guesses than one after the other.
    private static readonly SemaphoreSlim Turns = new(Environment.ProcessorCount);

    // Compared with when there is no such user, so that the time taken does not tell.
    private const string Nobody = "pbkdf2-sha512$210000$AAAAAAAAAAAAAAAAAAAAAA==$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    public async Task<SignInResult> Handle(SignIn request, CancellationToken cancellationToken)
    {
        if (request.Authorization is null)
            return new(SignInOutcome.Wrong);

        // (1)
        var digest = verified.DigestOf(request.Authorization);
        if (verified.TryGet(digest, out var account, out var wrongDigest) && wrongDigest is null
            && (request.Door == Door.Pages || !failed.MayHave(account.Key, request.Device)))
            return Granted(account, request.Door);

        // (2)
        if (BasicCredentials.Parse(request.Authorization) is not { } credentials)
            return new(SignInOutcome.Wrong);
        var tenant = await directory.FindTenantAsync(credentials.Tenant, cancellationToken);
        if (request.Door == Door.ActiveSync && tenant is { Maintenance: { Enabled: true, RetryAfterSeconds: var seconds } })
            return new(SignInOutcome.Maintenance, RetryAfterSeconds: seconds);

        await Turns.WaitAsync(cancellationToken);
        try
        {
            return await DecideAsync(request, credentials, digest, cancellationToken);
        }
        finally
        {
            Turns.Release();
        }
    }

    private async Task<SignInResult> DecideAsync(SignIn request, BasicCredentials credentials, VerifiedCredentials.Digest digest, CancellationToken cancellation)
    {
        // (3)
        if (request.Door == Door.Pages && pace.RetryAfter(credentials, request.ClientAddress) is > 0 and var wait)
            return new(SignInOutcome.TooMany, RetryAfterSeconds: wait);
        var generation = verified.Generation;
        var known = verified.TryGet(digest, out var remembered, out var wrongDigest);
        var account = known ? remembered : await directory.FindAccountAsync(credentials.Tenant, credentials.User, cancellation);
        if (request.Door == Door.ActiveSync && account is { Locked: true })
            return new(SignInOutcome.Locked);

        // (4)
        var right = known && wrongDigest is null;
        if (!known)
        {
            (right, wrongDigest) = await Task.Run(() => (PasswordHash.Verify(credentials.Password, account?.PasswordHash ?? Nobody, out var key), key), cancellation);
            if (account is not null)
                verified.Remember(digest, account, right ? null : wrongDigest, generation);
        }

        // (5)
        if (right && account is not null)
        {
            if (request.Door == Door.ActiveSync)
                await failed.ClearAsync(account.Key, request.Device, cancellation);
            return Granted(account, request.Door);
        }

        if (request.Door == Door.Pages)
            pace.Count(credentials, request.ClientAddress);
        else if (account is not null)
            await failed.CountAsync(account.Key, request.Device, wrongDigest!, cancellation);
        return new(SignInOutcome.Wrong);
    }

    private static SignInResult Granted(Account account, Door door) =>
        door == Door.ActiveSync && account.Locked ? new(SignInOutcome.Locked) : new(SignInOutcome.Granted, account);
}
