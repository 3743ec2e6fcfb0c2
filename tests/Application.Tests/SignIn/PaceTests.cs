using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Application.Tests.SignIn;

public sealed class PaceTests(World world) : IAsyncLifetime, IClassFixture<World>
{
    public ValueTask InitializeAsync()
    {
        world.Time.Advance(TimeSpan.FromHours(1));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Ten_wrong_passwords_a_minute_are_allowed_and_then_none()
    {
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Equal(SignInOutcome.Wrong, await world.PageAsync("wrong"));
        var refused = await world.KnockAsync("anna", "anna", Door.Pages, "192.0.2.1");
        Assert.Equal(SignInOutcome.TooMany, refused.Outcome);
        Assert.InRange(refused.RetryAfterSeconds, 1, 60);
        world.Time.Advance(TimeSpan.FromSeconds(refused.RetryAfterSeconds));
        Assert.Equal(SignInOutcome.Granted, await world.PageAsync("anna"));
    }

    [Fact]
    public async Task It_is_for_a_user_and_an_address_alone()
    {
        for (var attempt = 0; attempt < 10; attempt++)
            await world.PageAsync("wrong");
        Assert.Equal(SignInOutcome.TooMany, await world.PageAsync("wrong"));
        Assert.Equal(SignInOutcome.TooMany, await world.PageAsync("wrong", "ANNA"));
        Assert.Equal(SignInOutcome.Granted, await world.PageAsync("anna", address: "192.0.2.2"));
        Assert.Equal(SignInOutcome.Granted, await world.PageAsync("ben", "ben"));
        Assert.Equal(SignInOutcome.Granted, await world.DeviceAsync("anna", "phone"));
    }

    [Fact]
    public async Task Many_guesses_at_once_are_not_more_than_one_after_the_other()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 40).Select(guess => world.PageAsync($"wrong{guess}")));
        Assert.InRange(outcomes.Count(outcome => outcome == SignInOutcome.Wrong), 10, 10 + Environment.ProcessorCount);
        Assert.All(outcomes.Where(outcome => outcome != SignInOutcome.Wrong), outcome => Assert.Equal(SignInOutcome.TooMany, outcome));
    }

    [Fact]
    public async Task Who_does_not_exist_has_a_pace_too()
    {
        for (var attempt = 0; attempt < 10; attempt++)
            Assert.Equal(SignInOutcome.Wrong, await world.PageAsync("wrong", "nobody"));
        Assert.Equal(SignInOutcome.TooMany, await world.PageAsync("wrong", "nobody"));
    }
}
