using System.Globalization;
using MediatR;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/sync/holds</c>.</summary>
internal static class HoldsApi
{
    public static void MapHolds(this IEndpointRouteBuilder api)
    {
        var holds = api.MapGroup("/sync/holds").WithTags("Holds");
        holds.MapGet("", ListAsync).WithSummary("Deletions that are held until the user decides, newest first")
            .WithDescription(
                "A device, or the CRM, deleted more than 20 items and more than a third of a kind within ten minutes. \"fromDevice\": the CRM and other devices keep them. \"fromCrm\": the user's devices keep them. "
                + "At most 100 items are shown; what is deleted, or there again, leaves by itself.");
        holds.MapPost("/{id}/apply", ApplyAsync).WithSummary("Deletes what is held").WithDescription("409 where that is decided, or where devices may not change the kind.");
        holds.MapPost("/{id}/restore", RestoreAsync).WithSummary("Brings what is held back to the device").WithDescription("409 where that is decided, and for \"fromCrm\": only the CRM can bring its items back.");
    }

    private static async Task<ListJson<HoldJson>> ListAsync(Caller caller, Paging paging, ISender sender, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(new ListHolds(caller.Account, paging.After, paging.Limit), cancellation), Json);

    private static async Task<DecidedJson> ApplyAsync(Caller caller, string id, ISender sender, CancellationToken cancellation) =>
        new(await sender.Send(new ApplyHold(caller.Account, KeyOf(id)), cancellation));

    private static async Task<DecidedJson> RestoreAsync(Caller caller, string id, ISender sender, CancellationToken cancellation) =>
        new(await sender.Send(new RestoreHold(caller.Account, KeyOf(id)), cancellation));

    private static HoldJson Json(ListedHold listed)
    {
        var hold = listed.Hold;
        return new(Id(hold.Id), hold.At, hold.DeviceId, hold.Direction, hold.Kind, hold.Count, [.. listed.Items.Select(item => new KeptItemJson(Id(item.Item), item.Subject))]);
    }

    private static string Id(long key) => key.ToString(CultureInfo.InvariantCulture);

    private static long KeyOf(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var key) ? key : throw RefusedException.NotFound("hold");
}
