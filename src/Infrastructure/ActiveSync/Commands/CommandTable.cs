using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Commands;

/// <summary>A command of the protocol and what becomes of it here.</summary>
/// <param name="Name">Name in the plain query.</param>
/// <param name="Code">Code in the encoded query; null where it has none (MS-ASHTTP 2.2.1.1.1.1.2).</param>
/// <param name="Root">Root element of its answers.</param>
/// <param name="Status">The root's Status element.</param>
/// <param name="Handler">The class that carries it out; null when it is refused.</param>
/// <param name="Refusal">With which status it is refused.</param>
/// <param name="IsOffered">Whether OPTIONS names it.</param>
/// <param name="NeedsPolicy">Whether the device must have provisioned (MS-ASPROV 3.1.5.1; contract, "Every device must provision").</param>
internal sealed record CommandRow(string Name, byte? Code, ushort Root, ushort Status, Type? Handler, CommonStatus Refusal, bool IsOffered, bool NeedsPolicy);

/// <summary>All commands. What is not in it is answered by HTTP 501.</summary>
internal static class CommandTable
{
    /// <summary>The rows, in the order of their codes.</summary>
    public static readonly CommandRow[] Rows =
    [
        Serve<SyncCommand>("Sync", 0, AirSync.Sync, AirSync.Status),
        // No mail leaves from here (R3). They are offered all the same: some clients take a server without them for broken.
        Refuse("SendMail", 1, ComposeMail.SendMail, ComposeMail.Status, CommonStatus.MailSubmissionFailed, isOffered: true),
        Refuse("SmartForward", 2, ComposeMail.SmartForward, ComposeMail.Status, CommonStatus.MailSubmissionFailed, isOffered: true),
        Refuse("SmartReply", 3, ComposeMail.SmartReply, ComposeMail.Status, CommonStatus.MailSubmissionFailed, isOffered: true),
        Serve<FolderSyncCommand>("FolderSync", 9, FolderHierarchy.FolderSync, FolderHierarchy.Status),
        Serve<FolderCreateCommand>("FolderCreate", 10, FolderHierarchy.FolderCreate, FolderHierarchy.Status),
        Serve<FolderDeleteCommand>("FolderDelete", 11, FolderHierarchy.FolderDelete, FolderHierarchy.Status),
        Serve<FolderUpdateCommand>("FolderUpdate", 12, FolderHierarchy.FolderUpdate, FolderHierarchy.Status),
        Serve<MoveItemsCommand>("MoveItems", 13, MoveItems.Root, MoveItems.Status),
        Serve<GetItemEstimateCommand>("GetItemEstimate", 14, GetItemEstimate.Root, GetItemEstimate.Status),
        Serve<MeetingResponseCommand>("MeetingResponse", 15, MeetingResponse.Root, MeetingResponse.Status),
        Serve<SearchCommand>("Search", 16, Search.Root, Search.Status),
        Serve<SettingsCommand>("Settings", 17, Settings.Root, Settings.Status, needsPolicy: false),
        Serve<PingCommand>("Ping", 18, Ping.Root, Ping.Status),
        Serve<ItemOperationsCommand>("ItemOperations", 19, ItemOperations.Root, ItemOperations.Status),
        Serve<ProvisionCommand>("Provision", 20, Provision.Root, Provision.Status, needsPolicy: false),
        Serve<ResolveRecipientsCommand>("ResolveRecipients", 21, ResolveRecipients.Root, ResolveRecipients.Status),
        Serve<ValidateCertCommand>("ValidateCert", 22, ValidateCert.Root, ValidateCert.Status),
        Serve<FindCommand>("Find", 23, Find.Root, Find.Status),
    ];

    private static readonly Dictionary<string, CommandRow> ByName = Rows.ToDictionary(row => row.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The list of the header MS-ASProtocolCommands: what is offered in any version that is served.</summary>
    public static readonly string Header = string.Join(',', Rows.Where(row => row.IsOffered && ProtocolVersions.Served.Any(version => version.Knows(row.Root))).Select(row => row.Name));

    /// <summary>The command of a name; null when there is none.</summary>
    public static CommandRow? Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The name of a code; null when no command has it.</summary>
    public static string? NameOf(byte code) => Rows.FirstOrDefault(row => row.Code == code)?.Name;

    private static CommandRow Serve<THandler>(string name, byte code, ushort root, ushort status, bool needsPolicy = true)
        where THandler : EasCommand =>
        new(name, code, root, status, typeof(THandler), default, IsOffered: true, needsPolicy);

    private static CommandRow Refuse(string name, byte code, ushort root, ushort status, CommonStatus refusal = CommonStatus.CommandNotSupported, bool isOffered = false) =>
        new(name, code, root, status, null, refusal, isOffered, NeedsPolicy: true);
}
