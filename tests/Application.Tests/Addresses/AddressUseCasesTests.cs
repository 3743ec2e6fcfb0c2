using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Addresses;

public sealed class AddressUseCasesTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_refused_request_leaves_nothing_behind()
    {
        var anna = await world.AccountAsync("anna");
        var record = await CreateAsync(new() { LastName = "Test", Phones = [new() { Value = "1" }] });
        foreach (var (refusal, request) in new (Refusal, MediatR.IRequest<CrmRecord<Address>>)[]
        {
            (Refusal.Invalid, new ReplaceAddress(anna, record.Id, Precondition.None, new())),
            (Refusal.Invalid, new ReplaceAddress(anna, record.Id, Precondition.None, new() { LastName = "x", Phones = [new() { Id = "9", Value = "1" }] })),
            (Refusal.Invalid, new ReplaceAddress(anna, record.Id, Precondition.None, new() { LastName = "x", Users = ["nobody"] })),
            (Refusal.Stale, new ReplaceAddress(anna, record.Id, new(["0"]), new() { LastName = "x" })),
            (Refusal.NotFound, new ReplaceAddress(await world.AccountAsync("ben"), record.Id, Precondition.None, new() { LastName = "x" })),
            (Refusal.NotFound, new AssignSlot(anna, record.Id, EntryFamily.Phones, "9", Precondition.None, Slot.Car)),
            (Refusal.Invalid, new AssignSlot(anna, record.Id, EntryFamily.Phones, "1", Precondition.None, Slot.Email1)),
        })
        {
            Assert.Equal(refusal, (await Assert.ThrowsAsync<RefusedException>(() => world.SendAsync(request))).Refusal);
        }

        Assert.Equal(record.Revision, (await world.SendAsync(new GetAddress(anna, record.Id))).Revision);
    }

    [Fact]
    public async Task What_no_device_can_see_makes_a_revision_and_no_version()
    {
        var record = await CreateAsync(new() { LastName = "Test" });
        var replaced = await ReplaceAsync(record, new() { LastName = "Test", Salutation = "Frau" });
        Assert.Equal((record.Revision + 1, record.Version), (replaced.Revision, replaced.Version));
        replaced = await ReplaceAsync(replaced, new() { LastName = "Testerin", Salutation = "Frau" });
        Assert.Equal((record.Revision + 2, record.Version + 1), (replaced.Revision, replaced.Version));
    }

    [Fact]
    public async Task An_unchanged_address_is_not_written()
    {
        var before = await HeadAsync();
        var record = await CreateAsync(new() { LastName = "Test" });
        Assert.Equal(before + 1, await HeadAsync());
        Assert.Equal(record.Revision, (await ReplaceAsync(record, new() { LastName = "Test" })).Revision);
        Assert.Equal(before + 1, await HeadAsync());
    }

    [Fact]
    public async Task A_slot_given_where_it_is_changes_nothing()
    {
        var record = await CreateAsync(new() { LastName = "Test", Phones = [new() { Value = "1", Slot = Slot.Car }] });
        var assigned = await world.SendAsync(new AssignSlot(await world.AccountAsync("anna"), record.Id, EntryFamily.Phones, "1", Precondition.None, Slot.Car));
        Assert.Equal(record.Revision, assigned.Revision);
    }

    [Fact]
    public async Task Errors_name_the_fields_as_the_api_does()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => CreateAsync(new()
        {
            LastName = "a\0b",
            Phones = [new() { Value = "1" }, new() { Value = "2", Slot = Slot.Email1 }],
            Faxes = [new() { Value = "3", Type = EntryType.Mobile }],
        }));
        Assert.Equal(["faxes[0].type", "lastName", "phones[1].slot"], refused.Errors.Keys.Order());
    }

    private async Task<long> HeadAsync()
    {
        var anna = await world.AccountAsync("anna");
        using var reader = world.Services.GetRequiredService<IStore>().Read();
        return await reader.Items.HeadAsync(anna.Key, ItemKind.Address);
    }

    private async Task<CrmRecord<Address>> CreateAsync(AddressDraft draft) => await world.SendAsync(new CreateAddress(await world.AccountAsync("anna"), draft));

    private async Task<CrmRecord<Address>> ReplaceAsync(CrmRecord<Address> record, AddressDraft draft) =>
        await world.SendAsync(new ReplaceAddress(await world.AccountAsync("anna"), record.Id, Precondition.None, draft));
}
