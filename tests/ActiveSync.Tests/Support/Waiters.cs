using Microsoft.Extensions.Hosting;
using Moq;
using OnOfficeSync.ActiveSync.Waiting;
using OnOfficeSync.Application.Ports;
using OnOfficeSync.Application.SignIn;
using OnOfficeSync.Application.Waiting;

namespace OnOfficeSync.ActiveSync.Tests.Support;

/// <summary>Makes what holds requests, in a host that goes on.</summary>
internal static class Waiters
{
    public static Waiter Make(DeviceWaits waits, TimeProvider time) =>
        new(new ChangeSignal(), waits, new VerifiedCredentials(new NoRandomness(), time), time, Mock.Of<IHostApplicationLifetime>());

    // Moq cannot make a method that takes a span.
    private sealed class NoRandomness : IRandomSource
    {
        public void Fill(Span<byte> target) => target.Clear();
    }
}
