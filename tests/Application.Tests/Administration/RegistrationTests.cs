using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.Tests.Administration;

public sealed class RegistrationTests
{
    [Fact]
    public void What_a_host_registered_before_stays()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider, StoppedClock>().AddSingleton<IRandomSource, Dice>().AddOnOfficeSync();
        Assert.Equal(typeof(StoppedClock), Assert.Single(services, service => service.ServiceType == typeof(TimeProvider)).ImplementationType);
        Assert.Equal(typeof(Dice), Assert.Single(services, service => service.ServiceType == typeof(IRandomSource)).ImplementationType);
    }

    [Fact]
    public void Twice_is_as_once()
    {
        var once = new ServiceCollection().AddOnOfficeSync();
        var twice = new ServiceCollection().AddOnOfficeSync().AddOnOfficeSync();
        foreach (var type in new[] { typeof(IPipelineBehavior<,>), typeof(IValidator<CreateAddress>), typeof(TimeProvider), typeof(IMediator) })
            Assert.Equal(once.Count(service => service.ServiceType == type), twice.Count(service => service.ServiceType == type));
    }

    private sealed class StoppedClock : TimeProvider;

    private sealed class Dice : IRandomSource
    {
        public void Fill(Span<byte> target) => target.Fill(4);
    }
}
