using AutoMapper;
using MediatR;
using Microsoft.AspNetCore.Http.HttpResults;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Settings;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary><c>/sync/settings</c>, <c>/sync/status</c>, <c>/sync/unlock</c> and <c>/sync/notices</c>.</summary>
internal static class SyncApi
{
    // The sentence that users know, see the help page.
    private const string Unlocked = "Ihr Z-Push Zugang wurde entsperrt!";

    public static void MapSync(this IEndpointRouteBuilder api)
    {
        var sync = api.MapGroup("/sync").WithTags("Sync");
        sync.MapGet("/settings", GetSettingsAsync).WithSummary("The user's settings").Produces<SettingsJson>();
        sync.MapPut("/settings", ReplaceSettingsAsync).WithSummary("Replaces the user's settings").Produces<SettingsJson>();
        sync.MapGet("/status", StatusAsync).WithSummary("How the user's sync stands");
        sync.MapPost("/unlock", UnlockAsync).WithSummary("Unlocks the user's devices after wrong passwords");
        sync.MapGet("/notices", NoticesAsync).WithSummary("What the user should know, newest first");
    }

    private static async Task<IResult> GetSettingsAsync(HttpContext http, Caller caller, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new GetSettings(caller.Account), cancellation));

    private static async Task<IResult> ReplaceSettingsAsync(
        HttpContext http, Caller caller, IfMatch ifMatch, Body<SettingsJson> body, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        Tagged(http, mapper, await sender.Send(new ReplaceSettings(caller.Account, ifMatch.Precondition, mapper.Map<SyncSettings>(body.Value)), cancellation));

    private static async Task<StatusJson> StatusAsync(Caller caller, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        mapper.Map<StatusJson>(await sender.Send(new GetStatus(caller.Account), cancellation));

    private static async Task<MessageJson> UnlockAsync(Caller caller, ISender sender, CancellationToken cancellation)
    {
        await sender.Send(new Unlock(caller.Account), cancellation);
        return new(Unlocked);
    }

    private static async Task<ListJson<NoticeJson>> NoticesAsync(
        Caller caller, Paging paging, ISender sender, IMapper mapper, CancellationToken cancellation) =>
        ListJson.Of(await sender.Send(new ListNotices(caller.Account, paging.After, paging.Limit), cancellation), mapper.Map<NoticeJson>);

    private static JsonHttpResult<SettingsJson> Tagged(HttpContext http, IMapper mapper, SyncSettings settings)
    {
        IfMatch.Tag(http, Precondition.TagOf(settings));
        return TypedResults.Json(mapper.Map<SettingsJson>(settings));
    }
}
