namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>Status values that any command may answer directly under its root element, from version 14.0 on (MS-ASCMD 2.2.2).</summary>
internal enum CommonStatus
{
    InvalidContent = 101,
    InvalidWbxml = 102,
    InvalidXml = 103,
    InvalidDateTime = 104,
    DeviceIdInvalid = 108,
    ServerError = 110,
    ServerErrorRetryLater = 111,
    MailSubmissionFailed = 120,
    UserDisabledForSync = 126,
    DeviceIsBlockedForThisUser = 129,
    AccessDenied = 130,
    CommandNotSupported = 137,
    RemoteWipeRequested = 140,
    DeviceNotProvisioned = 142,
    InvalidPolicyKey = 144,
    DeviceInformationRequired = 165,
}
