using OnOfficeSync.Application.Devices;

namespace OnOfficeSync.Application.Sync.Commands;

/// <summary>What became of a device's command.</summary>
/// <param name="Outcome">What the device is told.</param>
/// <param name="Number">The item's number in the folder; 0 when there is none.</param>
/// <param name="Item">The item; 0 when there is none.</param>
/// <param name="After">What the device has of it now.</param>
internal readonly record struct CarriedOut(CommandOutcome Outcome, long Number = 0, long Item = 0, Given After = default)
{
    public static CarriedOut Nothing(CommandOutcome outcome) => new(outcome);
}
