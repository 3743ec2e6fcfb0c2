using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Application.Waiting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Takes the use cases of onOffice Sync into a host.</summary>
public static class OnOfficeSyncServiceCollectionExtensions
{
    /// <summary>
    /// Adds the use cases and what they share. The host brings a storage that fills the ports, and logging. Whatever the host registered before stays:
    /// its own <see cref="TimeProvider"/> or <see cref="IRandomSource"/>, for example.
    /// </summary>
    public static IServiceCollection AddOnOfficeSync(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IRandomSource, CryptoRandomSource>();
        services.TryAddSingleton<VerifiedCredentials>();
        services.TryAddSingleton<FailurePace>();
        services.TryAddSingleton<FailedSignIns>();
        services.TryAddSingleton<ChangeSignal>();
        services.TryAddSingleton<DeviceActivity>();
        services.TryAddSingleton<AccessChanges>();
        services.TryAddSingleton<AdministrationTurn>();
        foreach (var found in AssemblyScanner.FindValidatorsInAssembly(typeof(RefusedException).Assembly, includeInternalTypes: true).Where(IsOfRequest))
            services.TryAddEnumerable(ServiceDescriptor.Singleton(found.InterfaceType, found.ValidatorType));
        services.AddMediatR(configuration => configuration.RegisterServicesFromAssemblyContaining<RefusedException>());
        services.TryAddEnumerable(ServiceDescriptor.Transient(typeof(IPipelineBehavior<,>), typeof(AdministrationBehavior<,>)));
        services.TryAddEnumerable(ServiceDescriptor.Transient(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>)));
        return services;
    }

    private static bool IsOfRequest(AssemblyScanner.AssemblyScanResult found) => found.InterfaceType.GenericTypeArguments[0].IsAssignableTo(typeof(IBaseRequest));
}
