using NodaTime;

namespace OnOfficeSync.Application.Devices;

/// <summary>What is known of the appointment set of a folder, so that it need not be made anew with every request.</summary>
/// <param name="ChangesAt">Until this instant the set stays the same, if no appointment changes.</param>
/// <param name="Head">The newest sequence of the journal that the set has taken into account.</param>
/// <param name="Room">For how many more appointments there is room, at least; negative when so many are left out.</param>
/// <param name="Zone">IANA name of the zone of whose days the set's span consists.</param>
public sealed record KnownSet(Instant ChangesAt, long Head, int Room, string Zone)
{
    /// <summary>How many appointments are left out.</summary>
    public int LeftOut => Math.Max(0, -Room);

    /// <summary>Whether time has not moved the set on.</summary>
    public bool Holds(Instant now, string zone) => now < ChangesAt && Zone == zone;
}
