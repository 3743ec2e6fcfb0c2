using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Application.Administration;

/// <summary>A request that only an administrator may make, within the own tenant.</summary>
public interface IAdministration
{
    /// <summary>Who asks.</summary>
    Account Administrator { get; }
}

/// <summary>Keeps everybody else out, before anything of the request is looked at.</summary>
internal sealed class AdministrationBehavior<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IAdministration
{
    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken) =>
        request.Administrator.Administrator ? next(cancellationToken) : throw RefusedException.Forbidden("Only an administrator may do that.");
}
