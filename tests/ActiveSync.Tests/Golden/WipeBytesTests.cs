using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Provisioning;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>Provision of a device that is to be wiped, byte for byte (MS-ASPROV 3.1.5.1.2.2, .3).</summary>
public sealed class WipeBytesTests
{
    private static readonly byte[] Header = Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x0E); // header, page Provision

    private static readonly byte[] Empty = Bytes.Of(Header, 0x05); // Provision, empty

    private static readonly byte[] PhaseOne = Bytes.Of(
        Header,
        0x45, 0x46, 0x47, // Provision, Policies, Policy (content)
        0x48, 0x03, "MS-EAS-Provisioning-WBXML", 0, 0x01, // PolicyType
        0x01, 0x01, 0x01);

    public static TheoryData<byte[]> Requests => new(Array.Empty<byte>(), Empty, PhaseOne);

    [Theory, MemberData(nameof(Requests))]
    public async Task Whatever_it_asks_it_is_told_to_erase_all(byte[] body) =>
        Bytes.Equal(Answer("1", 0x0C), await AnswerAsync(body, WipeScope.Device, told: WipeScope.Device));

    [Theory, MemberData(nameof(Requests))]
    public async Task Or_this_account_alone(byte[] body) =>
        Bytes.Equal(Answer("1", 0x3B), await AnswerAsync(body, WipeScope.Account, told: WipeScope.Account, version: ProtocolVersion.V16_1));

    [Theory]
    [InlineData(ProtocolVersion.V14_1)]
    [InlineData(ProtocolVersion.V16_0)]
    internal async Task In_a_version_that_cannot_say_so_it_is_blocked(ProtocolVersion version) =>
        Bytes.Equal(Answer("129"), await AnswerAsync(Empty, WipeScope.Account, told: WipeScope.Account, version: version));

    [Fact]
    public async Task Once_it_has_answered_it_is_blocked() => Bytes.Equal(Answer("129"), await AnswerAsync(PhaseOne, WipeScope.Device, told: null));

    [Theory]
    [InlineData(0x0C, WipeScope.Device)]
    [InlineData(0x3B, WipeScope.Account)]
    public async Task That_it_has_done_so_is_acknowledged_by_Status_1_alone(int directive, WipeScope scope) =>
        Bytes.Equal(Answer("1"), await AnswerAsync(Said(directive, "1"), scope, state: WipeState.Done));

    [Theory]
    [InlineData(0x0C, WipeScope.Device)]
    [InlineData(0x3B, WipeScope.Account)]
    public async Task That_it_has_failed_is_acknowledged_by_Status_2_and_it_is_told_again(int directive, WipeScope scope) =>
        Bytes.Equal(Answer("2", directive), await AnswerAsync(Said(directive, "2"), scope, state: WipeState.Failed));

    [Theory]
    [InlineData("0")]
    [InlineData("3")]
    [InlineData("")]
    public async Task An_answer_that_there_is_not_is_Status_2(string status) =>
        Bytes.Equal(Answer("2"), await AnswerAsync(Said(0x0C, status), WipeScope.Device, state: WipeState.Done));

    [Fact]
    public async Task So_is_one_to_what_was_not_ordered() => Bytes.Equal(Answer("2"), await AnswerAsync(Said(0x3B, "1"), WipeScope.Device, state: null));

    [Fact]
    public async Task And_one_of_a_device_that_is_not_to_be_wiped() => Bytes.Equal(Answer("2"), await AnswerAsync(Said(0x0C, "1"), null));

    private static byte[] Said(int directive, string status) =>
        Bytes.Of(Header, 0x45, directive + 0x40, 0x4B, 0x03, status, 0, 0x01, 0x01, 0x01); // Provision, directive (content), Status

    private static byte[] Answer(string status, int? directive = null) =>
        Bytes.Of(Header, 0x45, 0x4B, 0x03, status, 0, 0x01, directive is { } tag ? Bytes.Of(tag) : Bytes.Of(), 0x01);

    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(
        byte[] body, WipeScope? ordered, WipeScope? told = null, WipeState? state = null, ProtocolVersion version = ProtocolVersion.V14_1)
    {
        var useCases = new UseCases().Answer<SendWipe, WipeScope?>(told).Answer<AnswerWipe, WipeState?>(state);
        var session = Support.Requests.Session();
        session = session with { Device = session.Device with { Wipe = ordered is { } scope ? new(scope, WipeState.Sent, default, null) : null } };
        return (await new ProvisionCommand(useCases.Dispatcher).ExecuteAsync(Support.Requests.Of("Provision", body, session, version))).Body;
    }
}
