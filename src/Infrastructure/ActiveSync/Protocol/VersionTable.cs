using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>What it means that a client's Change leaves an element out (contract, "An element left out"; MS-ASCMD 2.2.3.24).</summary>
internal enum Absence
{
    /// <summary>The value stays; an empty element clears it.</summary>
    Keeps,

    /// <summary>The value is cleared where the first Sync named the element in Supported, else it stays (MS-ASCMD 2.2.3.179).</summary>
    ClearsWhereSupported,

    /// <summary>The value is cleared.</summary>
    Clears,
}

/// <summary>In which versions an element exists, and what leaving it out means there.</summary>
/// <param name="Element">The element; with <see cref="VersionTable.Page"/>, all elements of a code page that have no row of their own.</param>
/// <param name="From">The first version of the row.</param>
/// <param name="To">The last version of the row.</param>
/// <param name="Absence">What leaving the element out of a Change means in these versions.</param>
internal sealed record VersionRow(ushort Element, ProtocolVersion From, ProtocolVersion To, Absence Absence = Absence.Keeps);

/// <summary>
/// Everything about elements that differs between protocol versions; <see cref="FeatureTable"/> has what is not one element. An element without a row, of a page without one, is the same in all of them and stays when it is left out. A command is in the versions that know its root.
/// </summary>
internal static class VersionTable
{
    private const ProtocolVersion First = ProtocolVersion.V2_5;
    private const ProtocolVersion Last = ProtocolVersion.V16_1;

    /// <summary>The rows; an element may have several for versions that do not overlap.</summary>
    public static readonly VersionRow[] Rows =
    [
        // Contacts (MS-ASCNTC 2.2.2): from 16.0 on a Change says the whole contact.
        new(Page(Contacts.FileAs), First, ProtocolVersion.V14_1, Absence.ClearsWhereSupported),
        new(Page(Contacts.FileAs), ProtocolVersion.V16_0, Last, Absence.Clears),
        new(Page(Contacts2.NickName), First, ProtocolVersion.V14_1, Absence.ClearsWhereSupported),
        new(Page(Contacts2.NickName), ProtocolVersion.V16_0, Last, Absence.Clears),
        Only(Contacts.Picture, First, Last),
        Only(Contacts.Body, First, ProtocolVersion.V2_5),
        Only(Contacts.BodySize, First, ProtocolVersion.V2_5),
        Only(Contacts.BodyTruncated, First, ProtocolVersion.V2_5),
        Only(Contacts.CompressedRTF, First, ProtocolVersion.V2_5),
        Only(Contacts.Alias, ProtocolVersion.V14_0, Last),
        Only(Contacts.WeightedRank, ProtocolVersion.V14_0, Last),

        // Calendar (MS-ASCAL 2.2.2).
        .. Only25(Calendar.Body, Calendar.BodyTruncated, Calendar.CompressedRTF, Calendar.Attachment, Calendar.Attachments, Calendar.AttName),
        .. Only25(Calendar.AttSize, Calendar.AttOid, Calendar.AttMethod, Calendar.AttRemoved, Calendar.DisplayName),
        Only(Calendar.AttendeeStatus, ProtocolVersion.V12_0, Last),
        Only(Calendar.AttendeeType, ProtocolVersion.V12_0, Last),
        .. Since14(Calendar.DisallowNewTimeProposal, Calendar.ResponseRequested, Calendar.AppointmentReplyTime, Calendar.ResponseType, Calendar.CalendarType, Calendar.IsLeapMonth),
        .. Since141(Calendar.FirstDayOfWeek, Calendar.OnlineMeetingConfLink, Calendar.OnlineMeetingExternalLink),
        Only(Calendar.Location, First, ProtocolVersion.V14_1),
        Only(Calendar.ExceptionStartTime, First, ProtocolVersion.V14_1),
        .. Since16(Calendar.ClientUid),

        // Tasks (MS-ASTASK 2.2.2).
        Only(Tasks.Body, First, ProtocolVersion.V2_5),
        Only(Tasks.BodySize, First, ProtocolVersion.V2_5),
        Only(Tasks.BodyTruncated, First, ProtocolVersion.V2_5),
        Only(Tasks.CompressedRTF, First, ProtocolVersion.V2_5),
        Only(Tasks.OrdinalDate, ProtocolVersion.V12_0, Last),
        Only(Tasks.SubOrdinalDate, ProtocolVersion.V12_0, Last),
        Only(Tasks.CalendarType, ProtocolVersion.V14_0, Last),
        Only(Tasks.IsLeapMonth, ProtocolVersion.V14_0, Last),
        Only(Tasks.FirstDayOfWeek, ProtocolVersion.V14_1, Last),

        // Bodies and what items share (MS-ASAIRS 2.2.2).
        Only(Page(AirSyncBase.Body), ProtocolVersion.V12_0, Last),
        Only(AirSyncBase.Preview, ProtocolVersion.V14_0, Last),
        Only(AirSyncBase.BodyPartPreference, ProtocolVersion.V14_1, Last),
        Only(AirSyncBase.BodyPart, ProtocolVersion.V14_1, Last),
        Only(AirSyncBase.Status, ProtocolVersion.V14_1, Last),
        .. Since16(AirSyncBase.Add, AirSyncBase.Delete, AirSyncBase.ClientId, AirSyncBase.Content, AirSyncBase.InstanceId),
        .. Since16(AirSyncBase.Location, AirSyncBase.Annotation, AirSyncBase.Street, AirSyncBase.City, AirSyncBase.State, AirSyncBase.Country, AirSyncBase.PostalCode),
        .. Since16(AirSyncBase.Latitude, AirSyncBase.Longitude, AirSyncBase.Accuracy, AirSyncBase.Altitude, AirSyncBase.AltitudeAccuracy, AirSyncBase.LocationUri),

        // Commands and what is in them (MS-ASWBXML 2.1.2.1).
        Only(Page(Find.Root), ProtocolVersion.V16_1, Last),
        Only(Provision.AccountOnlyRemoteWipe, ProtocolVersion.V16_1, Last),
        Only(AirSync.Version, First, ProtocolVersion.V2_5),
        Only(AirSync.Truncation, First, ProtocolVersion.V2_5),
        Only(AirSync.RtfTruncation, First, ProtocolVersion.V2_5),
        Only(AirSync.NotifyGUID, First, ProtocolVersion.V2_5),
        Only(AirSync.Wait, ProtocolVersion.V12_1, Last),
        Only(AirSync.Limit, ProtocolVersion.V12_1, Last),
        Only(AirSync.Partial, ProtocolVersion.V12_1, Last),
        .. Since14(AirSync.ConversationMode, AirSync.MaxItems, AirSync.HeartbeatInterval),
        Only(GetItemEstimate.Version, First, ProtocolVersion.V2_5),
        Only(GetItemEstimate.DateTime, First, ProtocolVersion.V2_5),
        Only(GetItemEstimate.Class, First, ProtocolVersion.V12_1),
        Only(Page(Settings.Root), ProtocolVersion.V12_0, Last),
        Only(Settings.UserAgent, ProtocolVersion.V12_1, Last),
        .. Since14(Settings.EnableOutboundSMS, Settings.MobileOperator),
        .. Since141(Settings.PrimarySmtpAddress, Settings.Accounts, Settings.Account, Settings.AccountId, Settings.AccountName, Settings.UserDisplayName, Settings.SendDisabled, Settings.RightsManagementInformation),
        Only(Page(ItemOperations.Root), ProtocolVersion.V12_0, Last),
        Only(ItemOperations.UserName, ProtocolVersion.V12_1, Last),
        Only(ItemOperations.Password, ProtocolVersion.V12_1, Last),
        .. Since14(ItemOperations.Move, ItemOperations.DstFldId, ItemOperations.ConversationId, ItemOperations.MoveAlways),
        Only(ResolveRecipients.Availability, ProtocolVersion.V14_0, Last),
        Only(ResolveRecipients.Picture, ProtocolVersion.V14_1, Last),
    ];

