using System.Reflection;
using MediatR;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace OnOfficeSync.Architecture.Tests;

/// <summary>Use cases live in Application; whoever speaks to the outside sends them and does nothing else with them.</summary>
public class UseCaseTests
{
    private static readonly Type[] Handling =
        [typeof(IRequestHandler<>), typeof(IRequestHandler<,>), typeof(IStreamRequestHandler<,>), typeof(INotificationHandler<>), typeof(IPipelineBehavior<,>)];

    [Fact]
    public void Only_Application_holds_handlers()
    {
        Assert.NotEmpty(Handlers(Layers.Application));
        Assert.Empty(Layers.All.Where(layer => layer != Layers.Application).SelectMany(Handlers));
    }

    [Fact]
    public void Every_request_has_one_handler()
    {
        var handled = Handlers(Layers.Application).SelectMany(Handled).Where(type => type.Name.StartsWith("IRequestHandler", StringComparison.Ordinal))
            .Select(type => type.GenericTypeArguments[0]).ToList();
        var requests = Layers.Application.GetTypes().Where(type => type is { IsAbstract: false, IsClass: true } && type.IsAssignableTo(typeof(IBaseRequest))).ToList();
        Assert.NotEmpty(requests);
        Assert.Equal(requests.OrderBy(type => type.FullName), handled.OrderBy(type => type.FullName));
    }

    [Fact]
    public void Handlers_are_internal_and_sealed() =>
        Assert.All(Handlers(Layers.Application), type => Assert.True(type is { IsNotPublic: true, IsSealed: true }, type.FullName));

    [Fact]
    public void ActiveSync_and_the_host_only_send()
    {
        var rest = Types(true).That().ResideInNamespaceMatching("^MediatR").And().DoNotHaveNameMatching("^(ISender|IRequest|IBaseRequest|Unit)(`|$)");
        foreach (var layer in new[] { Layers.ActiveSync, Layers.HostWeb })
            Types().That().ResideInAssembly(layer).Should().NotDependOnAny(rest).Check();
    }

    [Fact]
    public void ActiveSync_fills_and_uses_no_port() =>
        Types().That().ResideInAssembly(Layers.ActiveSync).Should().NotDependOnAny(Interfaces().That().ResideInNamespace("OnOfficeSync.Application.Ports")).Check();

    [Fact]
    public void The_host_prepares_the_store_and_uses_no_other_port() =>
        Types().That().ResideInAssembly(Layers.HostWeb)
            .Should().NotDependOnAny(Interfaces().That().ResideInNamespace("OnOfficeSync.Application.Ports").And().DoNotHaveName("IStorageSetup")).Check();

    [Fact]
    public void Storage_fills_every_port_but_chance()
    {
        var ports = Layers.Application.GetTypes().Where(type => type is { IsInterface: true, Namespace: "OnOfficeSync.Application.Ports" });
        var filled = Layers.Storage.GetTypes().SelectMany(type => type.GetInterfaces()).Select(port => port.IsGenericType ? port.GetGenericTypeDefinition() : port).ToHashSet();
        Assert.Equal(["IRandomSource"], ports.Where(port => !filled.Contains(port)).Select(port => port.Name));
    }

    // A pattern that matches nothing would let everything pass.
    [Fact]
    public void The_rules_find_the_dependencies_that_there_are()
    {
        var senders = Types(true).That().ResideInNamespaceMatching("^MediatR").And().HaveNameMatching("^ISender$");
        foreach (var layer in new[] { Layers.ActiveSync, Layers.HostWeb })
            Assert.ThrowsAny<Exception>(() => Types().That().ResideInAssembly(layer).Should().NotDependOnAny(senders).Check());
        var ports = Interfaces().That().ResideInNamespace("OnOfficeSync.Application.Ports");
        foreach (var layer in new[] { Layers.Storage, Layers.HostWeb })
            Assert.ThrowsAny<Exception>(() => Types().That().ResideInAssembly(layer).Should().NotDependOnAny(ports).Check());
    }

    private static IEnumerable<Type> Handlers(Assembly layer) => layer.GetTypes().Where(type => Handled(type).Any());

    private static IEnumerable<Type> Handled(Type type) => type.GetInterfaces().Where(port => port.IsGenericType && Handling.Contains(port.GetGenericTypeDefinition()));
}
