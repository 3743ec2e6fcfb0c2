using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using OnOfficeSync.ActiveSync.Hosting;

namespace OnOfficeSync.ActiveSync.Tests.Support;

/// <summary>Use cases that answer what a test says.</summary>
internal sealed class UseCases
{
    private readonly Mock<ISender> _sender = new(MockBehavior.Strict);

    /// <summary>A dispatcher to these use cases.</summary>
    public Dispatcher Dispatcher
    {
        get
        {
            var services = new Mock<IServiceProvider>();
            services.Setup(provider => provider.GetService(typeof(ISender))).Returns(_sender.Object);
            var scope = new Mock<IServiceScope>();
            scope.Setup(opened => opened.ServiceProvider).Returns(services.Object);
            var scopes = new Mock<IServiceScopeFactory>();
            scopes.Setup(factory => factory.CreateScope()).Returns(scope.Object);
            return new(scopes.Object);
        }
    }

    public UseCases Answer<TRequest, TResponse>(TResponse response)
        where TRequest : IRequest<TResponse> => Answer<TRequest, TResponse>(_ => response);

    public UseCases Answer<TRequest, TResponse>(Func<TRequest, TResponse> answer)
        where TRequest : IRequest<TResponse>
    {
        _sender.Setup(sender => sender.Send(It.Is<IRequest<TResponse>>(request => request is TRequest), It.IsAny<CancellationToken>()))
            .ReturnsAsync((IRequest<TResponse> request, CancellationToken _) => answer((TRequest)request));
        return this;
    }
}
