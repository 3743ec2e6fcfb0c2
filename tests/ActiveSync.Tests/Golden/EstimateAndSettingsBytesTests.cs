using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;

namespace OnOfficeSync.ActiveSync.Tests.Golden;

/// <summary>GetItemEstimate and Settings, byte for byte (MS-ASCMD 2.2.1.9, 2.2.1.18).</summary>
public sealed class EstimateAndSettingsBytesTests
{
    private static readonly byte[] EstimateBegin = Bytes.Of(
        0x03, 0x01, 0x6A, 0x00, // header
        0x00, 0x06, // page GetItemEstimate
        0x45); // GetItemEstimate (content)

    [Fact]
    public async Task Each_folder_gets_an_estimate_or_why_there_is_none() =>
        Bytes.Equal(
            Bytes.Of(
                EstimateBegin,
                0x4D, // Response (content)
                0x4E, 0x03, "1", 0, 0x01, // Status "1"
                0x48, // Collection (content)
                0x4A, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4C, 0x03, "17", 0, 0x01, // Estimate "17"
                0x01, // END Collection
                0x01, // END Response
                0x4D, 0x4E, 0x03, "2", 0, 0x01, 0x01, // Response, Status "2"
                0x4D, 0x4E, 0x03, "3", 0, 0x01, 0x01, // Response, Status "3"
                0x4D, 0x4E, 0x03, "4", 0, 0x01, 0x01, // Response, Status "4"
                0x01), // END GetItemEstimate
            await EstimateAsync(("0000000a.18", "1"), ("0000000a.18", "5"), ("0", "1"), ("0000000a.16", "1")));

