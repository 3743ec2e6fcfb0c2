using AutoMapper;
using MediatR;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/sync/devices</c>.</summary>
internal static class DevicesApi
{
    public static void MapDevices(this IEndpointRouteBuilder api)
    {
        var devices = api.MapGroup("/sync/devices").WithTags("Devices");
        devices.MapGet("", ListAsync).WithSummary("The user's devices");
        devices.MapGet("/{deviceId}", GetAsync).WithSummary("One device").Produces<DeviceJson>();
        devices.MapDelete("/{deviceId}", ForgetAsync).WithSummary("Forgets a device's sync state").Produces(StatusCodes.Status204NoContent);
        devices.MapPost("/{deviceId}/wipe", OrderWipeAsync).WithSummary("Orders that a device erases itself, or this account on it")
            .WithDescription(
                "From then on the device gets nothing but this order; what is in the CRM stays. \"account\" needs a device that speaks version 16.1, else 409. "
                + "\"wipe\" of the device tells how it stands: ordered, sent, then done or failed as the device says. After \"done\" it stays out until the wipe is called off or the device is forgotten.")
            .Produces<DeviceJson>(StatusCodes.Status202Accepted);
        devices.MapDelete("/{deviceId}/wipe", CallOffWipeAsync).WithSummary("Calls a wipe off, or lets a wiped device back in")
            .WithDescription(
                "Before the device was told, that is the end of it; after it has answered, the device may come back and begin anew. 409 while it was told and has not answered: it may be erasing. "
                + "Forgetting the device ends a wipe in any state.")
            .Produces(StatusCodes.Status204NoContent);
    }

    private static async Task<ListJson<DeviceJson>> ListAsync(Caller caller, Paging paging, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(new ListDevices(caller.Account, paging.After, paging.Limit), cancellation), mapper.Map<DeviceJson>);

    private static async Task<IResult> GetAsync(
        HttpContext http, Caller caller, string deviceId, ISender sender, IMapper mapper, CancellationToken cancellation)
    {
        var device = await sender.Send(new GetDevice(caller.Account, deviceId), cancellation);
        IfMatch.Tag(http, DeviceTag.Of(device));
        return TypedResults.Json(mapper.Map<DeviceJson>(device));
    }

    private static async Task<IResult> ForgetAsync(Caller caller, string deviceId, IfMatch ifMatch, ISender sender, CancellationToken cancellation)
    {
        await sender.Send(new ForgetDevice(caller.Account, deviceId, ifMatch.Precondition), cancellation);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> OrderWipeAsync(
        HttpContext http, Caller caller, string deviceId, Body<WipeOrderJson> body, ISender sender, IMapper mapper, CancellationToken cancellation)
    {
        var scope = body.Value.Scope ?? throw RefusedException.Invalid("scope", "One of account, device.");
        var device = await sender.Send(new OrderWipe(caller.Account, deviceId, scope), cancellation);
        IfMatch.Tag(http, DeviceTag.Of(device));
        return TypedResults.Json(mapper.Map<DeviceJson>(device), statusCode: StatusCodes.Status202Accepted);
    }

    private static async Task<IResult> CallOffWipeAsync(Caller caller, string deviceId, IfMatch ifMatch, ISender sender, CancellationToken cancellation)
    {
        await sender.Send(new CallOffWipe(caller.Account, deviceId, ifMatch.Precondition), cancellation);
        return TypedResults.NoContent();
    }
}
