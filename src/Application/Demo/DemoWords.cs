using System.Collections.Immutable;

namespace OnOfficeSync.Application.Demo;

/// <summary>
/// What made-up addresses are made of. The telephone numbers are those that the Bundesnetzagentur keeps free for films; mail and web domains are those of RFC
/// 2606.
/// </summary>
internal static class DemoWords
{
    public static readonly ImmutableArray<string> FirstNames =
    [
        "Anke", "Björn", "Christoph", "Dörte", "Emre", "Franziska", "Günther", "Hülya", "Ines", "Jörg", "Käthe", "Leon", "Małgorzata", "Nils", "Olga",
        "Paul", "Renée", "Sören", "Thomas", "Ursula", "Volker", "Wiebke", "Yusuf", "Zoë",
    ];

    public static readonly ImmutableArray<string> LastNames =
    [
        "Müller", "Schmidt", "Schneider", "Weiß", "Groß", "Jäger", "Köhler", "Yıldız", "von der Heide", "Meyer-Lüdenscheidt", "O'Neill", "Kowalski",
        "Çelik", "Ötztürk", "Straßburger", "Nguyễn", "Fuchs", "Böttcher", "Zimmermann", "Krüger", "Vogt", "Hoffmann", "Lindqvist", "Bär",
    ];

    public static readonly ImmutableArray<string> Companies =
    [
        "Müller & Söhne Bau GmbH", "Hausverwaltung Nord GmbH & Co. KG", "Stadtwerke Musterstadt AG", "Notariat am Markt", "Maler Weiß e. K.",
        "Architekten Grün + Partner mbB", "Wohnungsgenossenschaft Süd eG", "Bank für Grund und Boden AG", "Schlüsseldienst Blitz", "Energieberatung Sonne UG (haftungsbeschränkt)",
    ];

    public static readonly ImmutableArray<string> JobTitles = ["Geschäftsführerin", "Prokurist", "Hausmeister", "Notar", "Architektin", "Einkäufer", "Maklerin"];

    public static readonly ImmutableArray<string> Appointments =
    [
        "Besichtigung mit", "Notartermin", "Übergabe an", "Erstgespräch", "Bewertung für", "Telefonat mit", "Eigentümerversammlung", "Fototermin",
    ];

    public static readonly ImmutableArray<string> Tasks =
    [
        "Exposé senden:", "Energieausweis anfordern für", "Grundbuchauszug bestellen:", "Schlüssel abholen:", "Rückruf Eigentümer", "Fotos & Grundriss hochladen:", "Mietvertrag prüfen,",
    ];

    public static readonly ImmutableArray<string> Streets =
    [
        "Hauptstraße", "Am Alten Gaswerk", "Königsallee", "Bahnhofstr.", "Mühlenweg", "Straße des 17. Juni", "Bürgermeister-Smidt-Straße", "Im Grünen Grund",
    ];

    public static readonly ImmutableArray<string> Categories = ["Kunde", "Eigentümer", "Interessent", "Handwerker", "Behörde", "Käufer"];

    public static readonly ImmutableArray<string> Notes =
    [
        "Sucht eine 3-Zimmer-Wohnung.\nBalkon, ruhige Lage.\nBesichtigung nur nachmittags.", "Schlüssel liegt beim Hausmeister.",
        "Ruft zurück.\n\nFinanzierung ist geklärt; 450.000 € höchstens.",
        "Bitte nur per E-Mail & nicht vor 10 Uhr <Schichtdienst>.",
    ];

    public static readonly ImmutableArray<Place> Places =
    [
        new("Berlin", "10115", "30", "23125"), new("Hamburg", "20095", "40", "66969"), new("München", "80331", "89", "99998"),
        new("Köln", "50667", "221", "4710"), new("Frankfurt am Main", "60311", "69", "90009"),
    ];

    /// <summary>A city with the numbers that no one has there.</summary>
    internal sealed record Place(string City, string PostalCode, string AreaCode, string Block);
}
