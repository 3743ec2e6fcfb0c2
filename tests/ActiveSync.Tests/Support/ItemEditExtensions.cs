using OnOfficeSync.Application.Sync;
using OnOfficeSync.Domain.Addresses;
using OnOfficeSync.Domain.Appointments;
using OnOfficeSync.Domain.Tasks;

namespace OnOfficeSync.ActiveSync.Tests.Support;

/// <summary>What an edit says, by kind.</summary>
internal static class ItemEditExtensions
{
    extension(ItemEdit edit)
    {
        public AddressEdit Address => (AddressEdit)edit.Fields;

        public AppointmentEdit Appointment => (AppointmentEdit)edit.Fields;

        public TaskEdit Task => (TaskEdit)edit.Fields;
    }
}
