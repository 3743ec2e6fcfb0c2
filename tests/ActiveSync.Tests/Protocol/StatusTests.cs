using OnOfficeSync.ActiveSync.Commands;
using OnOfficeSync.ActiveSync.Protocol;

namespace OnOfficeSync.ActiveSync.Tests.Protocol;

/// <summary>Every status that the server can send stands in the published tables with the meaning that its name says.</summary>
public sealed class StatusTests
{
    private static readonly Dictionary<string, Type> Enums = new()
    {
        ["Common"] = typeof(CommonStatus),
        ["Sync"] = typeof(SyncStatus),
        ["FolderSync"] = typeof(FolderStatus),
        ["FolderCreate"] = typeof(FolderCreateStatus),
        ["FolderDelete"] = typeof(FolderDeleteStatus),
        ["FolderUpdate"] = typeof(FolderUpdateStatus),
        ["MoveItems"] = typeof(MoveStatus),
        ["MeetingResponse"] = typeof(MeetingResponseStatus),
        ["ValidateCert"] = typeof(ValidateCertStatus),
        ["Find"] = typeof(FindStatus),
        ["ResolveRecipients"] = typeof(ResolveStatus),
        ["Ping"] = typeof(PingStatus),
        ["GetItemEstimate"] = typeof(EstimateStatus),
        ["Provision"] = typeof(ProvisionStatus),
        ["RemoteWipe"] = typeof(WipeStatus),
        ["ItemOperations"] = typeof(ItemOperationsStatus),
        ["Settings"] = typeof(SettingsStatus),
        ["Search"] = typeof(SearchStatus),
    };

    private static readonly List<(string Command, int Value, string Name)> Published =
    [
        .. from line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", "status-codes.tsv"))
           where !line.StartsWith('#')
           let cells = line.Split('\t')
           select (cells[0], int.Parse(cells[1], null), cells[2]),
    ];

    public static TheoryData<string> Commands => [.. Enums.Keys];

    [Theory, MemberData(nameof(Commands))]
    public void Each_value_is_published_under_its_name(string command)
    {
        foreach (var name in Enum.GetNames(Enums[command]))
            Assert.Contains((command, Convert.ToInt32(Enum.Parse(Enums[command], name), null), name), Published);
    }

    /// <summary>The common ones are all named; of the commands' own only those that the server uses.</summary>
    [Theory, MemberData(nameof(Commands))]
    public void Each_name_in_the_table_is_ours(string command)
    {
        if (command != "Common")
            Assert.Equal(Enum.GetNames(Enums[command]).Order(), Published.Where(row => row.Command == command && row.Name != "-").Select(row => row.Name).Distinct().Order());
    }

    /// <summary>MS-ASCMD 2.2.2: up to 12.1 an HTTP code stands for a common status. Written from the digest of the published table; mail (120) there has no code but that of a command that there is not.</summary>
    [Theory]
    [InlineData(nameof(CommonStatus.InvalidContent), 400)]
    [InlineData(nameof(CommonStatus.InvalidWbxml), 400)]
    [InlineData(nameof(CommonStatus.InvalidXml), 400)]
    [InlineData(nameof(CommonStatus.DeviceIdInvalid), 400)]
    [InlineData(nameof(CommonStatus.ServerErrorRetryLater), 503)]
    [InlineData(nameof(CommonStatus.MailSubmissionFailed), 501)]
    [InlineData(nameof(CommonStatus.UserDisabledForSync), 403)]
    [InlineData(nameof(CommonStatus.AccessDenied), 403)]
    [InlineData(nameof(CommonStatus.CommandNotSupported), 501)]
    [InlineData(nameof(CommonStatus.DeviceNotProvisioned), 449)]
    [InlineData(nameof(CommonStatus.InvalidPolicyKey), 449)]
    public void Up_to_12_1_a_common_status_is_an_HTTP_code(string status, int code)
    {
        var refused = EasAnswer.Refuse(CommandTable.Of("Sync")!, Enum.Parse<CommonStatus>(status), "why");
        foreach (var version in Enum.GetValues<ProtocolVersion>())
        {
            var answer = refused.In(version);
            Assert.Equal(version <= ProtocolVersion.V12_1 ? (code, true) : (200, false), (answer.HttpStatus, answer.Body.IsEmpty));
            Assert.Equal("why", answer.Refusal?.Why);
        }
    }

    [Fact]
    public void No_enum_of_status_values_is_left_out() =>
        Assert.Equal(
            typeof(SyncStatus).Assembly.GetTypes().Where(type => type.IsEnum && type.Name.EndsWith("Status", StringComparison.Ordinal)).OrderBy(type => type.Name),
            Enums.Values.OrderBy(type => type.Name));
}
