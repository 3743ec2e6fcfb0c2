namespace OnOfficeSync.Simulation.Histories;

/// <summary>What can happen.</summary>
public enum Act
{
    /// <summary>A user makes an item on a phone.</summary>
    PhoneAdd,

    /// <summary>A user makes an item on a phone that is in the CRM already.</summary>
    PhoneAddAgain,

    /// <summary>A user edits an item on a phone.</summary>
    PhoneEdit,

    /// <summary>A user deletes an item on a phone.</summary>
    PhoneDelete,

    /// <summary>A phone goes to the network.</summary>
    PhoneSync,

    /// <summary>A phone asks whether there is something new.</summary>
    PhonePing,

    /// <summary>A phone loses all that it had.</summary>
    PhoneReset,

    /// <summary>A copy of an earlier request arrives.</summary>
    LateCopy,

    /// <summary>A user makes an item in the CRM.</summary>
    CrmAdd,

    /// <summary>A user edits an item in the CRM.</summary>
    CrmEdit,

    /// <summary>A user deletes an item in the CRM.</summary>
    CrmDelete,

    /// <summary>The release of an address ends or begins.</summary>
    CrmRelease,

    /// <summary>A user switches a kind, or all, off and on.</summary>
    Settings,

    /// <summary>A user forgets a phone.</summary>
    Forget,

    /// <summary>Time passes, or jumps.</summary>
    Clock,

    /// <summary>A process ends and begins anew.</summary>
    Restart,
}
