using Microsoft.Extensions.DependencyInjection;
using Moq;
using OnOfficeSync.Application.Ports;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Host.Web.Tests.Api;

public sealed class ServerTests(TestHost host) : IClassFixture<TestHost>
{
    [Fact]
    public async Task The_server_lives_and_is_ready()
    {
        (await host.With(null).GetAsync("//health/live")).Is(HttpStatusCode.OK);
        (await host.With(null).GetAsync("//health/ready")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task It_does_not_say_what_it_is_made_of() => Assert.Empty((await host.Anna.GetAsync("/sync/status")).Headers.Server);

    [Fact]
    public async Task The_description_is_public_and_names_every_resource()
    {
        var description = (await host.With(null).GetAsync("//openapi/v1.json")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(
            [
                "/api/v1/addresses", "/api/v1/addresses/{id}", "/api/v1/addresses/{id}/{family}/{entryId}/slot", "/api/v1/admin/tenant", "/api/v1/admin/users", "/api/v1/admin/users/{name}",
                "/api/v1/appointments", "/api/v1/appointments/{id}", "/api/v1/appointments/{id}/restore",
                "/api/v1/sync/changes", "/api/v1/sync/changes/{id}/undo", "/api/v1/sync/devices", "/api/v1/sync/devices/{deviceId}", "/api/v1/sync/devices/{deviceId}/undo", "/api/v1/sync/devices/{deviceId}/wipe",
                "/api/v1/sync/holds", "/api/v1/sync/holds/{id}/apply", "/api/v1/sync/holds/{id}/restore", "/api/v1/sync/notices", "/api/v1/sync/settings", "/api/v1/sync/status", "/api/v1/sync/unlock",
                "/api/v1/tasks", "/api/v1/tasks/{id}", "/api/v1/tasks/{id}/restore",
            ],
            description["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        var schemas = description["components"]!["schemas"]!;
        Assert.Contains("companyMain", schemas["Slot"]!["enum"]!.AsArray().Select(name => (string?)name));
        Assert.Equal("date", (string)schemas["LocalDate"]!["format"]!);
        Assert.True((bool)schemas["UserJson"]!["properties"]!["password"]!["writeOnly"]!);
        Assert.NotNull(description["paths"]!["/api/v1/addresses"]!["post"]!["requestBody"]);
        Assert.Contains("limit", description["paths"]!["/api/v1/addresses"]!["get"]!["parameters"]!.AsArray().Select(parameter => (string)parameter!["name"]!));
        Assert.Equal("basic", (string)description["components"]!["securitySchemes"]!["basic"]!["scheme"]!);
    }

    [Fact]
    public async Task A_fault_of_ours_is_a_pause_without_particulars()
    {
        var broken = new Mock<ICrmQueries<Address>>();
        broken.Setup(queries => queries.ListAsync(It.IsAny<Application.Accounts.AccountKey>(), It.IsAny<long?>(), It.IsAny<int>(), It.IsAny<CancellationToken>())).ThrowsAsync(new InvalidOperationException("secret"));
        await using var faulty = new TestHost { Replace = services => services.AddSingleton(broken.Object) };
        await faulty.InitializeAsync();
        var answer = (await faulty.Anna.GetAsync("/addresses")).Problem(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.DoesNotContain("secret", answer.Text, StringComparison.Ordinal);
        (await faulty.Anna.GetAsync("/sync/status")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_store_that_cannot_be_reached_is_not_ready()
    {
        await using var waiting = new TestHost { Replace = services => services.AddSingleton(provider => new GoneStorage(ActivatorUtilities.CreateInstance(provider, StorageType(services)))).AddSingleton<IStorageSetup>(provider => provider.GetRequiredService<GoneStorage>()) };
        await waiting.InitializeAsync();
        (await waiting.With(null).GetAsync("//health/ready")).Is(HttpStatusCode.OK);
        waiting.Services.GetRequiredService<GoneStorage>().IsGone = true;
        (await waiting.With(null).GetAsync("//health/ready")).Is(HttpStatusCode.ServiceUnavailable);
        (await waiting.With(null).GetAsync("//health/live")).Is(HttpStatusCode.OK);
    }

    private static Type StorageType(IServiceCollection services) => services.First(service => service.ServiceType == typeof(IStorageSetup)).ImplementationType!;

    private sealed class GoneStorage(object storage) : IStorageSetup
    {
        public bool IsGone { get; set; }

        public Task PrepareAsync(CancellationToken cancellation) => ((IStorageSetup)storage).PrepareAsync(cancellation);

        public Task<bool> IsReadyAsync(CancellationToken cancellation) => IsGone ? Task.FromException<bool>(new IOException("gone")) : ((IStorageSetup)storage).IsReadyAsync(cancellation);
    }
}
