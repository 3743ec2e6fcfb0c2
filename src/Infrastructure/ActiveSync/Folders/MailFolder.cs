using System.Globalization;
using OnOfficeSync.ActiveSync.Protocol;
using OnOfficeSync.ActiveSync.Sync;

namespace OnOfficeSync.ActiveSync.Folders;

/// <summary>A folder of mail in Sync. It is always empty, so that nothing of it is stored: its key only counts, and each that this makes stays good.</summary>
internal static class MailFolder
{
    private const string FirstKey = "1";

    /// <summary>Whether a key is one of those that this makes.</summary>
    public static bool IsKey(string key) => Number(key) > 0;

    /// <summary>Answers what a device asks of it: nothing where it only looks; whatever it sends is not taken.</summary>
    public static void Answer(CollectionPart part, SyncAnswer answer)
    {
        if (part.Key == SyncKey.Initial)
            answer.AnswerEmpty(part.Id, FirstKey, []);
        else if (!IsKey(part.Key))
            answer.RefuseKey(part.Id);
        else if (!part.Commands.IsEmpty)
            answer.AnswerEmpty(part.Id, NextKey(part.Key), part.Commands);
    }

    private static string NextKey(string key) => Number(key) is var number and < int.MaxValue ? (number + 1).ToString(CultureInfo.InvariantCulture) : FirstKey;

    private static int Number(string key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
