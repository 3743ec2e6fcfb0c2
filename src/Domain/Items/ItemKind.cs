namespace OnOfficeSync.Domain.Items;

/// <summary>What the CRM keeps in step with devices. Source: help page, "Aktuell können Adressen, Aufgaben und Termine synchronisiert werden".</summary>
public enum ItemKind
{
    /// <summary>A CRM address (Adresse).</summary>
    Address = 1,

    /// <summary>An appointment (Termin).</summary>
    Appointment = 2,

    /// <summary>A task (Aufgabe).</summary>
    Task = 3,
}
