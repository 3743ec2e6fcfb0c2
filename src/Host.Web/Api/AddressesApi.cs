using AutoMapper;
using MediatR;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/addresses</c>.</summary>
internal static class AddressesApi
{
    private static readonly Resource<Address, AddressDraft, AddressJson> Addresses = new()
    {
        Path = "addresses",
        Name = "address",
        List = (account, after, limit) => new ListAddresses(account, after, limit),
        Get = (account, id) => new GetAddress(account, id),
        Create = (account, draft) => new CreateAddress(account, draft),
        Replace = (account, id, precondition, draft) => new ReplaceAddress(account, id, precondition, draft),
        Delete = (account, id, precondition) => new DeleteAddress(account, id, precondition),
    };

    public static void MapAddresses(this IEndpointRouteBuilder api) =>
        Addresses.Map(api).MapPut("/{id}/{family:regex(^(phones|faxes|emails)$)}/{entryId}/slot", AssignAsync)
            .WithSummary("Gives an entry a slot and takes it from its previous holder").Produces<AddressJson>();

    private static async Task<IResult> AssignAsync(
        HttpContext http, Caller caller, string id, string family, string entryId, IfMatch ifMatch, Body<SlotJson> body, ISender sender, IMapper mapper,
        CancellationToken cancellation)
    {
        var request = new AssignSlot(caller.Account, Addresses.KeyOf(id), Enum.Parse<EntryFamily>(family, ignoreCase: true), entryId, ifMatch.Precondition, body.Value.Slot);
        return Resource<Address, AddressDraft, AddressJson>.Tagged(http, mapper, await sender.Send(request, cancellation));
    }
}
