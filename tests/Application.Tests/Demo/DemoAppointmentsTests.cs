using NodaTime;
using OnOfficeSync.Application.Demo;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Tests.Demo;

public sealed class DemoAppointmentsTests
{
    private static readonly LocalDate Today = new(2026, 11, 25);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1_000)]
    public void Each_agent_has_just_so_many(int each)
    {
        var made = DemoAppointments.Make(each, Today).ToList();
        foreach (var agent in new[] { DemoAudience.Anna, DemoAudience.Ben, DemoAudience.Carla })
            Assert.Equal(each, made.Count(appointment => appointment.Users.Contains(agent)));
        Assert.All(made, appointment => Assert.NotEmpty(appointment.Users));
    }

    [Fact]
    public void The_same_number_makes_the_same() => Assert.Equal(Text(40), Text(40));

    [Fact]
    public void Every_appointment_keeps_the_rules() =>
        Assert.All(DemoAppointments.Make(1_000, Today), appointment => Assert.Empty(AppointmentRules.Problems(appointment)));

    [Fact]
    public void Whole_days_single_ones_and_series_of_every_frequency_come_up()
    {
        var made = DemoAppointments.Make(40, Today).ToList();
        Assert.Contains(made, appointment => appointment.AllDay);
        Assert.Contains(made, appointment => appointment is { Recurrence: null, AllDay: false });
        Assert.Contains(made, appointment => !appointment.ExcludedDates.IsEmpty);
        Assert.Equal(Enum.GetValues<Frequency>(), made.Select(appointment => appointment.Recurrence?.Frequency).OfType<Frequency>().Distinct().Order());
    }

    private static IEnumerable<string> Text(int each) => DemoAppointments.Make(each, Today).Select(appointment =>
        $"{appointment.View().Values.Aggregate("", (text, value) => $"{text}{value.Key}={value.Value};")}{string.Join(',', appointment.Users)}");
}
