using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Undoing;
using OnOfficeSync.Storage.Crm.Addresses;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Crm.Tasks;

namespace OnOfficeSync.Storage.Crm;

/// <summary>What people would call a record. Said by its document, since what devices show may be what cannot be read.</summary>
internal static class RecordSubject
{
    private static readonly AddressShape Address = new();
    private static readonly AppointmentShape Appointment = new();
    private static readonly TaskShape Task = new();

    public static string Of(ItemKind kind, ReadOnlySpan<byte> document) => kind switch
    {
        ItemKind.Address => AddressUndo.Rules.Subject(Address.Read(document)),
        ItemKind.Appointment => AppointmentUndo.Rules.Subject(Appointment.Read(document)),
        _ => TaskUndo.Rules.Subject(Task.Read(document)),
    };
}
