using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Provisioning;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>Provision, byte for byte (MS-ASPROV 3.1.5.1). The requests of both phases are a client's own.</summary>
public sealed class ProvisionBytesTests
{
    private const string PolicyType = "MS-EAS-Provisioning-WBXML";

    private static readonly byte[] Begin = Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, // header
        0x00, 0x0E, // page Provision
        0x45); // Provision (content)

    private static readonly byte[] PolicyBegin = Bytes.Of(
        0x4B, 0x03, "1", 0, 0x01, // Status "1"
        0x46, // Policies (content)
        0x47, // Policy (content)
        0x48, 0x03, PolicyType, 0, 0x01); // PolicyType

    [Fact]
    public async Task Phase_one_takes_the_device_information_and_hands_out_a_policy_that_demands_nothing() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x00, 0x12, // page Settings
                0x56, // DeviceInformation (content)
                0x46, 0x03, "1", 0, 0x01, // Status "1"
                0x01, // END DeviceInformation
                0x00, 0x0E, // page Provision
                PolicyBegin,
                0x4B, 0x03, "1", 0, 0x01, // Status "1"
                0x49, 0x03, "1307199584", 0, 0x01, // PolicyKey, temporary
                0x4A, // Data (content)
                0x4D, // EASProvisionDoc (content)
                0x4E, 0x03, "0", 0, 0x01, // DevicePasswordEnabled "0"
                0x01, // END EASProvisionDoc
                0x01, // END Data
                0x01, 0x01, 0x01), // END Policy, END Policies, END Provision
            await AnswerAsync(TestData.CaptureBytes("a2-00004-Provision-14.1"), begun: 1307199584));

    [Fact]
    public async Task Phase_two_hands_out_the_key_alone() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                PolicyBegin,
                0x4B, 0x03, "1", 0, 0x01, // Status "1"
                0x49, 0x03, "42", 0, 0x01, // PolicyKey, final
                0x01, 0x01, 0x01), // END Policy, END Policies, END Provision
            await AnswerAsync(TestData.CaptureBytes("a2-00006-Provision-14.1"), finished: 42));

    [Fact]
    public async Task Phase_two_with_another_key_is_Status_5_of_the_policy() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                PolicyBegin,
                0x4B, 0x03, "5", 0, 0x01, // Status "5"
                0x01, 0x01, 0x01), // END Policy, END Policies, END Provision
            await AnswerAsync(TestData.CaptureBytes("a2-00006-Provision-14.1"), finished: null));

    /// <summary>The client of 14.0 says what it is by Settings; from 14.1 on it must be said here (MS-ASPROV 2.2.2.53).</summary>
    [Fact]
    public async Task Phase_one_without_device_information_is_Status_165() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4B, 0x03, "165", 0, 0x01, // Status "165"
                0x01), // END Provision
            await AnswerAsync(TestData.CaptureBytes("a1-00002-Provision-14.0"), version: "14.1"));

    [Theory]
    [InlineData("12.0")]
    [InlineData("12.1")]
    [InlineData("14.0")]
    public async Task Before_it_needs_none_and_answers_none(string version)
    {
        var expected = Bytes.Of(
            Begin,
            PolicyBegin,
            0x4B, 0x03, "1", 0, 0x01, // Status "1"
            0x49, 0x03, "7", 0, 0x01, // PolicyKey, temporary
            0x4A, 0x4D, 0x4E, 0x03, "0", 0, 0x01, 0x01, 0x01, // Data: EASProvisionDoc: DevicePasswordEnabled "0"
            0x01, 0x01, 0x01); // END Policy, END Policies, END Provision
        Bytes.Equal(expected, await AnswerAsync(TestData.CaptureBytes("a1-00002-Provision-14.0"), begun: 7, version: version));
        Bytes.Equal(expected, await AnswerAsync(TestData.CaptureBytes("a2-00004-Provision-14.1"), begun: 7, version: version));
    }

    /// <summary>In 2.5 the policy is a text of a type of its own; 4131 with 1 demands no password.</summary>
    [Fact]
    public async Task Version_2_5_has_a_policy_of_text() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4B, 0x03, "1", 0, 0x01, // Status "1"
                0x46, 0x47, // Policies, Policy (content)
                0x48, 0x03, "MS-WAP-Provisioning-XML", 0, 0x01, // PolicyType
                0x4B, 0x03, "1", 0, 0x01, // Status "1"
                0x49, 0x03, "7", 0, 0x01, // PolicyKey, temporary
                0x4A, 0x03, "<wap-provisioningdoc><characteristic type=\"SecurityPolicy\"><parm name=\"4131\" value=\"1\"/></characteristic></wap-provisioningdoc>", 0, 0x01, // Data
                0x01, 0x01, 0x01), // END Policy, END Policies, END Provision
            await AnswerAsync(Bytes.Of(Begin, 0x46, 0x47, 0x48, 0x03, "MS-WAP-Provisioning-XML", 0, 0x01, 0x01, 0x01, 0x01), begun: 7, version: "2.5"));

    [Theory]
    [InlineData("2.5", PolicyType)]
    [InlineData("12.0", "MS-WAP-Provisioning-XML")]
    [InlineData("16.1", "MS-WAP-Provisioning-XML")]
    public async Task The_type_of_another_version_is_Status_3_of_the_policy(string version, string type) =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4B, 0x03, "1", 0, 0x01, 0x46, 0x47, // Status "1", Policies, Policy (content)
                0x48, 0x03, type, 0, 0x01, // PolicyType
                0x4B, 0x03, "3", 0, 0x01, // Status "3"
                0x01, 0x01, 0x01), // END Policy, END Policies, END Provision
            await AnswerAsync(Bytes.Of(Begin, 0x46, 0x47, 0x48, 0x03, type, 0, 0x01, 0x01, 0x01, 0x01), version: version));

    [Fact]
    public async Task Another_policy_type_is_Status_3_of_the_policy() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4B, 0x03, "1", 0, 0x01, // Status "1"
                0x46, 0x47, // Policies, Policy (content)
                0x48, 0x03, "X", 0, 0x01, // PolicyType "X"
                0x4B, 0x03, "3", 0, 0x01, // Status "3"
                0x01, 0x01, 0x01), // END Policy, END Policies, END Provision
            await AnswerAsync(Bytes.Of(Begin, 0x46, 0x47, 0x48, 0x03, "X", 0, 0x01, 0x01, 0x01, 0x01)));

    [Fact]
    public async Task No_policy_type_is_Status_2() =>
        Bytes.Equal(
            Bytes.Of(
                Begin,
                0x4B, 0x03, "2", 0, 0x01, // Status "2"
                0x01), // END Provision
            await AnswerAsync(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x0E, 0x05))); // Provision, empty

    private static async Task<ReadOnlyMemory<byte>> AnswerAsync(byte[] body, uint begun = 1, uint? finished = null, string version = "14.1")
    {
        var useCases = new UseCases().Answer<BeginProvisioning, uint>(begun).Answer<FinishProvisioning, uint?>(finished);
        return (await new ProvisionCommand(useCases.Dispatcher).ExecuteAsync(Requests.Of("Provision", body, version: TestData.VersionOf(version)))).Body;
    }
}
