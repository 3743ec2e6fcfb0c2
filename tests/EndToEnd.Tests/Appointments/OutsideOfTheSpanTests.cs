using OnOfficeSync.EndToEnd.Tests.Support;

namespace OnOfficeSync.EndToEnd.Tests.Appointments;

/// <summary>Appointments that a device adds outside of what devices have (R16; contract, "The appointment set").</summary>
public sealed class OutsideOfTheSpanTests(SharedHost host)
{
    [Theory]
    [InlineData("2.5", 300)]
    [InlineData("16.1", 300)]
    [InlineData("14.1", -90)]
    public async Task It_is_stored_leaves_the_device_and_the_user_is_told(string version, int days)
    {
        var agenda = await Agenda.NewAsync(host);
        var phone = await agenda.PhoneAsync(version);
        var day = Days.Now().PlusDays(days);

        await Agenda.AddAsync(phone, Agenda.Event("Weit weg", day.Utc(9), day.Utc(10)));
        await phone.PullAsync(phone.Calendar);

        Assert.Empty(phone.Items(phone.Calendar));
        Assert.Equal("Weit weg", (string)(await agenda.SingleAsync())["subject"]!);
        Assert.Equal(["limit"], await agenda.NoticesAsync());
        await Agenda.QuietAsync(phone);
    }
}
