using Microsoft.AspNetCore.WebUtilities;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>Errors as RFC 9457 says them; the one place where a refusal becomes a status.</summary>
internal static class Problems
{
    public static IResult Of(RefusedException refused) => refused.Refusal == Refusal.Invalid
        ? Of(StatusCodes.Status422UnprocessableEntity, refused.Message, refused.Errors)
        : Of(StatusOf(refused.Refusal), refused.Message);

    public static IResult Of(int status, string? detail = null, IReadOnlyDictionary<string, string[]>? errors = null) => TypedResults.Problem(
        detail,
        statusCode: status,
        title: ReasonPhrases.GetReasonPhrase(status),
        extensions: errors is null ? null : new Dictionary<string, object?> { ["errors"] = errors });

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.Forbidden => StatusCodes.Status403Forbidden,
        Refusal.Conflict => StatusCodes.Status409Conflict,
        Refusal.Stale => StatusCodes.Status412PreconditionFailed,
        Refusal.Invalid => StatusCodes.Status422UnprocessableEntity,
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "There is no such refusal."),
    };
}
