using Microsoft.Extensions.Time.Testing;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Domain.Access;

namespace OnOfficeSync.Application.Tests.SignIn;

public sealed class RememberedCredentialsTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly VerifiedCredentials _verified;
    private readonly Account _anna = Named("anna", 1);

    public RememberedCredentialsTests() => _verified = new(new Zeroes(), _time);

    [Fact]
    public void A_verification_is_remembered_for_five_minutes()
    {
        _verified.Remember(_verified.DigestOf("a"), _anna, null, _verified.Generation);
        _time.Advance(TimeSpan.FromSeconds(299));
        Assert.True(_verified.TryGet(_verified.DigestOf("a"), out var account, out var wrong));
        Assert.Equal((_anna, null), (account, wrong));
        Assert.False(_verified.TryGet(_verified.DigestOf("b"), out _, out _));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(_verified.TryGet(_verified.DigestOf("a"), out _, out _));
    }

    [Fact]
    public void A_user_or_a_tenant_is_forgotten_and_nobody_else()
    {
        _verified.Remember(_verified.DigestOf("a"), _anna, null, _verified.Generation);
        _verified.Remember(_verified.DigestOf("b"), Named("ben", 2), "x", _verified.Generation);
        _verified.Forget(_anna.Key);
        Assert.False(_verified.TryGet(_verified.DigestOf("a"), out _, out _));
        Assert.True(_verified.TryGet(_verified.DigestOf("b"), out _, out _));
        _verified.ForgetTenant(2);
        Assert.True(_verified.TryGet(_verified.DigestOf("b"), out _, out _));
        _verified.ForgetTenant(1);
        Assert.False(_verified.TryGet(_verified.DigestOf("b"), out _, out _));
    }

    [Fact]
    public void What_was_read_before_something_was_forgotten_is_not_remembered()
    {
        var generation = _verified.Generation;
        _verified.Forget(_anna.Key);
        _verified.Remember(_verified.DigestOf("a"), _anna, null, generation);
        Assert.False(_verified.TryGet(_verified.DigestOf("a"), out _, out _));
    }

    [Fact]
    public void Long_headers_have_digests_of_their_own()
    {
        var text = new string('x', 5_000);
        Assert.Equal(_verified.DigestOf(text), _verified.DigestOf(new string('x', 5_000)));
        Assert.NotEqual(_verified.DigestOf(text), _verified.DigestOf(text + "x"));
    }

    private static Account Named(string name, long key) => new()
    {
        Key = new(1, key),
        Tenant = "demo",
        User = name,
        DisplayName = name,
        Gates = new(true, true, true, true, Direction.TwoWay, Direction.TwoWay, Direction.TwoWay),
        PasswordHash = "",
    };

    private sealed class Zeroes : IRandomSource
    {
        public void Fill(Span<byte> target) => target.Clear();
    }
}
