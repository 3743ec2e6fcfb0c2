using System.Collections.Immutable;
using NodaTime;
using OnOfficeSync.Application.Accounts;
using OnOfficeSync.Application.Devices;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;

namespace OnOfficeSync.Storage.Tests;

/// <summary>Addresses, appointments, devices and collections to test with.</summary>
internal static class Samples
{
    public static Address Address(string lastName, params ImmutableArray<string> users) => new() { LastName = lastName, Users = users, ReleasedFor = users };

    /// <summary>An address in which everything is set.</summary>
    public static Address FullAddress(params ImmutableArray<string> users) => new()
    {
        Salutation = "Frau",
        Title = "Dr.",
        FirstName = "Erika",
        LastName = "Müller-Lüdenscheidt",
        Company = "Immobilien \"Süd\" GmbH",
        JobTitle = "Maklerin",
        Street = "Allee 5",
        PostalCode = "52068",
        City = "Aachen",
        State = "NRW",
        Country = "Deutschland",
        Birthday = new LocalDate(1980, 2, 29),
        Website = "https://example.org",
        Notes = "erste Zeile\nzweite Zeile",
        Categories = ["Kunde", "VIP"],
        Phones = EntryList.Of(EntryFamily.Phones, [new("1", "+49 241 446860", EntryType.Business, false, Slot.Business2), new("2", "0171 1", EntryType.Mobile, true, null)]),
        Faxes = EntryList.Of(EntryFamily.Faxes, [new("3", "0241 2", EntryType.Private, true, Slot.HomeFax)]),
        Emails = EntryList.Of(EntryFamily.Emails, [new("4", "Erika.Mustermann@Example.org", EntryType.Other, true, Slot.Email3)]),
        Users = users,
        ReleasedFor = users,
        NextEntry = 5,
    };

    public static Appointment Appointment(params ImmutableArray<string> users) =>
        new() { Subject = "Notar", Start = new(2026, 12, 1, 9, 0), End = new(2026, 12, 1, 10, 0), TimeZone = "Europe/Berlin", Users = users };

    public static Device Device(AccountKey account, string id = "PHONE1") => new()
    {
        Account = account,
        DeviceId = id,
        DeviceType = "iPhone",
        Information = new("iPhone17,1", "iOS 26", null, "Apple-iPhone17C1/2301.1"),
        ProtocolVersion = "16.1",
        FirstSeen = Instant.FromUtc(2026, 11, 1, 8, 0),
        PolicyKey = uint.MaxValue,
        Folders = new(new(uint.MaxValue, 1), 2, 0, 0),
    };

    public static CollectionState Collection(Device device, ItemKind kind = ItemKind.Address) => new() { Device = device.Key, Kind = kind, State = new(0xFFFFFFFE, 1) };

    /// <summary>A device with a collection of addresses.</summary>
    public static Task<CollectionState> StartAsync(this Database database, AccountKey account, string id = "PHONE1") => database.WriteAsync(async transaction =>
        await transaction.Devices.SaveAsync(Collection(await transaction.Devices.SaveAsync(Device(account, id)))));

    public static async Task<List<ItemChange>> WalkAsync(this IDeviceStateReader devices, CollectionState collection, AccountKey account, long after = 0) =>
        await devices.ChangesAsync(collection, account, after).ToListAsync(Database.Cancel);

    public static Task<List<ItemChange>> WalkAsync(this Database database, CollectionState collection, AccountKey account, long after = 0) =>
        database.ReadAsync(reader => reader.Devices.WalkAsync(collection, account, after));
}
