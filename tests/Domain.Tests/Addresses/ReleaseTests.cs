using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Tests.Builders;

namespace OnOfficeSync.Domain.Tests.Addresses;

public sealed class ReleaseTests
{
    private static readonly Address ForAnnaAndBen = An.Address().SeenBy("anna", "ben", "carla").ReleasedFor("anna", "ben").Build();

    [Fact]
    public void A_release_for_one_user_has_no_effect_for_another()
    {
        Assert.True(ForAnnaAndBen.IsReleasedFor("anna"));
        Assert.False(ForAnnaAndBen.IsReleasedFor("carla"));
        Assert.True(ForAnnaAndBen.IsVisibleTo("carla"));
        Assert.False(ForAnnaAndBen.IsVisibleTo("dora"));
    }

    [Fact]
    public void Ending_a_release_leaves_the_address_in_the_CRM_and_the_others_devices()
    {
        var ended = ForAnnaAndBen.EndRelease("anna");

        Assert.False(ended.IsReleasedFor("anna"));
        Assert.True(ended.IsVisibleTo("anna"));
        Assert.Equal(["ben"], ended.ReleasedFor);
        Assert.Equal(ForAnnaAndBen.Users, ended.Users);
    }

    [Fact]
    public void Ending_a_release_that_is_not_there_changes_nothing() => Assert.Same(ForAnnaAndBen, ForAnnaAndBen.EndRelease("carla"));

    [Fact]
    public void User_names_are_the_same_regardless_of_case()
    {
        Assert.True(ForAnnaAndBen.IsVisibleTo("ANNA"));
        Assert.True(ForAnnaAndBen.IsReleasedFor("Anna"));
        Assert.Equal(["ben"], ForAnnaAndBen.EndRelease("aNNa").ReleasedFor);
    }

    [Fact]
    public void An_address_that_a_device_adds_is_seen_by_and_released_for_its_user()
    {
        var added = new Address().Release("anna");

        Assert.Equal(["anna"], added.Users);
        Assert.Equal(["anna"], added.ReleasedFor);
        Assert.Same(added, added.Release("ANNA"));
        Assert.Equal(["anna", "ben", "carla"], ForAnnaAndBen.Release("carla").Users);
    }

    [Fact]
    public void Nobody_has_on_devices_what_he_does_not_see() => Assert.False(An.Address().ReleasedFor("anna").Build().IsReleasedFor("anna"));
}
