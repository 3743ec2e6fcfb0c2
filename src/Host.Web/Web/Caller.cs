using Microsoft.AspNetCore.Http.Features;
using OnOfficeSync.Application.Accounts;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>Who is signed in, and for whom the request is: the same unless an administrator says <c>?user=</c>.</summary>
/// <param name="Self">Who is signed in.</param>
/// <param name="Account">For whom.</param>
internal sealed record Caller(Account Self, Account Account)
{
    public static ValueTask<Caller> BindAsync(HttpContext http) => new(http.Features.GetRequiredFeature<Caller>());
}
