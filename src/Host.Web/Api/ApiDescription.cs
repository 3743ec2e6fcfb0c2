using System.Reflection;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using OnOfficeSync.Host.Web.Json;
using OnOfficeSync.Host.Web.Web;

namespace OnOfficeSync.Host.Web.Api;

/// <summary>What <c>/openapi/v1.json</c> says beyond what the endpoints' types say themselves.</summary>
internal static class ApiDescription
{
    private const string Basic = "basic";

    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer(DescribeDocument);
        options.AddOperationTransformer(DescribeOperation);
        options.AddSchemaTransformer(DescribeSchema);
    }

    private static Task DescribeDocument(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new() { Title = "onOffice Sync", Version = "v1" };
        document.Info.Description = "Addresses, appointments, tasks, settings and devices of onOffice Sync. Errors are RFC 9457 problems.";
        document.Servers = null;
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Basic] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = Basic,
            Description = @"The user is written demo\anna, anna@demo or demo/anna.",
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(Basic, document)] = [] }];
        return Task.CompletedTask;
    }

    private static Task DescribeOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var handlers = context.Description.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>();
        var takes = handlers.SelectMany(method => method.GetParameters()).Select(parameter => parameter.ParameterType).ToHashSet();
        var parameters = operation.Parameters ??= [];
        if (takes.Contains(typeof(Paging)))
        {
            parameters.Add(Parameter("limit", ParameterLocation.Query, JsonSchemaType.Integer, "How many at most: 100 when left out, 1000 at most."));
            parameters.Add(Parameter("after", ParameterLocation.Query, JsonSchemaType.String, "The part after this cursor, the \"next\" of the part before."));
        }

        if (takes.Contains(typeof(ChangeQuery)))
        {
            parameters.Add(Parameter("deviceId", ParameterLocation.Query, JsonSchemaType.String, "Only what this device changed."));
            parameters.Add(Parameter("since", ParameterLocation.Query, JsonSchemaType.String, "Only what was changed from this time on, such as 2026-11-25T10:00:00Z."));
        }

        if (takes.Contains(typeof(IfMatch)))
            parameters.Add(Parameter("If-Match", ParameterLocation.Header, JsonSchemaType.String, "The ETag that the resource must have still, else 412."));
        parameters.Add(Parameter("user", ParameterLocation.Query, JsonSchemaType.String, "The user for whom an administrator acts."));
        foreach (var (status, meaning) in Refusals)
            operation.Responses!.TryAdd(status, new OpenApiResponse { Description = meaning });
        return Task.CompletedTask;
    }

    private static readonly (string Status, string Meaning)[] Refusals =
    [
        ("401", "Missing or wrong credentials"), ("403", "Not allowed"), ("404", "Not there or not visible"),
        ("409", "Not in a state for it"), ("412", "Changed since"), ("422", "A rule is broken; errors by field"), ("429", "Too many wrong passwords; Retry-After"),
    ];

    private static readonly Dictionary<Type, string> Formats = new() { [typeof(LocalDate)] = "date", [typeof(Instant)] = "date-time", [typeof(LocalDateTime)] = "date-time-local" };

    private static Task DescribeSchema(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type.IsEnum)
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. CamelCaseEnumConverter.Names(type).Select(name => (System.Text.Json.Nodes.JsonNode)name)];
        }
        else if (Formats.TryGetValue(type, out var format))
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = format;
        }

        if (type == typeof(UserJson) && schema.Properties?["password"] is OpenApiSchema password)
            password.WriteOnly = true;
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(string name, ParameterLocation place, JsonSchemaType type, string description) =>
        new() { Name = name, In = place, Schema = new OpenApiSchema { Type = type }, Description = description };
}
