namespace OnOfficeSync.Domain.Addresses;

public sealed partial record Address
{
    /// <summary>Whether the user sees the address in the CRM. User names are the same regardless of case.</summary>
    public bool IsVisibleTo(string user) => Users.Contains(user, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Whether the user's devices have the address (Freigabe, R12; contract, <c>releasedFor</c>). Other users' releases do not matter, and nobody's devices
    /// have what the user does not see.
    /// </summary>
    public bool IsReleasedFor(string user) => IsVisibleTo(user) && ReleasedFor.Contains(user, StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Makes the user see the address and gives it to the user's devices, as for an address that a device adds (contract, "an address added").
    /// The same instance if it was so.
    /// </summary>
    public Address Release(string user) => IsReleasedFor(user)
        ? this
        : this with
        {
            Users = IsVisibleTo(user) ? Users : Users.Add(user),
            ReleasedFor = ReleasedFor.Contains(user, StringComparer.OrdinalIgnoreCase) ? ReleasedFor : ReleasedFor.Add(user),
        };

    /// <summary>
    /// Ends the release for one user: the address leaves that user's devices and stays in the CRM, for this user too (R13; contract, "an address deleted").
    /// The same instance if it was not released for the user.
    /// </summary>
    public Address EndRelease(string user) => ReleasedFor.Contains(user, StringComparer.OrdinalIgnoreCase)
        ? this with { ReleasedFor = ReleasedFor.RemoveAll(other => string.Equals(other, user, StringComparison.OrdinalIgnoreCase)) }
        : this;
}
