namespace OnOfficeSync.Domain.Access;

/// <summary>One of the three conditions that must all hold before a user's devices are served (R1).</summary>
public enum Gate
{
    /// <summary>The customer has the module.</summary>
    Module,

    /// <summary>The user has the right to sync and the right to use Z-Push (Benutzerrechte).</summary>
    UserRight,

    /// <summary>The user has switched it on, for one kind at least (Einstellungen des Benutzers).</summary>
    UserSetting,
}
