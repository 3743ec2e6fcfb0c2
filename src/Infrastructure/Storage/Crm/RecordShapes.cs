using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;
using OnOfficeSync.Storage.Crm.Addresses;
using OnOfficeSync.Storage.Crm.Appointments;
using OnOfficeSync.Storage.Crm.Tasks;

namespace OnOfficeSync.Storage.Crm;

/// <summary>How each kind of records is stored, by what the records hold.</summary>
internal static class RecordShapes
{
    private static readonly Dictionary<Type, object> Shapes = new()
    {
        [typeof(Address)] = new AddressShape(),
        [typeof(Appointment)] = new AppointmentShape(),
        [typeof(CrmTask)] = new TaskShape(),
    };

    public static RecordShape<TContent> Of<TContent>() => (RecordShape<TContent>)Shapes[typeof(TContent)];
}
