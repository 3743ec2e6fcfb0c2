using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Tests.Sync;

/// <summary>A device that wants no task that is completed (MS-ASCMD 2.2.3.68.2).</summary>
public sealed class OpenTasksTests : IAsyncLifetime
{
    private readonly World _world = new();
    private Account _anna = null!;

    public async ValueTask InitializeAsync()
    {
        await _world.InitializeAsync();
        _anna = await _world.AccountAsync("anna");
    }

    public ValueTask DisposeAsync() => _world.DisposeAsync();

    [Fact]
    public async Task A_task_leaves_when_it_is_completed_and_comes_when_it_is_not_any_more()
    {
        var open = await CreateAsync("open", TaskProgress.InProgress);
        var done = await CreateAsync("done", TaskProgress.Completed);
        var phone = await SyncPhone.StartAsync(_world, _anna, kind: ItemKind.Task);
        phone.Filter = new(LookBack.OneMonth, OpenTasks: true);
        Assert.Equal(["add open"], await phone.PullAsync());

        await ReplaceAsync(open, "open", TaskProgress.Completed);
        await ReplaceAsync(done, "done", TaskProgress.Deferred);
        Assert.Equal(2, (await phone.CountAsync()).Count);
        Assert.Equal(["leave open", "add done"], await phone.PullAsync());
        Assert.Equal(TaskProgress.Completed, (await _world.SendAsync(new GetTask(_anna, open))).Content.Status);
    }

    [Fact]
    public async Task A_device_that_wants_them_after_all_gets_them_and_the_other_way_round()
    {
        await CreateAsync("open", TaskProgress.NotStarted);
        await CreateAsync("done", TaskProgress.Completed);
        var phone = await SyncPhone.StartAsync(_world, _anna, kind: ItemKind.Task);
        Assert.Equal(["add open", "add done"], await phone.PullAsync());

        phone.Filter = new(LookBack.OneMonth, OpenTasks: true);
        await phone.LoseAsync();
        Assert.Equal(["leave done"], await phone.PullAsync());
        phone.Filter = default;
        Assert.Equal(new(1, null), await phone.CountAsync());
        Assert.Equal(["add done"], await phone.PullAsync());
        Assert.Empty(await phone.PullAsync());
    }

    private async Task<long> CreateAsync(string subject, TaskProgress status) => (await _world.SendAsync(new CreateTask(_anna, Draft(subject, status)))).Id;

    private async Task ReplaceAsync(long id, string subject, TaskProgress status) => await _world.SendAsync(new ReplaceTask(_anna, id, Precondition.None, Draft(subject, status)));

    private static TaskDraft Draft(string subject, TaskProgress status) =>
        new() { Subject = subject, Status = status, CompletedOn = status == TaskProgress.Completed ? new LocalDate(2026, 11, 24) : null };
}
