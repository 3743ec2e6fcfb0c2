using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.ActiveSync.Protocol;

/// <summary>What a client is known to do otherwise than the specification says, recognised by its own words.</summary>
/// <param name="Birthdays">How it writes and reads birthdays.</param>
/// <param name="SendsEmptyPicture">Whether it sends an empty Picture with every edit of a contact whose picture it did not set itself.</param>
/// <param name="KeepsWhatIsLeftOut">
/// Whether it lays what it is sent over its copy instead of replacing it, so that what is left out stays and comes back with the next edit; what is empty has to be named.
/// </param>
/// <param name="SaysLess">Whether it says of appointments and tasks less than it was sent: no out of office, and of the categories one alone, in other letters. With every edit, whatever was edited.</param>
/// <param name="ReadsLastDateByDigits">Whether it takes the last date of a series of whole days by its digits, in every version.</param>
/// <param name="NeedsMailFolders">Whether it takes an account without inbox, drafts and outbox for broken and sets it up anew, again and again.</param>
internal sealed record ClientQuirks(BirthdayHabit Birthdays, bool SendsEmptyPicture, bool KeepsWhatIsLeftOut, bool SaysLess, bool ReadsLastDateByDigits, bool NeedsMailFolders)
{
    private static readonly ClientQuirks None = new(BirthdayHabit.Standard, false, false, false, false, false);

    // Android's own service and mail app: their device type is the name of the system and nothing else.
    private static readonly ClientQuirks Android = None with { NeedsMailFolders = true };

    // The first row whose words stand in the device type or user agent is taken.
    private static readonly (string Words, ClientQuirks Quirks)[] Table =
    [
        ("iPhone", None with { SendsEmptyPicture = true }),
        ("iPad", None with { SendsEmptyPicture = true }),
        ("iPod", None with { SendsEmptyPicture = true }),
        ("Android-Mail", Android with { Birthdays = new(BirthdayHour.MidnightUtc, SendsNoon: true) }),
        ("TbSync", None with { KeepsWhatIsLeftOut = true, SaysLess = true, ReadsLastDateByDigits = true }),
        ("-EAS-2.0", Android),
    ];

    /// <summary>The quirks of a client.</summary>
    public static ClientQuirks Of(string deviceType, string userAgent)
    {
        foreach (var (words, quirks) in Table)
        {
            if (deviceType.Contains(words, StringComparison.OrdinalIgnoreCase) || userAgent.Contains(words, StringComparison.OrdinalIgnoreCase))
                return quirks;
        }

        return deviceType.Equals("Android", StringComparison.OrdinalIgnoreCase) ? Android : None;
    }
}
