using OnOfficeSync.Domain.Access;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Domain.Tests.Access;

public sealed class GatesTests
{
    private static readonly Gates AllOn = new(true, true, true, true, Direction.TwoWay, Direction.ToDevice, Direction.TwoWay);

    [Fact]
    public void With_module_rights_and_setting_on_devices_are_served()
    {
        Assert.True(AllOn.Open);
        Assert.Empty(AllOn.BlockedBy);
    }

    [Fact]
    public void Each_missing_gate_alone_blocks()
    {
        Assert.Equal([Gate.Module], (AllOn with { Module = false }).BlockedBy);
        Assert.Equal([Gate.UserRight], (AllOn with { SyncRight = false }).BlockedBy);
        Assert.Equal([Gate.UserRight], (AllOn with { ZPushRight = false }).BlockedBy);
        Assert.Equal([Gate.UserSetting], (AllOn with { Enabled = false }).BlockedBy);
        Assert.False((AllOn with { Module = false }).Open);
    }

    [Fact]
    public void Every_missing_gate_is_named_once_in_order() => Assert.Equal(
        [Gate.Module, Gate.UserRight, Gate.UserSetting],
        new Gates(false, false, false, false, Direction.Off, Direction.Off, Direction.Off).BlockedBy);

    [Fact]
    public void At_least_one_kind_must_be_on() => Assert.Equal(
        [Gate.UserSetting],
        (AllOn with { Addresses = Direction.Off, Appointments = Direction.Off, Tasks = Direction.Off }).BlockedBy);

    [Theory]
    [InlineData(Direction.TwoWay, Direction.Off, Direction.Off)]
    [InlineData(Direction.Off, Direction.ToDevice, Direction.Off)]
    [InlineData(Direction.Off, Direction.Off, Direction.TwoWay)]
    public void One_kind_that_is_on_is_enough(Direction addresses, Direction appointments, Direction tasks) =>
        Assert.True((AllOn with { Addresses = addresses, Appointments = appointments, Tasks = tasks }).Open);

    [Fact]
    public void A_kind_follows_its_own_setting_and_no_other()
    {
        var noAppointments = AllOn with { Appointments = Direction.Off };

        Assert.Equal(Direction.TwoWay, noAppointments.Effective(ItemKind.Address));
        Assert.Equal(Direction.Off, noAppointments.Effective(ItemKind.Appointment));
        Assert.Equal(Direction.TwoWay, noAppointments.Effective(ItemKind.Task));
        Assert.Equal(Direction.ToDevice, AllOn.Effective(ItemKind.Appointment));
    }

    [Fact]
    public void While_a_gate_is_missing_every_kind_is_off() =>
        Assert.All(Enum.GetValues<ItemKind>(), kind => Assert.Equal(Direction.Off, (AllOn with { ZPushRight = false }).Effective(kind)));

    [Fact]
    public void There_is_no_other_kind() =>
        Assert.StartsWith("There is no such kind.", Assert.Throws<ArgumentOutOfRangeException>(() => AllOn.Effective((ItemKind)9)).Message, StringComparison.Ordinal);
}
