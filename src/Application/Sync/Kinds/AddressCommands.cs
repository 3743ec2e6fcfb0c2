using System.Collections.Immutable;
using System.Text.Json;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Sync.Commands;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>Addresses: a new one is seen by and released for its user; deleting one ends the release for its user, and it stays in the CRM.</summary>
internal sealed class AddressCommands : RecordCommands<Address, AddressView, AddressEdit, AddressField>
{
    protected override ICrm<Address> Crm(IStoreTransaction transaction) => transaction.Addresses;

    protected override Address Create(CommandRun run, AddressEdit edit) =>
        AddressMerge.Create(edit) with { Users = [run.Context.Account.User], ReleasedFor = [run.Context.Account.User] };

    protected override (Address Merged, ImmutableArray<FieldConflict<AddressField>> Conflicts) Merge(CommandRun run, Address current, AddressView given, AddressEdit edit)
    {
        var merge = AddressMerge.Apply(current, given, edit, run.Winner);
        return (merge.Address, merge.Conflicts);
    }

    protected override (Address Filled, ImmutableArray<FieldConflict<AddressField>> Lost) Fill(CommandRun run, Address current, AddressEdit edit)
    {
        var fill = AddressMerge.Fill(current, edit);
        return (fill.Address.Release(run.Context.Account.User), fill.Conflicts);
    }

    protected override RejectionReason? Problem(Address content) => AddressRules.Problems(content).IsEmpty ? null : RejectionReason.NoName;

    protected override async ValueTask EndAsync(CommandRun run, CrmRecord<Address> record) =>
        await run.Transaction.Addresses.UpdateAsync(run.Tenant, record, record.Content.EndRelease(run.Context.Account.User));

    protected override AddressView View(Address content) => content.View();

    protected override AddressView Expected(AddressView given, AddressEdit edit) => AddressMerge.Expected(given, edit);

    protected override bool Same(AddressView shown, AddressView right) => AddressViews.SameForDevice(shown, right);

    protected override string Subject(AddressView view) => view.Subject();

    protected override string NameOf(AddressField field) =>
        field.Slot() is { } slot ? JsonNamingPolicy.CamelCase.ConvertName(slot.ToString()) : base.NameOf(field);
}
