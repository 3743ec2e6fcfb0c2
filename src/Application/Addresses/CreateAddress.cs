using FluentValidation;
using MediatR;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;

using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Addresses;

/// <summary>
/// A new address. Source: contract, <c>/addresses</c>. Refused when the draft breaks a rule (<see cref="Requests.Refusal.Invalid"/>).
/// </summary>
/// <param name="Account">Who makes it; sees it and has it unless the draft says otherwise.</param>
/// <param name="Body">The address; neither it nor its entries can have an id yet.</param>
public sealed record CreateAddress(Account Account, AddressDraft Body) : IRequest<CrmRecord<Address>>;

internal sealed class CreateAddressValidator : AbstractValidator<CreateAddress>
{
    public CreateAddressValidator()
    {
        RuleFor(request => request.Body).SetValidator(new AddressDraftValidator());
        RuleFor(request => request.Body.Id).Null().WithMessage("A new address has no id.");
    }
}

internal sealed class CreateAddressHandler(IStore store, IDirectory directory) : IRequestHandler<CreateAddress, CrmRecord<Address>>
{
    public async Task<CrmRecord<Address>> Handle(CreateAddress request, CancellationToken cancellationToken)
    {
        var audience = await Audience.ReadAsync(request.Body, request.Account.Key, directory, cancellationToken);
        var (users, releasedFor) = audience.ForNew(request.Account.User);
        var address = request.Body.ToAddress(before: null, users, releasedFor);
        await using var transaction = await store.WriteAsync(cancellationToken);
        var record = await transaction.Addresses.AddAsync(request.Account.Key.Tenant, address);
        await transaction.CommitAsync(cancellationToken);
        return record;
    }
}
