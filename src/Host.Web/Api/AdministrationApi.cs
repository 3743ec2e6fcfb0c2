using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Administration;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/admin/tenant</c> and <c>/admin/users</c>.</summary>
internal static class AdministrationApi
{
    public static void MapAdministration(this IEndpointRouteBuilder api)
    {
        var admin = api.MapGroup("/admin").WithTags("Administration");
        admin.MapGet("/tenant", GetTenantAsync).WithSummary("The tenant").Produces<TenantJson>();
        admin.MapPut("/tenant", ReplaceTenantAsync).WithSummary("Replaces the tenant's modules and maintenance").Produces<TenantJson>();
        admin.MapGet("/users", ListUsersAsync).WithSummary("The tenant's users");
        admin.MapPost("/users", CreateUserAsync).WithSummary("A new user").Produces<UserJson>(StatusCodes.Status201Created);
        admin.MapGet("/users/{name}", GetUserAsync).WithSummary("One user").Produces<UserJson>();
        admin.MapPut("/users/{name}", ReplaceUserAsync).WithSummary("Replaces a user; the password stays where none is given").Produces<UserJson>();
    }

    private static async Task<IResult> GetTenantAsync(HttpContext http, Caller caller, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new GetTenant(caller.Self), cancellation));

    private static async Task<IResult> ReplaceTenantAsync(
        HttpContext http, Caller caller, IfMatch ifMatch, Body<TenantJson> body, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new ReplaceTenant(caller.Self, ifMatch.Precondition, mapper.Map<TenantDraft>(body.Value)), cancellation));

    private static async Task<ListJson<UserJson>> ListUsersAsync(
        Caller caller, Paging paging, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(new ListUsers(caller.Self, paging.After, paging.Limit), cancellation), mapper.Map<UserJson>);

    private static async Task<IResult> GetUserAsync(
        HttpContext http, Caller caller, string name, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new GetUser(caller.Self, name), cancellation));

    private static async Task<IResult> CreateUserAsync(
        HttpContext http, Caller caller, Body<UserJson> body, ISender sender, IMapper mapper, CancellationToken cancellation)
    {
        var user = await sender.Send(new CreateUser(caller.Self, mapper.Map<UserDraft>(body.Value)), cancellation);
        http.Response.Headers.Location = $"{JsonApi.Base}/admin/users/{user.Name}";
        return Tagged(http, mapper, user, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReplaceUserAsync(
        HttpContext http, Caller caller, string name, IfMatch ifMatch, Body<UserJson> body, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new ReplaceUser(caller.Self, name, ifMatch.Precondition, mapper.Map<UserDraft>(body.Value)), cancellation));

    private static JsonHttpResult<TenantJson> Tagged(HttpContext http, IMapper mapper, Tenant tenant)
    {
        IfMatch.Tag(http, Precondition.TagOf(tenant));
        return TypedResults.Json(mapper.Map<TenantJson>(tenant));
    }

    private static JsonHttpResult<UserJson> Tagged(HttpContext http, IMapper mapper, UserRecord user, int status = StatusCodes.Status200OK)
    {
        IfMatch.Tag(http, Precondition.TagOf(user));
        return TypedResults.Json(mapper.Map<UserJson>(user), statusCode: status);
    }
}