    [Fact]
    public async Task Device_information_is_taken_and_the_user_told() =>
        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x12, 0x45, // header, page Settings, Settings (content)
                0x46, 0x03, "1", 0, 0x01, // Status "1"
                0x5D, // UserInformation (content)
                0x46, 0x03, "1", 0, 0x01, // Status "1"
                0x47, // Get (content)
                0x64, // Accounts (content)
                0x65, // Account (content)
                0x68, 0x03, "Anna", 0, 0x01, // UserDisplayName
                0x69, 0x03, "1", 0, 0x01, // SendDisabled "1"
                0x5E, // EmailAddresses (content)
                0x5F, 0x03, "anna@example.org", 0, 0x01, // SMTPAddress
                0x63, 0x03, "anna@example.org", 0, 0x01, // PrimarySmtpAddress
                0x01, // END EmailAddresses
                0x01, 0x01, 0x01, // END Account, END Accounts, END Get
                0x01, // END UserInformation
                0x56, // DeviceInformation (content)
                0x46, 0x03, "1", 0, 0x01, // Status "1"
                0x01, // END DeviceInformation
                0x49, // Oof (content)
                0x46, 0x03, "3", 0, 0x01, // Status "3", there is no mail
                0x01, // END Oof
                0x01), // END Settings
            await SettingsAsync(Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x12, 0x45, // header, page Settings, Settings (content)
                0x5D, 0x07, 0x01, // UserInformation: Get, empty
                0x56, 0x48, 0x57, 0x03, "Test", 0, 0x01, 0x01, 0x01, // DeviceInformation: Set: Model "Test"
                0x49, 0x47, 0x53, 0x03, "TEXT", 0, 0x01, 0x01, 0x01, // Oof: Get: BodyType
                0x01)));

    /// <summary>Up to 12.1 the request says class and filter outside of options, the answer the class; in 2.5 the class alone may name the folder.</summary>
    [Theory]
    [InlineData("2.5", true)]
    [InlineData("2.5", false)]
    [InlineData("12.0", true)]
    [InlineData("12.1", true)]
    public async Task Up_to_12_1_an_estimate_has_its_class(string version, bool saysId)
    {
        var body = Bytes.Of(
            EstimateBegin,
            0x47, 0x48, // Collections, Collection (content)
            0x49, 0x03, "Contacts", 0, 0x01, // Class
            saysId ? Bytes.Of(0x4A, 0x03, "1", 0, 0x01) : [], // CollectionId "1"
            0x00, 0x00, 0x58, 0x03, "0", 0, 0x01, // page AirSync, FilterType "0"
            0x4B, 0x03, "0000000a.18", 0, 0x01, // SyncKey
            0x01, 0x01, 0x01); // END Collection, END Collections, END GetItemEstimate
        Bytes.Equal(
            Bytes.Of(
                EstimateBegin,
                0x4D, // Response (content)
                0x4E, 0x03, "1", 0, 0x01, // Status "1"
                0x48, // Collection (content)
                0x49, 0x03, "Contacts", 0, 0x01, // Class
                0x4A, 0x03, "1", 0, 0x01, // CollectionId "1"
                0x4C, 0x03, "17", 0, 0x01, // Estimate "17"
                0x01, 0x01, 0x01), // END Collection, END Response, END GetItemEstimate
            await EstimateAsync(body, TestData.VersionOf(version)));
    }

    /// <summary>Up to 14.0 the addresses stand alone (MS-ASCMD 2.2.3.2).</summary>
    [Theory]
    [InlineData("12.0")]
    [InlineData("12.1")]
    [InlineData("14.0")]
    public async Task Up_to_14_0_the_user_is_his_addresses(string version) =>
        Bytes.Equal(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x00, 0x12, 0x45, // header, page Settings, Settings (content)
                0x46, 0x03, "1", 0, 0x01, // Status "1"
                0x5D, // UserInformation (content)
                0x46, 0x03, "1", 0, 0x01, // Status "1"
                0x47, 0x5E, // Get, EmailAddresses (content)
                0x5F, 0x03, "anna@example.org", 0, 0x01, // SMTPAddress
                0x01, 0x01, 0x01, 0x01), // END EmailAddresses, END Get, END UserInformation, END Settings
            await SettingsAsync(Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x12, 0x45, 0x5D, 0x07, 0x01, 0x01), TestData.VersionOf(version)));

    [Theory]
    [InlineData("a1-00006-Settings-14.0")]
    [InlineData("a3-00003-Settings-16.1")]
    [InlineData("a3-00013-Settings-16.1")]
    [InlineData("a4-00004-Settings-14.1")]
    [InlineData("a4-00014-Settings-14.1")]
    public async Task A_clients_own_question_for_the_user_is_answered(string capture)
    {
        var asked = Node.Read(TestData.CaptureBytes(capture)).Children.Select(child => child.Tag);
        var answered = Node.Read((await SettingsAsync(TestData.CaptureBytes(capture), TestData.VersionOf(capture[^4..]))).ToArray()).Children.Skip(1).Select(child => child.Tag);
        Assert.Equal(asked, answered);
    }

    private static async Task<ReadOnlyMemory<byte>> EstimateAsync(params (string Key, string Folder)[] asked)
    {
        var body = Bytes.Of(
            EstimateBegin,
            0x47, // Collections (content)
            asked.SelectMany(ask => Bytes.Of(
                0x48, // Collection (content)
                0x00, 0x00, 0x4B, 0x03, ask.Key, 0, 0x01, // page AirSync, SyncKey
                0x00, 0x06, 0x4A, 0x03, ask.Folder, 0, 0x01, // page GetItemEstimate, CollectionId
                0x01)).ToArray(), // END Collection
            0x01, // END Collections
            0x01); // END GetItemEstimate
        return await EstimateAsync(body, ProtocolVersion.V14_1);
    }

    private static async Task<ReadOnlyMemory<byte>> EstimateAsync(byte[] body, ProtocolVersion version)
    {
        var command = new GetItemEstimateCommand(new UseCases().Answer<CountChanges, ChangeCount>(new ChangeCount(17, null)).Dispatcher);
        return (await command.ExecuteAsync(Requests.Of("GetItemEstimate", body, Requests.Session(), version))).Body;
    }

    private static async Task<ReadOnlyMemory<byte>> SettingsAsync(byte[] body, ProtocolVersion version = ProtocolVersion.V14_1)
    {
        var command = new SettingsCommand(new UseCases().Answer<SaveDevice, Device>(Requests.Session().Device).Dispatcher);
        return (await command.ExecuteAsync(Requests.Of("Settings", body, version: version))).Body;
    }
}
