using System.Globalization;
using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/addresses</c>.</summary>
internal static class AddressesApi
{
    public static void MapAddresses(this IEndpointRouteBuilder api)
    {
        var addresses = api.MapGroup("/addresses").WithTags("Addresses");
        addresses.MapGet("", ListAsync).WithSummary("The addresses that the user sees");
        addresses.MapPost("", CreateAsync).WithSummary("A new address").Produces<AddressJson>(StatusCodes.Status201Created);
        addresses.MapGet("/{id}", GetAsync).WithSummary("One address").Produces<AddressJson>();
        addresses.MapPut("/{id}", ReplaceAsync).WithSummary("Replaces the whole of an address").Produces<AddressJson>();
        addresses.MapDelete("/{id}", DeleteAsync).WithSummary("Deletes an address").Produces(StatusCodes.Status204NoContent);
        addresses.MapPut("/{id}/{family:regex(^(phones|faxes|emails)$)}/{entryId}/slot", AssignAsync)
            .WithSummary("Gives an entry a slot and takes it from its previous holder").Produces<AddressJson>();
    }

    private static async Task<ListJson<AddressJson>> ListAsync(Caller caller, Paging paging, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(new ListAddresses(caller.Account, paging.After, paging.Limit), cancellation), mapper.Map<AddressJson>);

    private static async Task<IResult> GetAsync(HttpContext http, Caller caller, string id, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new GetAddress(caller.Account, IdOf(id)), cancellation));

    private static async Task<IResult> CreateAsync(
        HttpContext http, Caller caller, Body<AddressJson> body, ISender sender, IMapper mapper, CancellationToken cancellation)
    {
        var record = await sender.Send(new CreateAddress(caller.Account, mapper.Map<AddressDraft>(body.Value)), cancellation);
        http.Response.Headers.Location = $"{JsonApi.Base}/addresses/{record.Id.ToString(CultureInfo.InvariantCulture)}";
        return Tagged(http, mapper, record, StatusCodes.Status201Created);
    }

    private static async Task<IResult> ReplaceAsync(
        HttpContext http, Caller caller, string id, IfMatch ifMatch, Body<AddressJson> body, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new ReplaceAddress(caller.Account, IdOf(id), ifMatch.Precondition, mapper.Map<AddressDraft>(body.Value)), cancellation));

    private static async Task<IResult> DeleteAsync(Caller caller, string id, IfMatch ifMatch, ISender sender, CancellationToken cancellation)
    {
        await sender.Send(new DeleteAddress(caller.Account, IdOf(id), ifMatch.Precondition), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> AssignAsync(
        HttpContext http, Caller caller, string id, string family, string entryId, IfMatch ifMatch, Body<SlotJson> body, ISender sender, IMapper mapper,
        CancellationToken cancellation)
    {
        var request = new AssignSlot(caller.Account, IdOf(id), Enum.Parse<EntryFamily>(family, ignoreCase: true), entryId, ifMatch.Precondition, body.Value.Slot);
        return Tagged(http, mapper, await sender.Send(request, cancellation));
    }

    private static JsonHttpResult<AddressJson> Tagged(HttpContext http, IMapper mapper, AddressRecord record, int status = StatusCodes.Status200OK)
    {
        IfMatch.Tag(http, record.Revision.ToString(CultureInfo.InvariantCulture));
        return TypedResults.Json(mapper.Map<AddressJson>(record), statusCode: status);
    }

    private static long IdOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : throw RefusedException.NotFound("address");
}
