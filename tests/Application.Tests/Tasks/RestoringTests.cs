using Microsoft.Extensions.DependencyInjection;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.Requests;
using OnOfficeSync.Application.Tasks;

namespace OnOfficeSync.Application.Tests.Tasks;

/// <summary>For how long a task that was deleted on a device can be restored (contract: 30 days).</summary>
public sealed class RestoringTests(World world) : IClassFixture<World>
{
    [Theory]
    [InlineData(30, 0, true)]
    [InlineData(30, 1, false)]
    public async Task It_can_be_restored_for_30_days(int days, int seconds, bool isThere)
    {
        var anna = await world.AccountAsync("anna");
        var record = await world.SendAsync(new CreateTask(anna, new() { Subject = "weg" }));
        await using (var transaction = await world.Services.GetRequiredService<IStore>().WriteAsync(TestContext.Current.CancellationToken))
        {
            await transaction.Tasks.KeepAsync(anna.Key, record, world.Time.Now());
            await transaction.Tasks.DeleteAsync(anna.Key.Tenant, record);
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        world.Time.Advance(TimeSpan.FromDays(days) + TimeSpan.FromSeconds(seconds));

        if (isThere)
        {
            var restored = await world.SendAsync(new RestoreTask(anna, record.Id));
            Assert.Equal((record.Id, "weg"), (restored.Id, restored.Content.Subject));
            Assert.True(restored.Version > record.Version && restored.Revision > record.Revision);
        }
        else
        {
            Assert.Equal(Refusal.NotFound, (await Assert.ThrowsAsync<RefusedException>(() => world.SendAsync(new RestoreTask(anna, record.Id)))).Refusal);
        }
    }
}
