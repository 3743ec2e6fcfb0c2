namespace OnOfficeSync.TestKit;

/// <summary>A folder as FolderSync told it; a test may also make one up.</summary>
public sealed record Folder(string ServerId, string ParentId, string DisplayName, int Type)
{
    public const int TasksType = 7, CalendarType = 8, ContactsType = 9;

    /// <summary>The class that Ping and older versions want to hear.</summary>
    public string Class => Type switch
    {
        TasksType or 15 => "Tasks",
        CalendarType or 13 => "Calendar",
        ContactsType or 14 => "Contacts",
        10 or 17 => "Notes",
        _ => "Email",
    };
}
