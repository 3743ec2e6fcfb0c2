using System.Globalization;
using NodaTime;
using OnOfficeSync.Domain.Addresses;

namespace OnOfficeSync.Application.Demo;

/// <summary>Makes up one address. Over a few dozen of them every rule of slots, types and spellings is met.</summary>
internal static class DemoAddress
{
    public static Address Make(int number)
    {
        var dice = new Dice(number);
        var place = dice.Pick(DemoWords.Places);
        var person = number % 9 != 4;
        var address = new Address
        {
            Company = !person || dice.OneIn(3) ? dice.Pick(DemoWords.Companies) : null,
            Street = $"{dice.Pick(DemoWords.Streets)} {1 + dice.Roll(140)}{(dice.OneIn(6) ? "a" : "")}",
            PostalCode = place.PostalCode,
            City = place.City,
            Country = "Deutschland",
            Website = dice.OneIn(4) ? $"https://www.example.org/{number.ToString(CultureInfo.InvariantCulture)}" : null,
            Notes = dice.OneIn(3) ? dice.Pick(DemoWords.Notes) : null,
            Categories = [.. Enumerable.Range(0, dice.Roll(3)).Select(_ => dice.Pick(DemoWords.Categories)).Distinct()],
        };
        return WithEntries(person ? WithPerson(address, number, dice) : address, number, place, dice);
    }

    private static Address WithPerson(Address address, int number, Dice dice) => address with
    {
        Salutation = dice.Pick(["Herr", "Frau", null]),
        Title = dice.Roll(8) switch { 0 => "Dr.", 1 => "Prof. Dr.", _ => null },
        FirstName = dice.OneIn(15) ? null : dice.Pick(DemoWords.FirstNames),
        LastName = dice.Pick(DemoWords.LastNames),
        JobTitle = address.Company is null ? null : dice.Pick(DemoWords.JobTitles),
        Birthday = Birthday(number, dice),
    };

    private static LocalDate? Birthday(int number, Dice dice)
    {
        if (number % 16 == 3)
            return new(1940 + (4 * dice.Roll(18)), 2, 29);
        return dice.OneIn(3) ? new(1940 + dice.Roll(66), 1 + dice.Roll(12), 1 + dice.Roll(28)) : null;
    }

    private static Address WithEntries(Address address, int number, DemoWords.Place place, Dice dice)
    {
        var next = 1;
        // Every second family has slots; of the others the fallback shows the standard entry, of each type in turn.
        EntryList List(EntryFamily family, int count, Func<EntryType, string> value) =>
            EntryList.Of(family, Entries(family, count, assigned: dice.OneIn(2), value).ToList());
        IEnumerable<Entry> Entries(EntryFamily family, int count, bool assigned, Func<EntryType, string> value)
        {
            var types = Enum.GetValues<EntryType>().Where(type => SlotTable.Allows(family, type)).ToList();
            var slots = family.Slots();
            var (standard, first) = (dice.Roll(Math.Max(1, count)), dice.Roll(slots.Length));
            for (var index = 0; index < count; index++)
            {
                var type = types[(number + index) % types.Count];
                Slot? slot = assigned && index < slots.Length && (index == 0 || !dice.OneIn(4)) ? slots[(first + index) % slots.Length] : null;
                yield return new((next++).ToString(CultureInfo.InvariantCulture), value(type), type, index == standard, slot);
            }
        }

        address = address with
        {
            Phones = List(EntryFamily.Phones, dice.Roll(5), type => type == EntryType.Mobile ? Mobile(dice) : Landline(place, dice)),
            Faxes = List(EntryFamily.Faxes, Math.Max(0, dice.Roll(5) - 2), _ => Landline(place, dice)),
            Emails = List(EntryFamily.Emails, dice.Roll(4), type => Email(number, type, dice)),
        };
        return address with { NextEntry = next };
    }

    // The spellings that people type, all of them one number.
    private static string Landline(DemoWords.Place place, Dice dice)
    {
        var own = $"{place.Block}{dice.Roll(1_000):000}";
        return dice.Roll(5) switch
        {
            0 => $"0{place.AreaCode} {own}",
            1 => $"+49 (0){place.AreaCode} {own}",
            2 => $"0049{place.AreaCode}{own}",
            3 => $"0{place.AreaCode}/{own}",
            _ => $"+49 {place.AreaCode} {own}",
        };
    }

    private static string Mobile(Dice dice)
    {
        var own = $"39200{dice.Roll(100):00}";
        return dice.Roll(3) switch { 0 => $"0171 {own}", 1 => $"+49 171 {own}", _ => $"0171/{own}" };
    }

    private static string Email(int number, EntryType type, Dice dice)
    {
        var name = type == EntryType.Private ? "privat" : "post";
        var domain = dice.Pick(["example.org", "example.com", "example.net"]);
        var mailbox = string.Create(CultureInfo.InvariantCulture, $"{name}{number}.{dice.Roll(100)}@{domain}");
        return dice.OneIn(6) ? string.Create(CultureInfo.InvariantCulture, $"Büro {number} <{mailbox}>") : mailbox;
    }
}
