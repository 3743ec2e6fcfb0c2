using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Tests.SignIn;

public sealed class PasswordHashTests
{
    [Fact]
    public void A_password_is_known_by_its_hash_and_by_no_other()
    {
        var random = new CryptoRandomSource();
        var (hash, other) = (PasswordHash.Create("schön", random), PasswordHash.Create("schön", random));
        Assert.NotEqual(hash, other);
        Assert.DoesNotContain("schön", hash, StringComparison.Ordinal);
        Assert.True(PasswordHash.Verify("schön", hash, out _));
        Assert.False(PasswordHash.Verify("schon", hash, out var wrong));
        Assert.False(PasswordHash.Verify("schon", hash, out var again));
        Assert.Equal(wrong, again);
        Assert.Throws<FormatException>(() => PasswordHash.Verify("x", "plain", out _));
    }
}
