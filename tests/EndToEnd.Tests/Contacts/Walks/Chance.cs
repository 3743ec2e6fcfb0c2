namespace OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

/// <summary>Values to choose from: few, so that the actors of a walk meet each other's.</summary>
internal static class Chance
{
    public static readonly string[] Notes =
    [
        "", "kurz", "Der Anfang ist länger als zwanzig Bytes und dann noch mehr.", "Der Anfang ist länger als zwanzig Bytes, aber anders.", "äöü\nzweite Zeile\ndritte Zeile mit ÄÖÜ und ß",
    ];

    public static readonly string[] Birthdays = ["", "1980-02-29", "1990-06-01", "1971-12-31"];
    public static readonly string[] Categories = ["", "Kunde", "Käufer;Kunde"];
    public static readonly string[] Texts = ["", "eins", "zwei", "drei", "Müller & Söhne"];
    public static readonly string[] LastNames = ["", "Meier", "Kurz", "Lang", "Meier", "Groß"];
    public static readonly string[] Numbers = ["", "0241 446860", "+49 241 446860", "0049241446861", "0241/446861", "0170 1234567", "+49 (0)170 1234567", "0221 99"];
    public static readonly string[] Mails = ["", "eva@example.org", "Eva@Example.org", "otto@example.org", "info@example.com"];

    /// <summary>The slots that walks use.</summary>
    public static readonly SlotRow[] Slots = [.. Contacts.Slots.All.Where(slot => slot.Name is "mobile" or "business" or "home" or "businessFax" or "homeFax" or "email1" or "email2")];

    public static bool Happens(this Random random, double probability) => random.NextDouble() < probability;

    public static T Pick<T>(this Random random, IReadOnlyList<T> values) => values[random.Next(values.Count)];

    public static string Value(this Random random, SlotRow slot) => random.Pick(slot.Family == "emails" ? Mails : Numbers);
}
