using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Application.Notices;

/// <summary>What items of a kind are called in notices.</summary>
internal static class KindWords
{
    /// <summary>Several of them.</summary>
    public static string Several(this ItemKind kind) => kind switch
    {
        ItemKind.Address => "Adressen",
        ItemKind.Appointment => "Termine",
        _ => "Aufgaben",
    };

    /// <summary>One of them, as a sentence begins.</summary>
    public static string One(this ItemKind kind) => kind switch
    {
        ItemKind.Address => "Die Adresse",
        ItemKind.Appointment => "Der Termin",
        _ => "Die Aufgabe",
    };
}
