using OnOfficeSync.Domain.Appointments;

namespace OnOfficeSync.Application.Devices;

/// <summary>Which items of a folder a device wants; by default those that a client gets that says nothing.</summary>
/// <param name="Back">How far back it wants appointments. <see cref="LookBack.OneMonth"/> for every other kind.</param>
/// <param name="OpenTasks">Whether it wants no task that is completed. False for every other kind.</param>
public readonly record struct ItemFilter(LookBack Back, bool OpenTasks);
