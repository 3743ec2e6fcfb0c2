using System.Globalization;
using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>
/// Replaces the whole of an address; who sees it and has it stays where the draft does not say. Source: contract, <c>/addresses/{id}</c>.
/// Refused when there is none that the user sees, when the precondition does not hold, or when the draft breaks a rule.
/// </summary>
/// <param name="Account">Who asks.</param>
/// <param name="Id">Its id.</param>
/// <param name="Precondition">On the revision.</param>
/// <param name="Body">The address as it is to be.</param>
public sealed record ReplaceAddress(Account Account, long Id, Precondition Precondition, AddressDraft Body) : IRequest<CrmRecord<Address>>;

internal sealed class ReplaceAddressValidator : AbstractValidator<ReplaceAddress>
{
    public ReplaceAddressValidator()
    {
        RuleFor(request => request.Body).SetValidator(new AddressDraftValidator());
        RuleFor(request => request.Body.Id)
            .Must((request, id) => id is null || id == request.Id.ToString(CultureInfo.InvariantCulture)).WithMessage("The id cannot be changed.");
    }
}

internal sealed class ReplaceAddressHandler(IStore store, IDirectory directory) : IRequestHandler<ReplaceAddress, CrmRecord<Address>>
{
    public async Task<CrmRecord<Address>> Handle(ReplaceAddress request, CancellationToken cancellationToken)
    {
        var audience = await Audience.ReadAsync(request.Body, request.Account.Key, directory, cancellationToken);
        await using var transaction = await store.WriteAsync(cancellationToken);
        var before = await transaction.FindVisibleAsync(request.Account, request.Id, request.Precondition);
        var (users, releasedFor) = audience.ForKnown(before.Content);
        var record = await transaction.Addresses.UpdateAsync(request.Account.Key.Tenant, before, request.Body.ToAddress(before.Content, users, releasedFor));
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
