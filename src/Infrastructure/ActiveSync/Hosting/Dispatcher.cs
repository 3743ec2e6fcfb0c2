using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace OnOfficeSync.ActiveSync.Hosting;

/// <summary>Sends a use case in a scope of its own that ends with it, so that a request that is held afterwards holds no scope.</summary>
internal sealed class Dispatcher(IServiceScopeFactory scopes)
{
    public async Task<TResponse> SendAsync<TResponse>(IRequest<TResponse> request, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ISender>().Send(request, cancellation);
    }
}
