using System.Globalization;
using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary>One kind of the CRM's records as a resource. Source: contract, "JSON API": list, create, get, replace, delete; ETag and If-Match.</summary>
/// <typeparam name="TContent">What the records hold.</typeparam>
/// <typeparam name="TDraft">What a person wants of one.</typeparam>
/// <typeparam name="TJson">How the API writes one.</typeparam>
internal sealed class Resource<TContent, TDraft, TJson>
    where TJson : class
{
    /// <summary>Its path below the API's, which is its name in the plural.</summary>
    public required string Path { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    public required Func<Account, long?, int, IRequest<Page<CrmRecord<TContent>>>> List { get; init; }

    public required Func<Account, long, IRequest<CrmRecord<TContent>>> Get { get; init; }

    public required Func<Account, TDraft, IRequest<CrmRecord<TContent>>> Create { get; init; }

    public required Func<Account, long, Precondition, TDraft, IRequest<CrmRecord<TContent>>> Replace { get; init; }

    public required Func<Account, long, Precondition, IRequest> Delete { get; init; }

    /// <summary>Maps it and answers the group of its paths.</summary>
    public RouteGroupBuilder Map(IEndpointRouteBuilder api)
    {
        var group = api.MapGroup($"/{Path}").WithTags($"{char.ToUpperInvariant(Path[0])}{Path[1..]}");
        group.MapGet("", ListAsync).WithSummary($"The {Path} that the user sees");
        group.MapPost("", CreateAsync).WithSummary($"A new {Name}").Produces<TJson>(StatusCodes.Status201Created);
        group.MapGet("/{id}", GetAsync).WithSummary($"One {Name}").Produces<TJson>();
        group.MapPut("/{id}", ReplaceAsync).WithSummary($"Replaces the whole of one {Name}").Produces<TJson>();
        group.MapDelete("/{id}", DeleteAsync).WithSummary($"Deletes one {Name}").Produces(StatusCodes.Status204NoContent);
        return group;
    }

    /// <summary>A record as it is answered, with its ETag.</summary>
    public static JsonHttpResult<TJson> Tagged(HttpContext http, IMapper mapper, CrmRecord<TContent> record, int status = StatusCodes.Status200OK)
    {
        IfMatch.Tag(http, record.Revision.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Json(mapper.Map<TJson>(record), statusCode: status);
    }

    /// <summary>The key that an id stands for.</summary>
    /// <exception cref="RefusedException">It is none, so there is no such record.</exception>
    public long KeyOf(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : throw RefusedException.NotFound(Name);

    private async Task<ListJson<TJson>> ListAsync(Caller caller, Paging paging, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(List(caller.Account, paging.After, paging.Limit), cancellation), mapper.Map<TJson>);

    private async Task<IResult> GetAsync(HttpContext http, Caller caller, string id, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(Get(caller.Account, KeyOf(id)), cancellation));

    private async Task<IResult> CreateAsync(HttpContext http, Caller caller, Body<TJson> body, ISender sender, IMapper mapper, CancellationToken cancellation)
    {
        var record = await sender.Send(Create(caller.Account, mapper.Map<TDraft>(body.Value)), cancellation);
        http.Response.Headers.Location = $"{JsonApi.Base}/{Path}/{record.Id.ToString(CultureInfo.InvariantCulture)}";
        return Tagged(http, mapper, record, StatusCodes.Status201Created);
    }

    private async Task<IResult> ReplaceAsync(HttpContext http, Caller caller, string id, IfMatch ifMatch, Body<TJson> body, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(Replace(caller.Account, KeyOf(id), ifMatch.Precondition, mapper.Map<TDraft>(body.Value)), cancellation));

    private async Task<IResult> DeleteAsync(Caller caller, string id, IfMatch ifMatch, ISender sender, CancellationToken cancellation)
    {
        await sender.Send(Delete(caller.Account, KeyOf(id), ifMatch.Precondition), cancellation);
        return TypedResults.NoContent();
    }
}
