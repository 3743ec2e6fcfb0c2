namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>Status of Sync (MS-ASCMD 2.2.3.177.17).</summary>
internal enum SyncStatus
{
    Success = 1,
    InvalidSyncKey = 3,
    ProtocolError = 4,
    InvalidItem = 6,
    Conflict = 7,
    NotFound = 8,
    FoldersChanged = 12,
    IncompleteRequest = 13,
    InvalidWait = 14,
    TooManyCollections = 15,
}

/// <summary>Status of FolderSync (MS-ASCMD 2.2.3.177.5).</summary>
internal enum FolderStatus
{
    Success = 1,
    InvalidSyncKey = 9,
    Malformed = 10,
}

/// <summary>Status of FolderCreate (MS-ASCMD 2.2.3.177.3).</summary>
internal enum FolderCreateStatus
{
    NameExists = 2,
    SpecialParent = 3,
    UnknownParent = 5,
    InvalidSyncKey = 9,
    Malformed = 10,
    UnknownError = 11,
}

/// <summary>Status of FolderDelete (MS-ASCMD 2.2.3.177.4).</summary>
internal enum FolderDeleteStatus
{
    DefaultFolder = 3,
    NotFound = 4,
    InvalidSyncKey = 9,
    Malformed = 10,
}

/// <summary>Status of FolderUpdate (MS-ASCMD 2.2.3.177.6).</summary>
internal enum FolderUpdateStatus
{
    DefaultFolder = 2,
    NotFound = 4,
    UnknownParent = 5,
    InvalidSyncKey = 9,
    Malformed = 10,
}

/// <summary>Status of MoveItems, of each item (MS-ASCMD 2.2.3.177.10).</summary>
internal enum MoveStatus
{
    UnknownSource = 1,
    UnknownDestination = 2,
    SameFolder = 4,
    SeveralDestinations = 5,
}

/// <summary>Status of MeetingResponse, of each meeting (MS-ASCMD 2.2.3.177.9).</summary>
internal enum MeetingResponseStatus
{
    Success = 1,
    InvalidMeeting = 2,
    NoSeries = 146,
}

/// <summary>Status of ValidateCert and of each certificate (MS-ASCMD 2.2.3.177.18).</summary>
internal enum ValidateCertStatus
{
    Success = 1,
    ProtocolError = 2,
    Unknown = 17,
}

/// <summary>Status of Find and of its response (MS-ASCMD 2.2.3.177.2).</summary>
internal enum FindStatus
{
    Success = 1,
    InvalidRequest = 2,
    InvalidRange = 4,
}

/// <summary>Status of ResolveRecipients, of the command, of each name and of what was asked for beside it (MS-ASCMD 2.2.3.177.12).</summary>
internal enum ResolveStatus
{
    Success = 1,
    Ambiguous = 2,
    AmbiguousInPart = 3,
    NotFound = 4,
    ProtocolError = 5,
    NoCertificate = 7,
    NoAvailability = 163,
    NoPicture = 173,
}

/// <summary>Status of Ping (MS-ASCMD 2.2.3.177.11).</summary>
internal enum PingStatus
{
    Expired = 1,
    Changed = 2,
    MissingParameters = 3,
    Malformed = 4,
    InvalidHeartbeat = 5,
    TooManyFolders = 6,
    FolderSyncRequired = 7,
}

/// <summary>Status of GetItemEstimate (MS-ASCMD 2.2.3.177.7).</summary>
internal enum EstimateStatus
{
    Success = 1,
    UnknownCollection = 2,
    NotPrimed = 3,
    InvalidSyncKey = 4,
}

/// <summary>Status of Provision, of the command and of a policy (MS-ASPROV 2.2.2.54).</summary>
internal enum ProvisionStatus
{
    Success = 1,
    ProtocolError = 2,
    UnknownPolicyType = 3,
    InvalidPolicyKey = 5,
}

/// <summary>How a wipe went, as the device says and the answer repeats (MS-ASPROV 2.2.2.54, 3.2.5.1.2.2).</summary>
internal enum WipeStatus
{
    Done = 1,
    Failed = 2,
}

/// <summary>Status of ItemOperations (MS-ASCMD 2.2.3.177.8).</summary>
internal enum ItemOperationsStatus
{
    Success = 1,
    ProtocolError = 2,
    NotFound = 6,
    UnknownStore = 9,
    TooMany = 11,
    ConversionFailed = 14,
    AttachmentInvalid = 15,
}

/// <summary>Status of Settings (MS-ASCMD 2.2.3.177.15).</summary>
internal enum SettingsStatus
{
    Success = 1,
    ProtocolError = 2,
    AccessDenied = 3,
    DeniedByPolicy = 7,
}

/// <summary>Status of Search and of its store (MS-ASCMD 2.2.3.177.13).</summary>
internal enum SearchStatus
{
    Success = 1,
    InvalidRequest = 2,
    AccessDenied = 5,
    RangeExceeded = 12,
}
