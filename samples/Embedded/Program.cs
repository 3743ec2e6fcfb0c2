// A web application that lets phones sync, without the host of this repository:
//     AdminPassword=secret dotnet run --project samples/Embedded
using MediatR;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Ports;

var builder = WebApplication.CreateBuilder(args);

// The use cases, a store for them, and the protocol that phones speak.
builder.Services.AddOnOfficeSync().AddOnOfficeSyncSqlite(builder.Configuration["Data"] ?? "data");
builder.Services.AddActiveSync(activeSync => activeSync.RetryAfter = TimeSpan.FromMinutes(2));

var app = builder.Build();
app.MapGet("/", () => "A page of your own.");
app.MapActiveSync();

// The schema is created or upgraded before the first request.
await app.Services.GetRequiredService<IStorageSetup>().PrepareAsync(CancellationToken.None);
if (await app.Services.GetRequiredService<IDirectory>().IsEmptyAsync(CancellationToken.None))
{
    var password = app.Configuration["AdminPassword"] ?? throw new InvalidOperationException("Set AdminPassword for the first start.");
    await using var scope = app.Services.CreateAsyncScope();
    await scope.ServiceProvider.GetRequiredService<ISender>().Send(new CreateTenant("agency", "admin", password));
}

app.Run();
