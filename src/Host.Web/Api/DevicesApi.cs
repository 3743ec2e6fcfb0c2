using AutoMapper;
using MediatR;
using OnOfficeSync.Application.Devices;
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
}
