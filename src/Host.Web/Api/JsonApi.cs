using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http.Features;
using NodaTime;
using NodaTime.Serialization.SystemTextJson;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary>The JSON API as a whole. Source: contract, "JSON API".</summary>
internal static class JsonApi
{
    public const string Base = "/api/v1";

    // Notes are the largest part of what is allowed, far below it.
    private const long LargestBody = 1 << 20;

    public static IServiceCollection AddJsonApi(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(options => Configure(options.SerializerOptions));
        services.AddAutoMapper(mapper => mapper.AddProfile<JsonProfile>());
        services.AddOpenApi(ApiDescription.Configure);
        return services;
    }

    public static void MapJsonApi(this WebApplication app)
    {
        app.UseWhen(http => http.Request.Path.StartsWithSegments(Base), branch =>
        {
            branch.UseStatusCodePages(context => Problems.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext));
            branch.Use(Limit);
            branch.UseMiddleware<PagesSignIn>();
        });
        app.MapOpenApi();
        var api = app.MapGroup(Base);
        api.MapAddresses();
        api.MapAppointments();
        api.MapTasks();
        api.MapSync();
        api.MapDevices();
        api.MapChanges();
        api.MapHolds();
        api.MapAdministration();
    }

    /// <summary>Nothing is guessed: what is not said exactly as described is refused.</summary>
    private static void Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.AllowDuplicateProperties = false;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.RespectNullableAnnotations = true;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new CamelCaseEnumConverter());
        options.ConfigureForNodaTime(DateTimeZoneProviders.Tzdb);
    }

    private static Task Limit(HttpContext http, RequestDelegate next)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            limit.MaxRequestBodySize = LargestBody;
        return next(http);
    }
}
