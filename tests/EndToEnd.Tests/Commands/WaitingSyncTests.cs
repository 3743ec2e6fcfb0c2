using System.Diagnostics;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Commands;

/// <summary>A Sync that is held (SHEET 5.7), an empty one and a partial one (5.6).</summary>
public sealed class WaitingSyncTests(SharedHost shared)
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task Time_up_is_an_empty_answer_and_the_key_stays()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var key = phone.SyncKey(phone.Contacts);
        var watch = Stopwatch.StartNew();
        var result = await phone.SyncAsync(phone.Contacts, request => request.HeartbeatInterval = 1);
        Assert.InRange(watch.Elapsed, TimeSpan.FromMilliseconds(900), Soon);
        Assert.True(result.Response.IsEmpty);
        Assert.Empty(result.Response.Raw);
        Assert.Equal(key, phone.SyncKey(phone.Contacts));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Changes_are_in_the_answer_as_soon_as_they_come(bool minutes)
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var held = phone.SyncAsync(phone.Contacts, request => (request.Wait, request.HeartbeatInterval) = (minutes ? 10 : null, minutes ? null : 600));
        await user.AddAsync("Neu");
        var result = await held.WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Equal("Neu", Assert.Single(result.Added)["Contacts:LastName"]);
        Assert.Equal(2, phone.Items(phone.Contacts).Count);
        Assert.Equal(0, (await phone.PullAsync(phone.Contacts)).ChangeCount);
    }

    [Fact]
    public async Task What_is_there_already_is_not_waited_for()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        await user.AddAsync("Neu");
        var result = await phone.SyncAsync(phone.Contacts, request => request.Wait = 10).WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Single(result.Added);
    }

    [Fact]
    public async Task A_request_with_commands_and_one_with_key_0_are_answered_at_once()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        var result = await phone.SyncAsync(phone.Contacts, request =>
        {
            request.Wait = 10;
            request.Add("c1", Contact.Build(("Contacts:LastName", "Eigen")));
        }).WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.Equal("1", result.AnswerTo("c1")!.Status);
        var answer = await phone.PostAsync("Sync", new(Ns.AirSync + "Sync", Ns.El("AirSync:Collections", Bodies.Collection("0", phone.Contacts.ServerId)), Ns.El("AirSync:Wait", "10")))
            .WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.NotNull(answer.Root);
    }

    [Theory]
    [InlineData("Sync")]
    [InlineData("Ping")]
    public async Task A_newer_request_ends_it_with_an_empty_answer(string newer)
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var http = phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, request => request.Wait = 10));

        // Begins to be held at some time after it was sent: asked for until it has ended.
        var held = CuttingTransport.SendAsync(user.Url, http);
        for (var watch = Stopwatch.StartNew(); !held.IsCompleted && watch.Elapsed < Soon;)
            Assert.NotNull(newer == "Sync" ? (await phone.SyncAsync(phone.Contacts)).Response : (await phone.PingAsync(1, [phone.Contacts])).Response);
        Assert.True(held.IsCompleted);
        Assert.Equal((200, 0), ((await held).StatusCode, (await held).Body!.Length));
    }

    [Fact]
    public async Task A_phone_that_hangs_up_gets_the_changes_with_its_next_request()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        for (var time = 0; time < 10; time++)
        {
            var http = phone.BuildHttp("Sync", phone.BuildSync(phone.Contacts, request => request.Wait = 10));
            await CuttingTransport.SendAsync(user.Url, http, cutResponseAt: 0, reset: time % 2 == 0);
            await user.AddAsync($"Neu {time}");
            await phone.PullAsync(phone.Contacts);
            Assert.Equal(time + 2, phone.Items(phone.Contacts).Count);
        }

        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task A_folder_that_goes_while_it_is_held_ends_it()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();
        var held = phone.SyncAsync(phone.Contacts, request => request.Wait = 10);
        await user.SetAddressesAsync("off");
        var result = await held.WaitAsync(Soon, TestContext.Current.CancellationToken);
        Assert.True(result.Response.IsEmpty || result.Status == "12", result.Response.ToString());
        Assert.Equal("12", (await phone.SyncAsync(phone.Contacts)).Status);
    }

    [Fact]
    public async Task An_empty_Sync_repeats_the_last_one()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.SyncedPhoneAsync();

        // Acknowledges the last answer, and is what is repeated.
        await phone.SyncAsync(phone.Contacts, request => request.WindowSize = 1);
        Assert.True((await phone.SyncEmptyAsync()).Response.IsEmpty);
        await user.AddAsync("Neu 1");
        await user.AddAsync("Neu 2");
        var result = (await phone.SyncEmptyAsync())[phone.Contacts]!;
        Assert.Single(result.Added);
        Assert.True(result.MoreAvailable);
        user.Host.AssertClean();
    }

    [Fact]
    public async Task An_empty_Sync_of_which_nothing_is_known_or_whose_answer_is_not_acknowledged_is_status_13()
    {
        var user = await shared.NewUserAsync(addresses: 2);
        var phone = await user.ConnectedPhoneAsync();
        Assert.Equal("13", (await phone.SyncEmptyAsync()).Status);
        await phone.PrimeAsync(phone.Contacts);
        Assert.Equal("13", (await phone.SyncEmptyAsync()).Status);
        await phone.SyncAsync(phone.Contacts);
        Assert.Equal("13", (await phone.SyncEmptyAsync()).Status);
        await phone.SyncAsync(phone.Contacts);
        Assert.True((await phone.SyncEmptyAsync()).Response.IsEmpty);
        await user.Host.AssertLoggedAsync("Sync", phone.DeviceId, "refused", "13");
        user.Host.AssertClean();
    }

    [Fact]
    public async Task An_empty_Sync_does_not_repeat_commands()
    {
        var user = await shared.NewUserAsync();
        var phone = await user.SyncedPhoneAsync();
        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", "Einmal"))));
        await phone.SyncEmptyAsync();
        await phone.SyncAsync(phone.Contacts);
        await phone.SyncEmptyAsync();
        Assert.Equal(["Einmal"], await user.LastNamesAsync());
    }

    [Fact]
    public async Task A_partial_Sync_takes_what_it_does_not_say_from_the_last_one()
    {
        var user = await shared.NewUserAsync(addresses: 1);
        var phone = await user.ConnectedPhoneAsync();
        var partial = Ns.El("AirSync:Sync", Ns.El("AirSync:HeartbeatInterval", "1"), Ns.El("AirSync:Partial"));
        Assert.Equal("13", (await phone.PostAsync("Sync", partial)).Status);
        await phone.PullAsync(phone.Contacts);
        await phone.SyncAsync(phone.Contacts);
        Assert.True((await phone.PostAsync("Sync", partial)).IsEmpty);
        await user.AddAsync("Neu");
        var result = await phone.SyncManyAsync([phone.Contacts], request => request.WindowSize = 10, new SyncEnvelope(Partial: true));
        Assert.Single(result[phone.Contacts]!.Added);
        Assert.Empty(phone.Complaints);
        user.Host.AssertClean();
    }
}
