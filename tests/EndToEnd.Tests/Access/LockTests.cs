using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.EndToEnd.Tests.Support;
using OnOfficeSync.TestKit;

namespace OnOfficeSync.EndToEnd.Tests.Access;

/// <summary>Wrong passwords lock (contract, "Lock"); each test has a user of its own.</summary>
public sealed class LockTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string> Versions => [.. PhoneVersions.OldestAndNewest];

    [Theory, MemberData(nameof(Versions))]
    public async Task Five_different_pairs_of_device_and_wrong_password_lock_even_the_right_one_out_and_say_why(string version)
    {
        var user = await office.UserAsync();
        var phone = await office.PhoneAsync(user, version: version);
        await FailAsync(user, version, ("one", "a"), ("one", "b"), ("two", "a"), ("three", "a"));
        Assert.Equal((false, 4), await StatusAsync(user));
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);

        await FailAsync(user, version, ("three", "b"));

        Assert.Equal((true, 5), await StatusAsync(user));
        foreach (var answer in new[] { await phone.PostAsync("FolderSync", null), await phone.PostAsync("Sync", null), await phone.OptionsAsync() })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Code);
            Assert.StartsWith("Basic realm=", answer.Header("WWW-Authenticate"), StringComparison.Ordinal);
            Assert.Contains("gesperrt", answer.Body, StringComparison.Ordinal);
        }

        var colleague = await office.PhoneAsync("ben");
        Assert.Equal("1", (await colleague.FolderSyncAsync()).Status);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_same_wrong_password_from_the_same_device_counts_once(string version)
    {
        var user = await office.UserAsync();

        await FailAsync(user, version, [.. Enumerable.Repeat(("one", "old"), 8), ("two", "old")]);

        Assert.Equal((false, 2), await StatusAsync(user));
        Assert.Equal("1", (await (await office.PhoneAsync(user, version: version)).FolderSyncAsync()).Status);
    }

    [Fact]
    public async Task Without_a_device_id_the_clients_address_stands_for_it()
    {
        var user = await office.UserAsync();

        foreach (var device in new[] { "one", "two", "three" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await office.Host.NewDevice(user, deviceId: device, password: "old").OptionsAsync()).Code);

        Assert.Equal((false, 1), await StatusAsync(user));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_right_password_clears_the_pairs_of_its_device_only(string version)
    {
        var user = await office.UserAsync();
        await FailAsync(user, version, ("one", "a"), ("one", "b"), ("two", "a"));

        await office.Host.NewDevice(user, version, deviceId: "one").PostAsync("FolderSync", null);

        Assert.Equal((false, 1), await StatusAsync(user));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task The_lock_survives_a_restart_and_ends_by_unlocking(string version)
    {
        var user = await office.UserAsync();
        var phone = await office.PhoneAsync(user, version: version);
        await FailAsync(user, version, ("one", "a"), ("two", "a"), ("three", "a"), ("four", "a"), ("five", "a"));

        await office.Host.RestartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.PostAsync("FolderSync", null)).Code);
        using (var unlocked = await UnlockAsync(user))
        {
            Assert.Equal(HttpStatusCode.OK, unlocked.StatusCode);
            Assert.Contains("Ihr Z-Push Zugang wurde entsperrt!", await unlocked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Equal((false, 0), await StatusAsync(user));
        await phone.QuietAsync();
        using var again = await UnlockAsync(user);
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
    }

    [Fact]
    public async Task The_administrator_unlocks_for_a_user()
    {
        var user = await office.UserAsync();
        await FailAsync(user, "14.1", ("one", "a"), ("two", "a"), ("three", "a"), ("four", "a"), ("five", "a"));

        using var answer = await office.Admin.Http.PostAsync(new Uri($"sync/unlock?user={user}", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal((false, 0), await StatusAsync(user));
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task Wrong_passwords_at_the_JSON_API_do_not_lock_and_have_a_limit_of_their_own(string version)
    {
        var user = await office.UserAsync();
        var phone = await office.PhoneAsync(user, version: version);
        using var api = office.Host.Api(user, "wrong");
        for (var count = 0; count < 10; count++)
            Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(api));

        Assert.Equal((HttpStatusCode)429, await CodeAsync(api));
        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
    }

    [Fact]
    public async Task An_unknown_user_is_a_401_and_nobody_else_is_locked()
    {
        for (var count = 0; count < 6; count++)
        {
            var stranger = office.Host.NewDevice("nobody", password: count.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.PostAsync("FolderSync", null)).Code);
        }

        Assert.Equal((false, 0), await StatusAsync("carla"));
    }

    [Theory]
    [InlineData(@"demo\{0}")]
    [InlineData("{0}@demo")]
    [InlineData("demo/{0}")]
    [InlineData(@"DEMO\{1}")]
    [InlineData("{1}@Demo")]
    public async Task A_user_may_be_written_in_each_form_in_any_case(string form)
    {
        var user = await office.UserAsync();
        var name = string.Format(CultureInfo.InvariantCulture, form, user, user.ToUpperInvariant());

        var phone = await new Device(office.Host.Url, name, "demo", "forms").ConnectAsync();

        Assert.Equal("1", (await phone.FolderSyncAsync()).Status);
    }

    [Theory]
    [InlineData("utf-8", HttpStatusCode.OK)]
    [InlineData("iso-8859-1", HttpStatusCode.OK)]
    [InlineData("us-ascii", HttpStatusCode.Unauthorized)]
    public async Task Credentials_are_UTF_8_or_ISO_8859_1(string encoding, HttpStatusCode expected)
    {
        var user = await office.UserAsync("Grüße: äß");
        using var request = new HttpRequestMessage(HttpMethod.Options, new Uri(office.Host.Url, "/Microsoft-Server-ActiveSync"));
        var credentials = Encoding.GetEncoding(encoding).GetBytes($"{user}@demo:Grüße: äß");
        request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(credentials));

        using var answer = await office.Admin.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task After_a_password_change_the_old_one_is_a_401_at_once_and_the_new_one_goes_on_where_the_phone_was(string version)
    {
        var user = await office.UserAsync();
        var crm = new Crm(office.Host, user);
        var address = await crm.CreateAsync(new CrmAddress { LastName = office.Name() });
        var phone = await office.PhoneAsync(user, version: version);

        await office.EditUserAsync(user, now => now["password"] = "neu");

        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.PostAsync("FolderSync", null)).Code);
        Assert.Equal(HttpStatusCode.Unauthorized, await CodeAsync(crm.Http));
        var renewed = office.Host.NewDevice(user, version, deviceId: phone.DeviceId, password: "neu");
        (renewed.PolicyKey, renewed.FolderSyncKey) = (phone.PolicyKey, phone.FolderSyncKey);
        Assert.Equal("1", (await renewed.FolderSyncAsync()).Status);
        renewed.SetSyncKey(phone.Contacts, phone.SyncKey(phone.Contacts));
        await new Crm(office.Host, user, "neu").EditAsync(address.Id!, now => now.City = "Aachen");
        Assert.Single((await renewed.SyncAsync(phone.Contacts)).Changed);
    }

    [Fact]
    public async Task The_old_password_on_all_devices_after_a_change_does_not_lock_while_they_are_fewer_than_five()
    {
        var user = await office.UserAsync();
        var phones = new[] { await office.PhoneAsync(user), await office.PhoneAsync(user), await office.PhoneAsync(user) };
        await office.EditUserAsync(user, now => now["password"] = "neu");

        for (var round = 0; round < 3; round++)
        {
            foreach (var phone in phones)
                Assert.Equal(HttpStatusCode.Unauthorized, (await phone.PostAsync("Ping", null)).Code);
        }

        var status = await new Crm(office.Host, user, "neu").JsonAsync("sync/status");
        Assert.Equal((false, 3), (status.GetProperty("locked").GetBoolean(), status.GetProperty("failedAttempts").GetInt32()));
    }

    private async Task FailAsync(string user, string version, params (string Device, string Password)[] pairs)
    {
        foreach (var (device, password) in pairs)
            Assert.Equal(HttpStatusCode.Unauthorized, (await office.Host.NewDevice(user, version, deviceId: device, password: $"wrong {password}").PostAsync("FolderSync", null)).Code);
    }

    private async Task<(bool Locked, int FailedAttempts)> StatusAsync(string user)
    {
        var status = await office.Admin.JsonAsync($"sync/status?user={user}");
        return (status.GetProperty("locked").GetBoolean(), status.GetProperty("failedAttempts").GetInt32());
    }

    private Task<HttpResponseMessage> UnlockAsync(string user) => new Crm(office.Host, user).Http.PostAsync(new Uri("sync/unlock", UriKind.Relative), null);

    private static async Task<HttpStatusCode> CodeAsync(HttpClient api)
    {
        using var answer = await api.GetAsync(new Uri("sync/status", UriKind.Relative));
        return answer.StatusCode;
    }
}
