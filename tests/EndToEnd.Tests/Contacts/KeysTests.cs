using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Contacts;

/// <summary>Lost answers and old keys (contract, "Keys" and "Identity").</summary>
public sealed class KeysTests(Office office) : IClassFixture<Office>
{
    [Fact]
    public async Task A_repeated_request_gets_the_same_bytes_even_though_the_CRM_went_on()
    {
        var (address, other) = (await office.AddressAsync(), await office.AddressAsync());
        var (phone, name) = (await office.PhoneAsync(), office.Name());
        await office.Ben.EditAsync(other.Id!, now => now.City = "Aachen");
        var lost = await phone.SyncAsync(phone.Contacts, request => request
            .Add("c1", Contact.Build(("Contacts:LastName", name)))
            .Change(phone.IdOf(address), Contact.Build(("Contacts:JobTitle", "Maklerin"))), loseAnswer: true);

        await office.Ben.EditAsync(other.Id!, now => now.City = "Köln");
        await office.Ben.EditAsync(address.Id!, now => now.JobTitle = "Chefin");
        var again = await phone.RepeatSyncAsync();

        Assert.Equal(lost.Response.Raw, again.Response.Raw);
        Assert.Equal("Aachen", phone.Shows(other, "Contacts:BusinessAddressCity"));
        await phone.PullAsync();
        Assert.Equal(("Köln", "Chefin"), (phone.Shows(other, "Contacts:BusinessAddressCity"), phone.Shows(address, "Contacts:JobTitle")));
        Assert.Single(await office.Anna.AllAsync(), one => one.LastName == name);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_first_window_whose_answer_was_lost_comes_again_byte_for_byte()
    {
        for (var number = 0; number < 3; number++)
            await office.AddressAsync();
        var phone = await office.Host.NewDevice("anna").ConnectAsync();
        phone.SyncDefaults = request => request.WindowSize = 2;
        await phone.PrimeAsync(phone.Contacts);

        var lost = await phone.SyncAsync(phone.Contacts, loseAnswer: true);
        var again = await phone.RepeatSyncAsync();

        Assert.Equal(lost.Response.Raw, again.Response.Raw);
        await phone.PullAsync();
        Assert.Equal((await office.Anna.AllAsync()).Count(address => address.ReleasedFor!.Contains("anna")), phone.Items(phone.Contacts).Count);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task With_another_body_what_was_carried_out_is_answered_as_before_and_the_rest_is_carried_out()
    {
        var (first, second, third, other) = (await office.AddressAsync(), await office.AddressAsync(), await office.AddressAsync(), await office.AddressAsync());
        var (phone, name, later) = (await office.PhoneAsync(), office.Name(), office.Name());
        var added = Contact.Build(("Contacts:LastName", name), ("Contacts:FileAs", name));
        var changed = Contact.Build(("Contacts:JobTitle", "Maklerin"));
        var lost = await phone.SyncAsync(phone.Contacts, request => request.Add("c1", added).Change(phone.IdOf(first), changed).Delete(phone.IdOf(second)), loseAnswer: true);
        await office.Ben.EditAsync(first.Id!, now => now.JobTitle = "Chefin");
        await office.Ben.EditAsync(other.Id!, now => now.City = "Aachen");

        var result = await phone.SyncAsync(phone.Contacts, request => request
            .Add("c1", added).Change(phone.IdOf(first), changed).Delete(phone.IdOf(second))
            .Add("c2", Contact.Build(("Contacts:LastName", later), ("Contacts:FileAs", later))).Change(phone.IdOf(third), Contact.Build(("Contacts:JobTitle", "Hausmeister"))));

        Assert.Equal(lost.AnswerTo("c1")!.ServerId, result.AnswerTo("c1")!.ServerId);
        Assert.Null(result.AnswerTo(phone.IdOf(first)));
        await phone.PullAsync();
        Assert.Equal("Chefin", phone.Shows(first, "Contacts:JobTitle"));
        Assert.Equal("Chefin", (await office.Anna.GetAsync(first.Id!)).JobTitle);
        Assert.False(phone.Has(second));
        Assert.Equal("Hausmeister", (await office.Anna.GetAsync(third.Id!)).JobTitle);
        Assert.Equal("Aachen", phone.Shows(other, "Contacts:BusinessAddressCity"));
        var all = await office.Anna.AllAsync();
        Assert.Single(all, one => one.LastName == name);
        Assert.Single(all, one => one.LastName == later);
        Assert.Empty(await office.Anna.NoticesAsync(first.Id));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_conflict_whose_answer_was_lost_is_Status_7_again_and_told_once()
    {
        var (address, other) = (await office.AddressAsync(), await office.AddressAsync());
        var phone = await office.PhoneAsync();
        var change = Contact.Build(("Contacts:JobTitle", "Hausmeister"));
        await office.Ben.EditAsync(address.Id!, now => now.JobTitle = "Chefin");
        await phone.SyncAsync(phone.Contacts, request => request.Change(phone.IdOf(address), change), loseAnswer: true);

        var result = await phone.SyncAsync(phone.Contacts, request => request
            .Change(phone.IdOf(address), change).Change(phone.IdOf(other), Contact.Build(("Contacts:JobTitle", "Maklerin"))));
        await phone.PullAsync();

        Assert.Equal(("7", null), (result.AnswerTo(phone.IdOf(address))?.Status, result.AnswerTo(phone.IdOf(other))?.Status));
        Assert.Equal("Chefin", phone.Shows(address, "Contacts:JobTitle"));
        Assert.Single(await office.Anna.NoticesAsync(address.Id));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_refusal_whose_answer_was_lost_is_Status_6_again_and_told_once()
    {
        var (address, other) = (await office.AddressAsync(), await office.AddressAsync());
        var (phone, wrong) = (await office.PhoneAsync(), Contact.Build(("Contacts:Birthday", "gestern")));
        var before = (await office.Anna.NoticesAsync(null)).Count;
        await phone.SyncAsync(phone.Contacts, request => request.Change(phone.IdOf(address), wrong).Add("c1", wrong), loseAnswer: true);

        var result = await phone.SyncAsync(phone.Contacts, request => request
            .Change(phone.IdOf(address), wrong).Add("c1", wrong).Change(phone.IdOf(other), Contact.Build(("Contacts:JobTitle", "Maklerin"))));
        await phone.PullAsync();

        Assert.Equal(("6", "6"), (result.AnswerTo(phone.IdOf(address))?.Status, result.AnswerTo("c1")?.Status));
        Assert.Null(phone.Shows(address, "Contacts:Birthday"));
        Assert.Single(await office.Anna.NoticesAsync(address.Id));
        Assert.Equal(before + 1, (await office.Anna.NoticesAsync(null)).Count);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_delete_that_was_carried_out_is_not_done_again_after_a_new_release()
    {
        var (address, other) = (await office.AddressAsync(), await office.AddressAsync());
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);
        await phone.SyncAsync(phone.Contacts, request => request.Delete(id), loseAnswer: true);
        await office.Ben.EditAsync(address.Id!, now => now.ReleasedFor = ["anna", "ben"]);

        await phone.SyncAsync(phone.Contacts, request => request.Delete(id).Change(phone.IdOf(other), Contact.Build(("Contacts:JobTitle", "Maklerin"))));
        await phone.PullAsync();

        Assert.Equal(["anna", "ben"], (await office.Anna.GetAsync(address.Id!)).ReleasedFor!);
        Assert.True(phone.Has(address));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task An_item_edited_and_then_deleted_before_the_answer_arrived_is_deleted()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);
        await phone.SyncAsync(phone.Contacts, request => request.Change(id, Contact.Build(("Contacts:JobTitle", "Maklerin"))), loseAnswer: true);

        await phone.SyncAsync(phone.Contacts, request => request.Delete(id));

        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal("Maklerin", now.JobTitle);
        Assert.Equal(["ben"], now.ReleasedFor!);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task What_the_lost_answer_held_is_sent_again_to_a_device_that_went_on()
    {
        var (changed, gone, kept) = (await office.AddressAsync(), await office.AddressAsync(), await office.AddressAsync());
        var phone = await office.PhoneAsync();
        await office.Ben.EditAsync(changed.Id!, now => now.City = "Aachen");
        await office.Ben.EditAsync(gone.Id!, now => now.ReleasedFor = ["ben"]);
        var added = await office.AddressAsync();
        var lost = await phone.SyncAsync(phone.Contacts, loseAnswer: true);
        Assert.Equal(3, lost.ChangeCount);

        var result = await phone.SyncAsync(phone.Contacts, request => request.Change(phone.IdOf(kept), Contact.Build(("Contacts:JobTitle", "Maklerin"))));

        Assert.Equal((1, 1, 1), (result.Added.Count, result.Changed.Count, result.Deleted.Count));
        Assert.Equal(lost.Added[0].ServerId, result.Added[0].ServerId);
        Assert.True(phone.Has(added));
        Assert.Equal("Aachen", phone.Shows(changed, "Contacts:BusinessAddressCity"));
        Assert.Equal("Maklerin", (await office.Anna.GetAsync(kept.Id!)).JobTitle);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task An_edit_of_an_item_whose_new_state_was_lost_is_compared_with_the_state_that_the_device_has()
    {
        var address = await office.AddressAsync(with => with.JobTitle = "Maklerin");
        var phone = await office.PhoneAsync();
        var id = phone.IdOf(address);
        await office.Ben.EditAsync(address.Id!, now => (now.JobTitle, now.City) = ("Chefin", "Aachen"));
        await phone.SyncAsync(phone.Contacts, loseAnswer: true);

        // The whole contact as the phone has it: the old job title in it is no edit.
        var result = await phone.SyncAsync(phone.Contacts, request => request.Change(id, phone.Contact(id).With(("Contacts:BusinessAddressStreet", "Allee 5"))));
        await phone.PullAsync();

        Assert.Empty(result.Answers);
        var now = await office.Anna.GetAsync(address.Id!);
        Assert.Equal(("Chefin", "Aachen", "Allee 5"), (now.JobTitle, now.City, now.Street));
        Assert.Equal(("Chefin", "Aachen"), (phone.Shows(address, "Contacts:JobTitle"), phone.Shows(address, "Contacts:BusinessAddressCity")));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task The_same_ClientId_with_edited_content_is_the_same_item_edited()
    {
        var (phone, name) = (await office.PhoneAsync(), office.Name());
        var lost = await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", name), ("Contacts:JobTitle", "Maklerin"))), loseAnswer: true);

        var result = await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", name), ("Contacts:JobTitle", "Chefin"), ("Contacts:Spouse", "Josef"))));

        Assert.Equal(("1", lost.AnswerTo("c1")!.ServerId), (result.AnswerTo("c1")!.Status, result.AnswerTo("c1")!.ServerId));
        Assert.Equal("Chefin", (await office.Anna.FindAsync(name)).JobTitle);
        await phone.PullAsync();
        await phone.QuietAsync();
        var tablet = await office.PhoneAsync();
        Assert.Equal("Josef", tablet.Contact(tablet.Find(tablet.Contacts, "Contacts:LastName", name))["Contacts:Spouse"]);
    }

    [Fact]
    public async Task The_same_ClientId_within_one_request_or_after_an_answer_is_one_item_each_time()
    {
        var (phone, first, second) = (await office.PhoneAsync(), office.Name(), office.Name());
        await phone.AddAsync("c1", ("Contacts:LastName", first), ("Contacts:FileAs", first));

        // Acknowledged: phones count from 1 again after every answer.
        await phone.AddAsync("c1", ("Contacts:LastName", second), ("Contacts:FileAs", second));

        Assert.Single(await office.Anna.AllAsync(), one => one.LastName == first);
        Assert.Single(await office.Anna.AllAsync(), one => one.LastName == second);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task An_answer_lost_twice_and_edited_each_time_leaves_one_item_with_the_last_content()
    {
        var (phone, name) = (await office.PhoneAsync(), office.Name());
        foreach (var title in new[] { "eins", "zwei", "drei" })
            await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", name), ("Contacts:JobTitle", title))), loseAnswer: true);

        await phone.SyncAsync(phone.Contacts, request => request.Add("c1", Contact.Build(("Contacts:LastName", name), ("Contacts:JobTitle", "vier"))));
        await phone.PullAsync();

        Assert.Equal("vier", (await office.Anna.FindAsync(name)).JobTitle);
        Assert.Single(phone.Items(phone.Contacts).Keys, id => phone.Contact(id)["Contacts:LastName"] == name);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task An_older_key_is_Status_3_and_starting_from_nothing_brings_the_same_ids_and_no_doubles()
    {
        var address = await office.AddressAsync();
        var (phone, name) = (await office.PhoneAsync(), office.Name());
        var old = phone.SyncKey(phone.Contacts);
        await phone.AddAsync("c1", ("Contacts:LastName", name));
        await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");
        await phone.PullAsync();
        await phone.EditAsync(address, ("Contacts:JobTitle", "Maklerin"));
        var before = phone.Items(phone.Contacts).ToDictionary(item => item.Key, item => phone.Contact(item.Key)["Contacts:LastName"]);

        phone.SetSyncKey(phone.Contacts, old);
        var refused = await Assert.ThrowsAsync<SyncKeyRejectedException>(() => phone.AddAsync("c2", ("Contacts:LastName", name)));
        Assert.Equal("3", refused.Result.Status);
        phone.Forget(phone.Contacts);
        await phone.PullAsync();

        Assert.Equal(before, phone.Items(phone.Contacts).ToDictionary(item => item.Key, item => phone.Contact(item.Key)["Contacts:LastName"]));
        Assert.Single(await office.Anna.AllAsync(), one => one.LastName == name);
        await phone.QuietAsync();
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{0}9")]
    [InlineData("-1")]
    public async Task A_key_that_was_never_given_is_Status_3(string key)
    {
        var phone = await office.PhoneAsync();
        var good = phone.SyncKey(phone.Contacts)!;
        phone.SetSyncKey(phone.Contacts, key.Replace("{0}", good, StringComparison.Ordinal));

        var refused = await Assert.ThrowsAsync<SyncKeyRejectedException>(() => phone.SyncAsync(phone.Contacts));

        Assert.Equal("3", refused.Result.Status);
        phone.SetSyncKey(phone.Contacts, good);
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_key_from_before_a_new_start_is_Status_3()
    {
        await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var old = phone.SyncKey(phone.Contacts)!;
        phone.Forget(phone.Contacts);
        await phone.PullAsync();
        phone.SetSyncKey(phone.Contacts, old);

        await Assert.ThrowsAsync<SyncKeyRejectedException>(() => phone.SyncAsync(phone.Contacts));
    }

    [Fact]
    public async Task A_new_start_that_the_phone_does_not_take_up_changes_nothing()
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var old = phone.SyncKey(phone.Contacts)!;

        // An old request for it arrives once more; nobody hears the answer.
        phone.SetSyncKey(phone.Contacts, null);
        await phone.PrimeAsync(phone.Contacts, loseAnswer: true);
        phone.SetSyncKey(phone.Contacts, old);

        Assert.Equal(0, (await phone.PullAsync()).ChangeCount);
        Assert.Equal("1", (await phone.PingAsync(1, [phone.Contacts])).Status);
        await phone.EditAsync(address, ("Contacts:JobTitle", "Maklerin"));
        await phone.QuietAsync();
        Assert.Equal(0, (await phone.EstimateAsync(phone.Contacts)).Estimate);
    }

    [Fact]
    public async Task A_new_start_that_is_asked_for_again_is_the_same_one_and_counts_all_that_there_is()
    {
        await office.AddressAsync();
        var phone = await office.PhoneAsync();
        var all = phone.Items(phone.Contacts).Count;
        phone.Forget(phone.Contacts);
        await phone.PrimeAsync(phone.Contacts);
        var first = phone.SyncKey(phone.Contacts);
        phone.Forget(phone.Contacts);
        await phone.PrimeAsync(phone.Contacts);

        Assert.Equal(first, phone.SyncKey(phone.Contacts));
        Assert.Equal(all, (await phone.EstimateAsync(phone.Contacts)).Estimate);
        Assert.Equal("2", (await phone.PingAsync(60, [phone.Contacts])).Status);
        Assert.Equal(all, (await phone.PullAsync()).Added.Count);
    }

    [Fact]
    public async Task After_a_new_start_with_deletes_pending_everything_that_is_released_comes_and_nothing_else()
    {
        var (unreleased, deleted, deletedOnPhone, edited) = (await office.AddressAsync(), await office.AddressAsync(), await office.AddressAsync(), await office.AddressAsync());
        var phone = await office.PhoneAsync();
        await office.Ben.EditAsync(unreleased.Id!, now => now.ReleasedFor = ["ben"]);
        await office.Ben.DeleteAsync(deleted.Id!);
        await phone.SyncAsync(phone.Contacts, request => request.Delete(phone.IdOf(deletedOnPhone)), loseAnswer: true);
        await office.Ben.EditAsync(edited.Id!, now => now.City = "Aachen");

        phone.Forget(phone.Contacts);
        var all = await phone.PullAsync();

        Assert.Empty(all.Deleted);
        var expected = (await office.Anna.AllAsync()).Where(address => address.ReleasedFor!.Contains("anna")).Select(address => address.LastName).Order();
        Assert.Equal(expected, phone.Items(phone.Contacts).Keys.Select(id => phone.Contact(id)["Contacts:LastName"]).Order());
        Assert.False(phone.Has(deletedOnPhone));
        await phone.QuietAsync();
    }

    [Fact]
    public async Task A_lost_answer_to_key_0_costs_nothing()
    {
        var phone = await office.Host.NewDevice("anna").ConnectAsync();
        await phone.PrimeAsync(phone.Contacts, loseAnswer: true);
        await phone.PrimeAsync(phone.Contacts);

        await phone.PullAsync();

        Assert.Equal((await office.Anna.AllAsync()).Count(address => address.ReleasedFor!.Contains("anna")), phone.Items(phone.Contacts).Count);
        Assert.Empty(phone.Complaints);
    }

    [Fact]
    public async Task An_item_that_came_and_went_within_lost_answers_is_not_spoken_of()
    {
        var phone = await office.PhoneAsync();
        var address = await office.AddressAsync();
        await phone.SyncAsync(phone.Contacts, loseAnswer: true);
        await office.Ben.DeleteAsync(address.Id!);

        var result = await phone.SyncAsync(phone.Contacts, request => request.WindowSize = 5);

        Assert.Equal(0, result.ChangeCount);
        await phone.QuietAsync();
    }
}
