namespace OnOfficeSync.Application.Devices;

/// <summary>The last answer to a device, kept for the case that it was lost on the way.</summary>
/// <param name="RequestDigest">Digest of the request that it answers.</param>
/// <param name="Body">The bytes sent.</param>
public sealed record StoredAnswer(byte[] RequestDigest, byte[] Body);
