using System.Security.Cryptography;
using OnOfficeSync.Application.Ports;

namespace OnOfficeSync.Application.SignIn;

/// <summary>Chance from the operating system.</summary>
internal sealed class CryptoRandomSource : IRandomSource
{
    public void Fill(Span<byte> target) => RandomNumberGenerator.Fill(target);
}
