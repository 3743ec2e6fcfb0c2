using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Addresses;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>An earlier release showed less of an address: its snapshots know nothing of a field that this one has.</summary>
public sealed class OtherReleaseTests : IAsyncLifetime
{
    private readonly World _world = new();
    private readonly List<long> _ids = [];
    private Account _anna = null!;
    private SyncPhone _phone = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _anna = await _world.AccountAsync("anna");
        foreach (var name in new[] { "Eins", "Zwei", "Drei" })
            _ids.Add((await _world.SendAsync(new CreateAddress(_anna, Draft(name)))).Id);
        foreach (var (id, name) in _ids.Zip(["Eins", "Zwei", "Drei"]))
            await _world.ExecuteAsync("UPDATE items SET snapshot = $1 WHERE id = $2", Snapshot.Encode(new Address { LastName = name, City = "Aachen" }.View()), id);
        _phone = await SyncPhone.StartAsync(_world, _anna, kind: ItemKind.Address);
        Assert.Equal(3, (await _phone.PullAsync()).Count);
        await _world.RestartAsync();
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task Nothing_goes_to_the_device_again_but_what_changes()
    {
        Assert.Equal(0, (await _phone.CountAsync()).Count);
        Assert.Empty(await _phone.PullAsync());

        await _world.SendAsync(new ReplaceAddress(_anna, _ids[1], Precondition.None, Draft("Zwei") with { City = "Köln" }));
        Assert.Single(await _phone.PullAsync());
        Assert.Empty(await _phone.PullAsync());
    }

    [Fact]
    public async Task What_the_device_was_never_given_counts_as_no_edit_of_the_device_though_it_leaves_it_empty()
    {
        var name = _phone.Shown.Single(name => name.StartsWith("Drei", StringComparison.Ordinal));
        await _phone.EditAsync(name, new AddressEdit { [AddressField.City] = "Köln", [AddressField.JobTitle] = "", [AddressField.LastName] = "Drei" });

        var stored = (await _world.SendAsync(new GetAddress(_anna, _ids[2]))).Content;
        Assert.Equal(("Köln", "Maklerin"), (stored.City, stored.JobTitle));
        Assert.Empty((await _world.SendAsync(new ListNotices(_anna, null, 100))).Items);
    }

    private static AddressDraft Draft(string name) => new() { LastName = name, City = "Aachen", JobTitle = "Maklerin" };
}
