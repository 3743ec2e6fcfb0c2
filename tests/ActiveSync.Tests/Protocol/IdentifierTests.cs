using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using CsCheck;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Protocol;

/// <summary>Keys, ids and the plain query.</summary>
public sealed class IdentifierTests
{
    [Fact]
    public void A_key_is_read_back_as_its_state() =>
        Gen.Select(Gen.UInt, Gen.Int[1, int.MaxValue]).Sample((epoch, number) => SyncKey.Parse(SyncKey.Text(new(epoch, number))) == new SyncState(epoch, number));

    [Fact]
    public void A_key_has_no_more_than_64_characters() => Assert.True(SyncKey.Text(new(uint.MaxValue, int.MaxValue)).Length <= 64);

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("{c1}3")]
    [InlineData("0000000a")]
    [InlineData("0000000a.")]
    [InlineData("0000000a.-1")]
    [InlineData("0000000a.01")]
    [InlineData("0000000a. 1")]
    [InlineData("0000000A.1")]
    [InlineData("000000a.1")]
    [InlineData("0000000a1")]
    [InlineData("0000000g.1")]
    [InlineData("0000000a.2147483648")]
    [InlineData("0000000a.1\n")]
    public void No_other_text_is_a_key_of_ours(string text) => Assert.Null(SyncKey.Parse(text));

    [Theory]
    [InlineData(ItemKind.Address, "1")]
    [InlineData(ItemKind.Appointment, "2")]
    [InlineData(ItemKind.Task, "3")]
    public void A_folder_has_the_number_of_its_kind(ItemKind kind, string id)
    {
        Assert.Equal(id, ServerId.Folder(kind));
        Assert.Equal(kind, ServerId.ParseFolder(id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("11")]
    [InlineData("١")] // a digit, but none of ours
    [InlineData(" 1")]
    [InlineData("c1")]
    public void No_other_text_is_a_folder(string id) => Assert.Null(ServerId.ParseFolder(id));

    [Fact]
    public void An_item_is_read_back_in_its_folder_and_in_no_other() =>
        Gen.Select(Gen.Enum<ItemKind>(), Gen.Enum<ItemKind>(), Gen.Long[1, long.MaxValue])
            .Sample((kind, asked, number) => ServerId.ParseItem(asked, ServerId.Item(kind, number)) == (asked == kind ? number : null));

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1:")]
    [InlineData("1:0")]
    [InlineData("1:-1")]
    [InlineData("1:+1")]
    [InlineData("1:01")]
    [InlineData("1: 1")]
    [InlineData("2:1")]
    [InlineData("1:1:1")]
    [InlineData("1:9223372036854775808")]
    [InlineData("c1:1")]
    public void No_other_text_is_an_item(string id) => Assert.Null(ServerId.ParseItem(ItemKind.Address, id));

    [Fact]
    public void The_plain_query_names_command_device_and_type_in_any_order()
    {
        var query = PlainQuery.Parse(Query("?DeviceType=iPhone&deviceid=ApplX&User=anna&cmd=Sync"), out _);
        Assert.NotNull(query);
        Assert.Equal(("Sync", "ApplX", "iPhone", (byte?)null, (uint?)null, false), (query.Command, query.DeviceId, query.DeviceType, query.Version, query.PolicyKey, query.AcceptMultiPart));
    }

    [Theory]
    [InlineData("?DeviceId=a&DeviceType=t")]
    [InlineData("?Cmd=&DeviceId=a&DeviceType=t")]
    [InlineData("?Cmd=Sync&DeviceType=t")]
    [InlineData("?Cmd=Sync&DeviceId=a,b&DeviceType=t")]
    [InlineData("?Cmd=Sync&DeviceId=a&DeviceType=%0A")]
    [InlineData("?Cmd=Sync&DeviceId=a&DeviceId=b&DeviceType=t")] // twice makes a,b
    public void A_plain_query_that_says_too_little_is_refused_with_a_reason(string query)
    {
        Assert.Null(PlainQuery.Parse(Query(query), out var problem));
        Assert.NotEmpty(problem);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("Appl-4.2_x", true)]
    [InlineData("12345678901234567890123456789012", true)]
    [InlineData("123456789012345678901234567890123", false)]
    [InlineData("", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("ä", false)]
    [InlineData("a\0", false)]
    public void A_device_id_has_1_to_32_letters_and_digits(string id, bool isGood) => Assert.Equal(isGood, DeviceIds.Problem(id) is null);

    [Theory]
    [InlineData("", true)]
    [InlineData("Ein Gerät (5G)", true)]
    [InlineData("a\nb", false)]
    public void A_device_type_has_no_control_characters(string type, bool isGood) => Assert.Equal(isGood, DeviceIds.TypeProblem(type) is null);

    [Fact]
    public void A_device_type_has_64_characters_at_most()
    {
        Assert.Null(DeviceIds.TypeProblem(new string('t', 64)));
        Assert.NotNull(DeviceIds.TypeProblem(new string('t', 65)));
    }

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
