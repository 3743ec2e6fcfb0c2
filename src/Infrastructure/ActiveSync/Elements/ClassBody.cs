using OnOfficeSync.ActiveSync.Wbxml;

namespace OnOfficeSync.ActiveSync.Elements;

/// <summary>The elements in which a class has its bodies where there is no AirSyncBase, in version 2.5: always plain text (MS-ASWBXML 2.1.2.1).</summary>
/// <param name="Body">The text.</param>
/// <param name="Size">Its bytes as a whole; none where the class has no such element.</param>
/// <param name="Truncated">Whether it was cut.</param>
internal sealed record ClassBody(ushort Body, ushort? Size, ushort Truncated)
{
    public static readonly ClassBody OfContacts = new(Contacts.Body, Contacts.BodySize, Contacts.BodyTruncated);
    public static readonly ClassBody OfCalendar = new(Calendar.Body, null, Calendar.BodyTruncated);
    public static readonly ClassBody OfTasks = new(Tasks.Body, Tasks.BodySize, Tasks.BodyTruncated);
}
