using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using MediatR;

namespace OnOfficeSync.Application.Requests;

/// <summary>Runs a request's validators before its handler and refuses it with every error that they find.</summary>
internal sealed class ValidationBehavior<TRequest, TResponse>(IEnumerable<IValidator<TRequest>> validators) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : notnull
{
    // What the caller sent stands in a request's property of this name; its fields are named without it.
    private const string Body = "Body.";

    public Task<TResponse> Handle(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        List<ValidationFailure> failures = [.. validators.SelectMany(validator => validator.Validate(request).Errors)];
        return failures.Count == 0
            ? next(cancellationToken)
            : throw RefusedException.Invalid(failures.Select(failure => (FieldOf(failure.PropertyName), failure.ErrorMessage)));
    }

    private static string FieldOf(string path)
    {
        var own = path.StartsWith(Body, StringComparison.Ordinal) ? path[Body.Length..] : path;
        return string.Join('.', own.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
    }
}
