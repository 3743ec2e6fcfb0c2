using System.Reflection;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace OnOfficeSync.Architecture.Tests;

/// <summary>Dependencies point inwards: the hosts know all, ActiveSync and Storage know Application, Application knows Domain, Domain knows nobody.</summary>
public class DependencyTests
{
    private static readonly string[] Base = ["System", "Microsoft.CodeAnalysis"];

    [Fact]
    public void Domain_uses_nothing_but_NodaTime_and_libphonenumber() =>
        Uses(Layers.Domain, "OnOfficeSync.Domain", "NodaTime", "PhoneNumbers");

    [Fact]
    public void Application_uses_the_domain_MediatR_validation_and_two_abstractions() =>
        Uses(Layers.Application, "OnOfficeSync.Application", "OnOfficeSync.Domain", "NodaTime", "MediatR", "FluentValidation", "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Logging");

    [Fact]
    public void ActiveSync_uses_no_database() =>
        Avoids(Layers.ActiveSync, "OnOfficeSync.Storage", "Microsoft.EntityFrameworkCore", "Microsoft.Data", "System.Data", "SQLitePCL");

    [Fact]
    public void ActiveSync_meets_the_web_only_where_requests_come_in() =>
        Types().That().ResideInAssembly(Layers.ActiveSync)
            .And().DoNotResideInNamespaceMatching(Layers.Below("OnOfficeSync.ActiveSync.Hosting", "OnOfficeSync.ActiveSync.Autodiscover", "Microsoft"))
            .And().DoNotHaveName("PlainQuery")
            .Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(Layers.Below("Microsoft.AspNetCore"))).Check();

    [Fact]
    public void ActiveSync_and_Storage_do_not_know_each_other_nor_a_host()
    {
        Avoids(Layers.ActiveSync, "OnOfficeSync.Storage", "OnOfficeSync.Host");
        Avoids(Layers.Storage, "OnOfficeSync.ActiveSync", "OnOfficeSync.Host", "Microsoft.AspNetCore");
    }

    [Fact]
    public void Domain_and_Storage_never_see_MediatR()
    {
        Avoids(Layers.Domain, "MediatR");
        Avoids(Layers.Storage, "MediatR");
    }

    [Fact]
    public void Host_Web_alone_sees_AutoMapper()
    {
        foreach (var layer in Layers.All.Where(layer => layer != Layers.HostWeb))
            Avoids(layer, "AutoMapper");
    }

    [Theory]
    [InlineData("OnOfficeSync.Domain", "NodaTime|PhoneNumbers")]
    [InlineData("OnOfficeSync.Application", "OnOfficeSync.Domain|NodaTime|MediatR|MediatR.Contracts|FluentValidation|Microsoft.Extensions.DependencyInjection.Abstractions|Microsoft.Extensions.Logging.Abstractions")]
    public void The_inner_assemblies_reference_no_other(string assembly, string allowed)
    {
        var references = Layers.All.Single(layer => layer.GetName().Name == assembly).GetReferencedAssemblies().Select(reference => reference.Name!);
        Assert.Equal([], references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Except(allowed.Split('|')));
    }

    // A pattern that matches nothing would let everything pass.
    [Fact]
    public void The_rules_find_the_dependencies_that_there_are()
    {
        Assert.ThrowsAny<Exception>(() => Uses(Layers.Domain, "OnOfficeSync.Domain", "NodaTime"));
        Assert.ThrowsAny<Exception>(() => Uses(Layers.Application, "OnOfficeSync.Application", "OnOfficeSync.Domain", "NodaTime", "MediatR", "FluentValidation", "Microsoft.Extensions.Logging"));
        Assert.ThrowsAny<Exception>(() => Avoids(Layers.ActiveSync, "Microsoft.AspNetCore"));
        Assert.ThrowsAny<Exception>(() => Avoids(Layers.ActiveSync, "MediatR"));
        Assert.ThrowsAny<Exception>(() => Avoids(Layers.Storage, "Microsoft.EntityFrameworkCore"));
        Assert.ThrowsAny<Exception>(() => Avoids(Layers.Storage, "SQLitePCL"));
        Assert.ThrowsAny<Exception>(() => Avoids(Layers.HostWeb, "AutoMapper"));
    }

    // OnlyDependOn leaves out what lies outside of the assemblies read, so it is said the other way round.
    private static void Uses(Assembly layer, params string[] namespaces) =>
        Types().That().ResideInAssembly(layer).And().ResideInNamespaceMatching(Layers.Below("OnOfficeSync", "Microsoft"))
            .Should().NotDependOnAny(Types(true).That().DoNotResideInNamespaceMatching($"({Layers.Below([.. Base, .. namespaces])})|^$")).Check();

    private static void Avoids(Assembly layer, params string[] namespaces) =>
        Types().That().ResideInAssembly(layer).Should().NotDependOnAny(Types(true).That().ResideInNamespaceMatching(Layers.Below(namespaces))).Check();
}
