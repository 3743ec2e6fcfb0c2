using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Items;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.Application.Items;

/// <summary>What people would call an item.</summary>
public static class ItemSubject
{
    /// <summary>Says it by what a device shows; empty when that says nothing.</summary>
    public static string Of(ItemKind kind, byte[] snapshot) => kind switch
    {
        ItemKind.Address => Snapshot.Decode<AddressView>(snapshot).Subject(),
        ItemKind.Appointment => Snapshot.Decode<AppointmentView>(snapshot)[AppointmentField.Subject],
        _ => Snapshot.Decode<TaskView>(snapshot)[TaskField.Subject],
    };
}
