using System.Globalization;
using MediatR;
using OnOfficeSync.Application.Changes;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/sync/changes</c> and <c>/sync/devices/{deviceId}/undo</c>.</summary>
internal static class ChangesApi
{
    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("/sync").WithTags("Changes");
        changes.MapGet("/changes", ListAsync).WithSummary("What the user's devices changed in the last 30 days, newest first")
            .WithDescription("Each field is named and written as in its resource; a number, fax or e-mail by its slot. \"others\" are further appointments that a device's series takes.");
        changes.MapPost("/changes/{id}/undo", UndoAsync).WithSummary("Undoes what a device changed")
            .WithDescription(
                "Field by field: what still is as the device left it becomes what it was before, what was changed since is \"kept\". What the device made is deleted, if nobody has changed it; what it deleted comes back. "
                + "409 where there is nothing to undo, or a second time.");
        changes.MapPost("/devices/{deviceId}/undo", UndoDeviceAsync).WithSummary("Undoes all that a device changed since a time, the newest first")
            .WithDescription("\"notUndone\" names what stays, and why: changedSince, deletedSince, asBefore, notSeen. The device may be forgotten.");
    }

    private static async Task<ListJson<ChangeJson>> ListAsync(Caller caller, Paging paging, ChangeQuery query, ISender sender, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(new ListChanges(caller.Account, query.DeviceId, query.Since, paging.After, paging.Limit), cancellation), ChangeTexts.Of);

    private static async Task<UndoneJson> UndoAsync(Caller caller, string id, ISender sender, CancellationToken cancellation)
    {
        var key = long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw RefusedException.NotFound("change");
        return ChangeTexts.Of(await sender.Send(new UndoChange(caller.Account, key), cancellation));
    }

    private static async Task<DeviceUndoneJson> UndoDeviceAsync(Caller caller, string deviceId, Body<UndoSinceJson> body, ISender sender, CancellationToken cancellation)
    {
        var since = body.Value.Since ?? throw RefusedException.Invalid("since", "A time such as 2026-11-25T10:00:00Z.");
        return ChangeTexts.Of(await sender.Send(new UndoDevice(caller.Account, deviceId, since), cancellation));
    }
}
