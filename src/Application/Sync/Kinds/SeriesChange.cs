using OnOfficeSync.Application.Appointments;
using OnOfficeSync.Application.Items;
using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Sync.Kinds;

/// <summary>What a device does to an appointment and to the others that belong to it.</summary>
/// <param name="Record">The appointment that the device names; null if it adds one.</param>
/// <param name="Whole">The series of which the device still shows the whole, so that its edit is one of all parts; null if it shows the appointment alone.</param>
/// <param name="Merged">The appointment with the edit.</param>
/// <param name="Shown">What the device showed before.</param>
/// <param name="Edit">What the device says.</param>
internal sealed record SeriesChange(CrmRecord<Appointment>? Record, SeriesGroup? Whole, AppointmentMergeResult Merged, AppointmentView Shown, AppointmentEdit Edit);
