using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Crm;

/// <summary>How one kind of the CRM's records is stored. Equal records become equal documents, by which an unchanged one is known (R45).</summary>
internal abstract class RecordShape<TContent>
{
    public abstract ItemKind Kind { get; }

    /// <summary>The stored document.</summary>
    public abstract byte[] Write(TContent content);

    /// <summary>Reads a stored document.</summary>
    public abstract TContent Read(ReadOnlySpan<byte> document);

    /// <summary>What devices show.</summary>
    public abstract FieldView View(TContent content);

    /// <summary>Who sees it, and whether each one's devices have it.</summary>
    public abstract IEnumerable<(string User, bool Released)> Users(TContent content);

    /// <summary>The same with names as the users were created.</summary>
    public abstract TContent With(TContent content, IReadOnlyList<(string User, bool Released)> users);

    /// <summary>By what records of the kind are ordered when they are searched for; empty where nobody searches.</summary>
    public virtual string SortName(TContent content) => "";

    /// <summary>What a record is found by; empty where nobody searches.</summary>
    public virtual string SearchText(TContent content) => "";

    /// <summary>What tells whether it equals another.</summary>
    public abstract MatchKeys Keys(TContent content);

    /// <summary>The id by which calendars know it, which never changes; null for none.</summary>
    public virtual string? CalendarId(TContent content) => null;
}
