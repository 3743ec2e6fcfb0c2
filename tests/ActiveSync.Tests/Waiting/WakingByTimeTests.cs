using Microsoft.Extensions.Time.Testing;
using NodaTime;
using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Golden;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Waiting;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Waiting;

/// <summary>Requests that are held while the appointment set moves at midnight: 23:00 UTC, and it is 22:50.</summary>
public sealed class WakingByTimeTests
{
    private static readonly Instant Midnight = Instant.FromUtc(2026, 11, 25, 23, 0);

    private static readonly Heartbeats Heartbeats = new(60, 3540);

    private readonly FakeTimeProvider _time = new(new(2026, 11, 25, 22, 50, 0, TimeSpan.Zero));

    private readonly DeviceWaits _waits = new();

    private bool IsMidnight => Instant.FromDateTimeOffset(_time.GetUtcNow()) >= Midnight;

    [Fact]
    public async Task It_is_looked_again_just_when_time_may_have_brought_something()
    {
        var looks = new List<DateTimeOffset>();
        var held = Waiters.Make(_waits, _time).HoldAsync(Requests.Account, 7, TimeSpan.FromMinutes(59), LookAsync, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromMinutes(9));
        _time.Advance(TimeSpan.FromMinutes(1));

        Assert.True(await held.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal([new(2026, 11, 25, 22, 50, 0, TimeSpan.Zero), new(2026, 11, 25, 23, 0, 0, TimeSpan.Zero)], looks);

        Task<Look> LookAsync()
        {
            looks.Add(_time.GetUtcNow());
            return Task.FromResult(IsMidnight ? Look.Found : Look.Again(Midnight));
        }
    }

    [Fact]
    public async Task Where_time_brought_nothing_it_is_waited_on_until_the_time_is_up()
    {
        var looked = new SemaphoreSlim(0);
        var held = Waiters.Make(_waits, _time).HoldAsync(Requests.Account, 7, TimeSpan.FromMinutes(59), LookAsync, TestContext.Current.CancellationToken);
        Assert.True(await looked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));

        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.True(await looked.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.False(held.IsCompleted);
        _time.Advance(TimeSpan.FromMinutes(49));
        Assert.False(await held.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.Equal(0, looked.CurrentCount);

        Task<Look> LookAsync()
        {
            looked.Release();
            return Task.FromResult(Look.Again(IsMidnight ? Midnight + Duration.FromDays(1) : Midnight));
        }
    }

    [Fact]
    public async Task A_Ping_over_several_folders_wakes_at_the_earliest_instant()
    {
        var session = Requests.Session();
        session = session with { Collections = [.. session.Collections, new() { Device = 7, Kind = ItemKind.Task, State = Requests.State }] };
        var dispatcher = new UseCases().Answer<OpenDevice, DeviceSession?>(session).Answer<CountChanges, ChangeCount>(Count).Dispatcher;
        var body = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x00, 0x0D, 0x45, // header, page Ping, Ping (content)
            0x48, 0x03, "3540", 0, 0x01, // HeartbeatInterval
            0x49, // Folders (content)
            0x4A, 0x4B, 0x03, "1", 0, 0x01, 0x01, // Folder, Id "1"
            0x4A, 0x4B, 0x03, "3", 0, 0x01, 0x01, // Folder, Id "3"
            0x01, 0x01);
        var held = new PingCommand(dispatcher, Waiters.Make(_waits, _time), _waits, Heartbeats).ExecuteAsync(Requests.Of("Ping", body, session));

        _time.Advance(TimeSpan.FromMinutes(10));

        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x0D, 0x45, // header, page Ping, Ping (content)
                0x47, 0x03, "2", 0, 0x01, // Status "2"
                0x49, 0x4A, 0x03, "3", 0, 0x01, 0x01, // Folders, Folder "3"
                0x01),
            (await held.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Body);

        ChangeCount Count(CountChanges request) => request.Collection.Kind == ItemKind.Task
            ? new(IsMidnight ? 1 : 0, Midnight)
            : new(0, Midnight + Duration.FromMinutes(20));
    }

    [Fact]
    public async Task A_Sync_that_is_held_wakes_and_carries_what_moved()
    {
        var session = Requests.Session();
        var dispatcher = new UseCases().Answer<OpenDevice, DeviceSession?>(session).Answer<SyncDevice, SyncResult>(Sync).Dispatcher;
        var body = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x45, // header, Sync (content)
            0x5C, 0x4F, 0x4B, 0x03, "0000000a.18", 0, 0x01, 0x52, 0x03, "1", 0, 0x01, 0x01, 0x01, // Collections, Collection, SyncKey, CollectionId
            0x64, 0x03, "59", 0, 0x01, // Wait
            0x01);
        var held = new SyncCommand(dispatcher, Waiters.Make(_waits, _time), _waits, new StoredRequests(), Heartbeats).ExecuteAsync(Requests.Of("Sync", body, session));

        _time.Advance(TimeSpan.FromMinutes(10));

        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x45, 0x5C, 0x4F, // header, Sync, Collections, Collection
                0x4B, 0x03, "0000000a.19", 0, 0x01, 0x52, 0x03, "1", 0, 0x01, 0x4E, 0x03, "1", 0, 0x01, // SyncKey, CollectionId, Status
                0x56, // Commands (content)
                0x61, 0x4D, 0x03, "1:6", 0, 0x01, 0x01, // SoftDelete, ServerId "1:6"
                0x01, // END Commands
                0x01, 0x01, 0x01),
            (await held.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)).Body);

        SyncResult Sync(SyncDevice request)
        {
            if (!IsMidnight)
                return new(null, false, Midnight);
            request.Answer.Begin(request.Collections[0], Requests.State with { Number = 19 });
            request.Answer.Leave(6);
            request.Answer.End(moreAvailable: false);
            return new(request.Answer.Complete(), false);
        }
    }
}