    private static readonly Dictionary<ProtocolVersion, VersionRow?[]> ByVersion = Enum.GetValues<ProtocolVersion>().ToDictionary(version => version, Cells);

    /// <summary>The key of all elements on the code page of one of them.</summary>
    public static ushort Page(ushort element) => (ushort)(element & 0xFF00);

    /// <summary>Whether the version has the element. What it lacks is never sent in it.</summary>
    public static bool Knows(this ProtocolVersion version, ushort element) => ByVersion[version][element] is not { } row || (version >= row.From && version <= row.To);

    /// <summary>What leaving the element out of a Change means.</summary>
    public static Absence AbsenceOf(this ProtocolVersion version, ushort element) => ByVersion[version][element]?.Absence ?? Absence.Keeps;

    private static VersionRow Only(ushort element, ProtocolVersion from, ProtocolVersion to) => new(element, from, to);

    private static IEnumerable<VersionRow> Only25(params ushort[] elements) => elements.Select(element => Only(element, First, ProtocolVersion.V2_5));

    private static IEnumerable<VersionRow> Since14(params ushort[] elements) => elements.Select(element => Only(element, ProtocolVersion.V14_0, Last));

    private static IEnumerable<VersionRow> Since141(params ushort[] elements) => elements.Select(element => Only(element, ProtocolVersion.V14_1, Last));

    private static IEnumerable<VersionRow> Since16(params ushort[] elements) => elements.Select(element => Only(element, ProtocolVersion.V16_0, Last));

    // One cell for each element: its own row, else its page's; of several that of this version, else any, which then says that the version lacks it.
    private static VersionRow?[] Cells(ProtocolVersion version)
    {
        var cells = new VersionRow?[CodePages.EndOfTags];
        var byElement = Rows.GroupBy(row => row.Element).ToDictionary(rows => rows.Key, rows => rows.FirstOrDefault(row => version >= row.From && version <= row.To) ?? rows.First());
        for (var tag = 0; tag < cells.Length; tag++)
            cells[tag] = byElement.GetValueOrDefault((ushort)tag) ?? byElement.GetValueOrDefault(Page((ushort)tag));
        return cells;
    }
}
