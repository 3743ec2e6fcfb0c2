using NodaTime;

namespace OnOfficeSync.Domain.Access;

/// <summary>A device and a wrong password that it sent. The password itself is never kept.</summary>
/// <param name="Device">The device's id, or the client's address where it has none.</param>
/// <param name="PasswordDigest">A digest that is equal for equal passwords of the account.</param>
/// <param name="At">When the pair was seen first.</param>
public sealed record FailedPair(string Device, string PasswordDigest, Instant At)
{
    /// <summary>Whether it is the same wrong password from the same device, at whatever time.</summary>
    public bool IsSamePair(FailedPair other) => Device == other.Device && PasswordDigest == other.PasswordDigest;
}
