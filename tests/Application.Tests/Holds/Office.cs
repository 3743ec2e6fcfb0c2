using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Holds;
using OnOfficeSync.Application.Notices;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Tasks;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Tests.Holds;

/// <summary>Anna's tasks in the CRM, called <c>t00</c> and so on, and her phones.</summary>
internal sealed class Office(World world, Account anna)
{
    private readonly Dictionary<string, long> _ids = [];

    public Account Anna => anna;

    public static async Task<Office> OpenAsync(World world, int tasks)
    {
        await world.InitializeAsync();
        var office = new Office(world, await world.AccountAsync("anna"));
        await office.AddAsync(Names(0, tasks));
        return office;
    }

    /// <summary>So many names from one on.</summary>
    public static string[] Names(int first, int count) => [.. Enumerable.Range(first, count).Select(number => $"t{number:00}")];

    public async Task AddAsync(IEnumerable<string> subjects, params string[] users)
    {
        foreach (var subject in subjects)
            _ids[subject] = (await world.SendAsync(new CreateTask(anna, new() { Subject = subject, Users = users.Length > 0 ? users : null }))).Id;
    }

    /// <summary>Somebody deletes them in the CRM.</summary>
    public async Task DeleteAsync(IEnumerable<string> subjects)
    {
        foreach (var subject in subjects)
            await world.SendAsync(new DeleteTask(anna, _ids[subject], Precondition.None));
    }

    public Task RestoreAsync(string subject) => world.SendAsync(new RestoreTask(anna, _ids[subject]));

    public Task ReplaceAsync(string subject, TaskDraft draft) => ReplaceByAsync(anna, subject, draft);

    public Task ReplaceByAsync(Account user, string subject, TaskDraft draft) => world.SendAsync(new ReplaceTask(user, _ids[subject], Precondition.None, draft));

    public async Task<SyncPhone> PhoneAsync(string id = "phone")
    {
        var phone = await SyncPhone.StartAsync(world, anna, id, ItemKind.Task);
        await phone.PullAsync();
        return phone;
    }

    /// <summary>The subjects in the CRM, in alphabetical order.</summary>
    public async Task<IEnumerable<string>> TasksAsync() => (await world.SendAsync(new ListTasks(anna, null, 1_000))).Items.Select(task => task.Content.Subject).Order(StringComparer.Ordinal);

    public async Task<IReadOnlyList<ListedHold>> HoldsAsync() => (await world.SendAsync(new ListHolds(anna, null, 100))).Items;

    /// <summary>The only hold: its subjects, in alphabetical order.</summary>
    public async Task<IEnumerable<string>> HeldAsync()
    {
        var listed = Assert.Single(await HoldsAsync());
        Assert.Equal(listed.Items.Count, listed.Hold.Count);
        return listed.Items.Select(item => item.Subject).Order(StringComparer.Ordinal);
    }

    public async Task<int> ApplyAsync() => await world.SendAsync(new ApplyHold(anna, (await HoldsAsync())[0].Hold.Id));

    public async Task<int> GiveBackAsync() => await world.SendAsync(new RestoreHold(anna, (await HoldsAsync())[0].Hold.Id));

    public async Task<IReadOnlyList<Notice>> NoticesAsync() =>
        [.. (await world.SendAsync(new ListNotices(anna, null, 100))).Items.Where(notice => notice.Kind == NoticeKind.Held)];
}
