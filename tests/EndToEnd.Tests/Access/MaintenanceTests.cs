using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using OnOfficeSync.EndToEnd.Tests.Contacts;
using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Access;

/// <summary>Maintenance of a tenant (contract, "Maintenance"): for everybody, so the tests of this class do not share their host with others.</summary>
public sealed class MaintenanceTests(Office office) : IClassFixture<Office>
{
    public static TheoryData<string> Versions => [.. PhoneVersions.OldestAndNewest];

    [Theory, MemberData(nameof(Versions))]
    public async Task It_is_503_with_Retry_After_before_any_password_for_every_name_and_nothing_counts(string version)
    {
        var address = await office.AddressAsync();
        var phone = await office.PhoneAsync(version: version);
        await SetAsync(on: true);
        try
        {
            var answers = new[] { await phone.OptionsAsync(), await phone.PostAsync("Sync", null), await office.Host.NewDevice("nobody", version).PostAsync("Sync", null) }.ToList();
            for (var count = 0; count < 6; count++)
                answers.Add(await office.Host.NewDevice("anna", version, password: count.ToString(CultureInfo.InvariantCulture)).PostAsync("FolderSync", null));

            Assert.All(answers, answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, "120"), (answer.Code, answer.Header("Retry-After"))));
            await office.Ben.EditAsync(address.Id!, now => now.City = "Aachen");
        }
        finally
        {
            await SetAsync(on: false);
        }

        var status = await office.Anna.JsonAsync("sync/status");
        Assert.Equal((false, 0), (status.GetProperty("locked").GetBoolean(), status.GetProperty("failedAttempts").GetInt32()));
        Assert.Single((await phone.PullAsync()).Changed);
        await phone.QuietAsync();
    }

    [Theory, MemberData(nameof(Versions))]
    public async Task A_locked_user_hears_of_the_maintenance_first(string version)
    {
        var user = await office.UserAsync();
        for (var count = 0; count < 5; count++)
            await office.Host.NewDevice(user, version, password: count.ToString(CultureInfo.InvariantCulture)).PostAsync("FolderSync", null);
        var phone = office.Host.NewDevice(user, version);
        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.OptionsAsync()).Code);
        await SetAsync(on: true);
        try
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await phone.OptionsAsync()).Code);
        }
        finally
        {
            await SetAsync(on: false);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await phone.OptionsAsync()).Code);
    }

    private Task SetAsync(bool on) => office.EditTenantAsync(tenant => tenant["maintenance"] = new JsonObject { ["enabled"] = on, ["retryAfterSeconds"] = 120 });
}
