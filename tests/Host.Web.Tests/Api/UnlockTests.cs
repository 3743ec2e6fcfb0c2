using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.SignIn;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class UnlockTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task A_locked_user_gets_in_sees_it_and_unlocks()
    {
        var name = await host.NewUserAsync();
        for (var device = 1; device <= 4; device++)
            Assert.Equal(SignInOutcome.Wrong, await Knock(name, "wrong", $"device{device}"));
        Assert.Equal(4, (int)(await host.As(name).GetAsync("/sync/status"))["failedAttempts"]!);
        (await host.As(name).PostAsync("/sync/unlock")).Problem(HttpStatusCode.Conflict);

        Assert.Equal(SignInOutcome.Wrong, await Knock(name, "wrong", "device5"));
        Assert.Equal(SignInOutcome.Locked, await Knock(name, "demo", "device6"));
        var status = (await host.As(name).GetAsync("/sync/status")).Is(HttpStatusCode.OK);
        Assert.True((bool)status["locked"]!);
        Assert.Equal(5, (int)status["failedAttempts"]!);

        Assert.Equal("""{"message":"Ihr Z-Push Zugang wurde entsperrt!"}""", (await host.As(name).PostAsync("/sync/unlock")).Is(HttpStatusCode.OK).Text);
        Assert.Equal(SignInOutcome.Granted, await Knock(name, "demo", "device6"));
        status = await host.As(name).GetAsync("/sync/status");
        Assert.False((bool)status["locked"]!);
        Assert.Equal(0, (int)status["failedAttempts"]!);
        (await host.As(name).PostAsync("/sync/unlock")).Problem(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task The_administrator_unlocks_for_another()
    {
        var name = await host.NewUserAsync();
        for (var device = 1; device <= 5; device++)
            await Knock(name, "wrong", $"device{device}");
        (await host.Admin.PostAsync("/sync/unlock")).Problem(HttpStatusCode.Conflict);
        (await host.Admin.PostAsync($"/sync/unlock?user={name}")).Is(HttpStatusCode.OK);
        Assert.Equal(SignInOutcome.Granted, await Knock(name, "demo", "device6"));
    }

    [Fact]
    public async Task No_body_is_needed()
    {
        var name = await host.NewUserAsync();
        for (var device = 1; device <= 5; device++)
            await Knock(name, "wrong", $"device{device}");
        (await host.As(name).SendAsync(HttpMethod.Post, "/sync/unlock", json: null)).Is(HttpStatusCode.OK);
    }

    private async Task<SignInOutcome> Knock(string user, string password, string device) => (await host.Services.GetRequiredService<ISender>()
        .Send(new SignIn(ApiClient.Basic($"demo/{user}", password), Door.ActiveSync, device, "192.0.2.1"), TestContext.Current.CancellationToken)).Outcome;
}
