namespace OnOfficeSync.Load;

/// <summary>What a result is compared with.</summary>
/// <param name="Goal">Our goal: server CPU ms.</param>
/// <param name="Peer">The best that a peer was measured with, at whatever size was kindest to it: server CPU ms.</param>
internal sealed record Figures(double Goal, double Peer)
{
    public static readonly Figures IdleSync = new(0.10, 5.0);

    public static readonly Figures Estimate = new(0.10, 5.1);

    public static readonly Figures Add = new(0.40, 6.5);

    public static readonly Figures Change = new(0.40, 6.7);

    public static readonly Figures FirstSync = new(0.015, 0.29);

    public static readonly Figures FirstCalendar = new(0.020, 1.55);
}
