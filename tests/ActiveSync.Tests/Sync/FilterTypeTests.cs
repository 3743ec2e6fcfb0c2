using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;
using OnOfficeSync.ActiveSync.Tests.Golden;
using OnOfficeSync.ActiveSync.Tests.Support;
using OnOfficeSync.ActiveSync.Tests.Wbxml;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.ActiveSync.Tests.Sync;

/// <summary>Which items a device wants, of which kind, in which command and version (MS-ASCMD 2.2.3.68; contract, "The appointment set").</summary>
public sealed class FilterTypeTests
{
    private const string Contacts = "1";
    private const string Calendar = "2";
    private const string Tasks = "3";

    [Theory]
    [InlineData("0", LookBack.OneMonth)]
    [InlineData("4", LookBack.TwoWeeks)]
    [InlineData("5", LookBack.OneMonth)]
    [InlineData("6", LookBack.ThreeMonths)]
    [InlineData("7", LookBack.SixMonths)]
    [InlineData("8", LookBack.OneMonth)] // left open by the text
    public void A_calendar_has_periods(string filter, LookBack back) => Assert.Equal(new(back, false), Read(Calendar, Options(filter)).Filter.For(ItemKind.Appointment));

    [Theory]
    [InlineData("0", false)]
    [InlineData("8", true)]
    public void Tasks_can_be_open_ones_only(string filter, bool open) => Assert.Equal(new(LookBack.OneMonth, open), Read(Tasks, Options(filter)).Filter.For(ItemKind.Task));

    [Theory]
    [InlineData("0")]
    [InlineData("4")]
    [InlineData("8")]
    [InlineData("99")]
    [InlineData("text")]
    public void For_contacts_it_means_nothing(string filter) => Assert.Equal(default, Read(Contacts, Options(filter)).Filter.For(ItemKind.Address));

    [Theory]
    [InlineData(Calendar, "1")]
    [InlineData(Calendar, "2")]
    [InlineData(Calendar, "3")]
    [InlineData(Calendar, "9")]
    [InlineData(Calendar, "256")]
    [InlineData(Calendar, "-1")]
    [InlineData(Calendar, "text")]
    [InlineData(Tasks, "1")]
    [InlineData(Tasks, "4")]
    [InlineData(Tasks, "7")]
    [InlineData(Tasks, "9")]
    public void A_filter_that_the_folder_cannot_have_is_Status_4(string folder, string filter) =>
        Assert.Equal(SyncStatus.ProtocolError, Assert.Throws<SyncProblemException>(() => Read(folder, Options(filter))).Status);

    [Fact]
    public void Without_options_the_earlier_filter_stands_and_new_ones_that_name_none_mean_none()
    {
        var session = Session(ItemKind.Appointment, 7);
        Assert.Equal(LookBack.SixMonths, Read(Calendar, [], session).Filter.For(ItemKind.Appointment).Back);
        Assert.Equal(LookBack.OneMonth, Read(Calendar, Bytes.Of(0x57, 0x5B, 0x03, "1", 0, 0x01, 0x01), session).Filter.For(ItemKind.Appointment).Back); // Options: Conflict 1
        Assert.Equal(LookBack.TwoWeeks, Read(Calendar, Options("4"), session).Filter.For(ItemKind.Appointment).Back);
    }

    [Theory]
    [InlineData("2.5")]
    [InlineData("12.1")]
    [InlineData("16.1")]
    public void It_is_read_in_every_version(string version) =>
        Assert.Equal(LookBack.TwoWeeks, Read(Calendar, Options("4"), version: TestData.VersionOf(version)).Filter.For(ItemKind.Appointment).Back);

    [Theory]
    [InlineData("12.1", "8", true)]
    [InlineData("14.1", "8", true)]
    [InlineData("14.1", "0", false)]
    [InlineData("14.1", null, true)] // what Sync said last
    public async Task An_estimate_is_of_what_is_wanted(string version, string? filter, bool open)
    {
        var wanted = new List<ItemFilter>();
        await EstimateAsync(version, filter, wanted);
        Assert.Equal([new(LookBack.OneMonth, open)], wanted);
    }

    [Theory]
    [InlineData("14.1", "7", 200, "110")]
    [InlineData("14.1", "9", 200, "103")]
    [InlineData("12.1", "7", 500, null)]
    [InlineData("12.1", "9", 400, null)]
    public async Task An_estimate_by_a_filter_that_the_folder_cannot_have_is_refused(string version, string filter, int code, string? status)
    {
        var answer = (await EstimateAsync(version, filter, [])).In(TestData.VersionOf(version));
        Assert.Equal(code, answer.HttpStatus);
        Bytes.Equal(
            status is null ? [] : Bytes.Of(0x03, 0x01, 0x6A, 0x00, 0x00, 0x06, 0x45, 0x4E, 0x03, status, 0, 0x01, 0x01), // GetItemEstimate: Status
            answer.Body);
    }

    private static async Task<EasAnswer> EstimateAsync(string version, string? filter, List<ItemFilter> wanted)
    {
        var useCases = new UseCases().Answer<CountChanges, ChangeCount>(request =>
        {
            wanted.Add(request.Filter);
            return new(1, null);
        });
        byte[] said = filter is null ? [] : Bytes.Of(0x58, 0x03, filter, 0, 0x01); // FilterType
        var options = said.Length > 0 && version == "14.1" ? Bytes.Of(0x57, said, 0x01) : said; // Options
        var body = Bytes.Of(
            0x03, 0x01, 0x6A, 0x00, 0x00, 0x06, 0x45, // header, page GetItemEstimate, GetItemEstimate (content)
            0x47, 0x48, // Collections, Collection (content)
            0x4A, 0x03, Tasks, 0, 0x01, // CollectionId
            0x00, 0x00, options, 0x4B, 0x03, "0000000a.18", 0, 0x01, // page AirSync, SyncKey
            0x00, 0x06, 0x01, 0x01, 0x01);
        return await new GetItemEstimateCommand(useCases.Dispatcher).ExecuteAsync(Requests.Of("GetItemEstimate", body, Session(ItemKind.Task, 8), TestData.VersionOf(version)));
    }

    private static DeviceSession Session(ItemKind kind, byte filter) => Requests.Session() with
    {
        Collections = [new CollectionState { Device = 7, Kind = kind, State = Requests.State, Settings = new CollectionSettings { Filter = new(filter) }.Encode() }],
    };

    private static byte[] Options(string filter) => Bytes.Of(0x57, 0x58, 0x03, filter, 0, 0x01, 0x01); // Options: FilterType

    private static CollectionSettings Read(string folder, byte[] options, DeviceSession? session = null, ProtocolVersion version = ProtocolVersion.V14_1) =>
        Assert.Single(Requests.ReadSync(
            Bytes.Of(
                0x03, 0x01, 0x6A, 0x00, 0x45, 0x5C, 0x4F, // header, Sync, Collections, Collection
                0x4B, 0x03, "0000000a.18", 0, 0x01, 0x52, 0x03, folder, 0, 0x01, // SyncKey, CollectionId
                options,
                0x01, 0x01, 0x01),
            session,
            version).Collections).Settings;
}
