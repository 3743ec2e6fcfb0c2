using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync;

/// <summary>What a journal entry means for a device.</summary>
internal enum ChangeEffect
{
    /// <summary>The device has it just so, or never had it, or it is set aside, or a hold keeps it from changing there.</summary>
    None,

    /// <summary>The device gets it.</summary>
    Add,

    /// <summary>The device gets it anew.</summary>
    Change,

    /// <summary>It leaves the device because it is gone.</summary>
    Delete,

    /// <summary>It leaves the device although it is there: it is not among what the device is to have any more.</summary>
    Leave,
}

/// <summary>Decides it.</summary>
internal static class ChangeEffects
{
    public static ChangeEffect Effect(this in ItemChange change, Selection selection) => (change.Visible, change.Given.IsHeld) switch
    {
        (true, false) => !change.IsKept && !change.IsSetAside && selection.Includes(change) ? ChangeEffect.Add : ChangeEffect.None,
        (true, true) when !selection.Includes(change) => ChangeEffect.Leave,
        (true, true) => change.IsSetAside || IsRight(change) ? ChangeEffect.None : ChangeEffect.Change,
        (false, true) => change.IsKept ? ChangeEffect.None : ChangeEffect.Delete,
        _ => ChangeEffect.None,
    };

    private static bool IsRight(in ItemChange change) =>
        change.Given.Base is null && change.Given.Version == change.Version && change.Given.ExtrasVersion == change.ExtrasVersion;
}
