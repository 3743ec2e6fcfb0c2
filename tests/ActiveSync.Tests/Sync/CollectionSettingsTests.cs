using System.Collections.Immutable;
using CsCheck;
using OnOfficeSync.ActiveSync.Elements;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Golden;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.ActiveSync.Wbxml;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Sync;

/// <summary>What a device asked to be remembered for a folder.</summary>
public sealed class CollectionSettingsTests
{
    private static readonly Gen<BodyPreference> Preference =
        Gen.Select(Gen.Enum<BodyType>(), Gen.OneOf(Gen.Const((int?)null), Gen.Int[0, int.MaxValue].Select(size => (int?)size)), Gen.Bool, Gen.Byte, (type, size, allOrNone, preview) => new BodyPreference(type, size, allOrNone, preview));

    private static readonly Gen<CollectionSettings> Any = Gen.Select(
        Gen.Enum<ConflictWinner>(),
        Preference.Array[0, 4],
        Gen.Byte,
        Gen.UShort.Array[0, 255],
        (winner, body, filter, supported) => new CollectionSettings { Winner = winner, Body = new([.. body]), Filter = new(filter), Supported = [.. supported] });

    [Fact]
    public void They_are_read_as_they_were_stored() => Any.Sample(settings =>
    {
        var read = CollectionSettings.Decode(settings.Encode());
        return read.Winner == settings.Winner && read.Filter == settings.Filter && read.Body.Values.SequenceEqual(settings.Body.Values) && read.Supported.SequenceEqual(settings.Supported);
    });

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("01010100000000000000")]
    [InlineData("02010100000000000000")]
    public void Those_of_another_release_say_nothing(string hex)
    {
        var read = CollectionSettings.Decode(Convert.FromHexString(hex));
        Assert.Equal((ConflictWinner.Crm, 0, 0), (read.Winner, read.Body.Values.Length, read.Supported.Length));
    }

    [Fact]
    public void Supported_is_taken_with_key_0_and_stands_while_options_are_replaced()
    {
        var first = Read("0", Bytes.Of(0x60, 0x00, 0x01, 0x69, 0x01, 0x00, 0x00, 0x01), []); // Supported: LastName, with room for content
        Assert.Equal([Contacts.LastName], first.Supported);

        var stored = first with { Winner = ConflictWinner.Device, Body = new([new(BodyType.Html, 5, true)]) };
        var later = Read("0000000a.18", [], [], stored);
        Assert.Equal((ConflictWinner.Device, 1), (later.Winner, later.Body.Values.Length));

        var options = Bytes.Of(0x57, 0x5B, 0x03, "1", 0, 0x01, 0x01); // Options: Conflict 1
        var replaced = Read("0000000a.18", Bytes.Of(0x60, 0x00, 0x01, 0x1F, 0x00, 0x00, 0x01), options, stored); // a later Supported is ignored
        Assert.Equal([Contacts.LastName], replaced.Supported);
        Assert.Equal((ConflictWinner.Crm, 0), (replaced.Winner, replaced.Body.Values.Length));
    }

    [Fact]
    public void Starting_from_nothing_forgets_them()
    {
        var stored = new CollectionSettings { Winner = ConflictWinner.Device, Supported = [Contacts.LastName] };
        var again = Read("0", [], [], stored);
        Assert.Equal((ConflictWinner.Crm, ImmutableArray<ushort>.Empty), (again.Winner, again.Supported));
    }

    /// <summary>A preview is of 14.0, and AirSyncBase of 12.0 (MS-ASAIRS).</summary>
    [Theory]
    [InlineData("2.5", 0, 0)]
    [InlineData("12.0", 3, 0)]
    [InlineData("12.1", 3, 0)]
    [InlineData("14.0", 3, 9)]
    [InlineData("16.1", 3, 9)]
    public void All_ways_to_want_a_body_that_the_version_has_are_read(string version, int count, byte preview)
    {
        var options = Bytes.Of(
            0x57, // Options (content)
            0x00, 0x11, // page AirSyncBase
            0x45, 0x46, 0x03, "2", 0, 0x01, 0x47, 0x03, "4294967295", 0, 0x01, 0x48, 0x03, "1", 0, 0x01, 0x01, // BodyPreference: Type 2, TruncationSize, AllOrNone 1
            0x45, 0x46, 0x03, "1", 0, 0x01, 0x47, 0x03, "512", 0, 0x01, 0x48, 0x03, "0", 0, 0x01, 0x58, 0x03, "9", 0, 0x01, 0x01, // Type 1, TruncationSize, AllOrNone 0, Preview
            0x45, 0x46, 0x03, "4", 0, 0x01, 0x08, 0x01, // Type 4, AllOrNone, empty
            0x00, 0x00,
            0x01);
        BodyPreference[] expected = [new(BodyType.Html, int.MaxValue, true), new(BodyType.PlainText, 512, false, preview), new(BodyType.Mime, null, true)];
        Assert.Equal(expected[..count], Read("0000000a.18", [], options, version: TestData.VersionOf(version)).Body.Values);
    }

    [Theory]
    [InlineData("45460335000101")] // Type 5
    [InlineData("454703350001 01")] // no type
    [InlineData("45460331000147032D31000101")] // TruncationSize -1
    [InlineData("45460331000148033200 0101")] // AllOrNone 2
    [InlineData("45460331000101 45460331000101")] // the same type twice
    [InlineData("45460331000158033235360001 01")] // a preview of 256 characters
    public void A_preference_that_breaks_the_rules_is_Status_4(string hex)
    {
        var options = Bytes.Of(0x57, 0x00, 0x11, Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)), 0x00, 0x00, 0x01);
        Assert.Equal(SyncStatus.ProtocolError, Assert.Throws<SyncProblemException>(() => Read("0000000a.18", [], options)).Status);
    }

    /// <summary>How version 2.5 says how much of a body it wants (MS-ASCMD, Truncation); later ones have no such element.</summary>
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 512)]
    [InlineData("2", 1024)]
    [InlineData("3", 2048)]
    [InlineData("4", 5120)]
    [InlineData("5", 10240)]
    [InlineData("6", 20480)]
    [InlineData("7", 51200)]
    [InlineData("8", 102400)]
    [InlineData("9", null)]
    [InlineData("10", null)]
    public void Truncation_is_a_size_in_2_5_alone(string number, int? size)
    {
        var options = Bytes.Of(0x57, 0x59, 0x03, number, 0, 0x01, 0x01); // Options: Truncation
        Assert.Equal([new BodyPreference(BodyType.PlainText, size, false)], Read("0000000a.18", [], options, version: ProtocolVersion.V2_5).Body.Values);
        Assert.Empty(Read("0000000a.18", [], options, version: ProtocolVersion.V12_0).Body.Values);
    }

    private static CollectionSettings Read(string key, byte[] supported, byte[] options, CollectionSettings? stored = null, ProtocolVersion version = ProtocolVersion.V14_1) =>
        Assert.Single(Requests.ReadSync(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x45, 0x5C, 0x4F, // header, Sync, Collections, Collection
                0x4B, 0x03, key, 0, 0x01, 0x52, 0x03, "1", 0, 0x01, // SyncKey, CollectionId
                supported, options,
                0x01, 0x01, 0x01),
            stored is null ? null : Requests.Session(stored),
            version).Collections).Settings;
}
