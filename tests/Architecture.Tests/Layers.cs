using System.Reflection;
using ArchUnitNET.Loader;

namespace OnOfficeSync.Architecture.Tests;

/// <summary>The assemblies of <c>src</c>, as ArchUnitNET reads them.</summary>
internal static class Layers
{
    public static Assembly Domain { get; } = typeof(Domain.Addresses.Address).Assembly;

    public static Assembly Application { get; } = typeof(Application.Ports.IStore).Assembly;

    public static Assembly ActiveSync { get; } = typeof(ActiveSync.ActiveSyncOptions).Assembly;

    public static Assembly Storage { get; } = typeof(Microsoft.Extensions.DependencyInjection.StorageServiceCollectionExtensions).Assembly;

    public static Assembly HostWeb { get; } = Assembly.Load("OnOfficeSync.Host.Web");

    public static Assembly[] All { get; } = [Domain, Application, ActiveSync, Storage, HostWeb];

    public static ArchUnitNET.Domain.Architecture Architecture { get; } = new ArchLoader().LoadAssemblies(All).Build();

    /// <summary>A pattern for the namespaces of these names and all below them.</summary>
    public static string Below(params string[] namespaces) => $@"^({string.Join('|', namespaces.Select(name => name.Replace(".", @"\.", StringComparison.Ordinal)))})(\.|$)";
}
