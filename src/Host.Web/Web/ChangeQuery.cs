using NodaTime;
using NodaTime.Text;
using OnOfficeSync.Application.Requests;

namespace OnOfficeSync.Host.Web.Web;

/// <summary>Which changes of devices are wanted.</summary>
internal sealed record ChangeQuery(string? DeviceId, Instant? Since)
{
    public static ValueTask<ChangeQuery> BindAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var device = query.TryGetValue("deviceId", out var named) ? named.ToString() : null;
        if (!query.TryGetValue("since", out var since))
            return new(new ChangeQuery(device, null));
        return InstantPattern.ExtendedIso.Parse(since.ToString()) is { Success: true } parsed
            ? new(new ChangeQuery(device, parsed.Value))
            : throw RefusedException.Invalid("since", "A time such as 2026-11-25T10:00:00Z.");
    }
}
