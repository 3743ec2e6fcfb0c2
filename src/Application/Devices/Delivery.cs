namespace OnOfficeSync.Application.Devices;

/// <summary>
/// How the answers fared that led from the previous state of a folder to its current one. A device that cannot take one asks for it again and again; from these numbers the server sees that and finds the item.
/// </summary>
public readonly record struct Delivery
{
    /// <summary>So many answers that are not taken may be the fault of the line; after them it is taken for the fault of what is in them.</summary>
    public const int Patience = 3;

    /// <summary>How many answers that might give changes were given from the previous state, the same bytes or others.</summary>
    public int Answers { get; init; }

    /// <summary>How many changes of all folders were in the last answer that gave changes of this one.</summary>
    public int Sent { get; init; }

    /// <summary>The journal's sequence of the item that stood first among them; it is another one as soon as the item changes. 0 when no item stood first.</summary>
    public long First { get; init; }

    /// <summary>In how many answers in a row it stood first.</summary>
    public int FirstAnswers { get; init; }

    /// <summary>The most changes that an answer may have until the device has taken some; 0 for as many as the device wants.</summary>
    public int Cap { get; init; }

    /// <summary>Whether another folder has its turn first: what is counted here goes on though the device takes the other's answer.</summary>
    public bool Waits { get; init; }

    /// <summary>Whether the device does not take what it is given.</summary>
    public bool IsStuck => Answers >= Patience && Sent > 0;

    /// <summary>The item that is to blame, by its sequence: the device was given it at least three times, at last alone, and did not take it. Null when none is.</summary>
    public long? Blamed => IsStuck && Sent == 1 && First > 0 && FirstAnswers >= Patience ? First : null;

    /// <summary>The device gets the very bytes that it got before.</summary>
    public Delivery Repeated() => this with { Answers = Answers + 1, FirstAnswers = FirstAnswers + 1 };

    /// <summary>The device has taken the answer.</summary>
    /// <param name="wanted">The most changes that the device wants.</param>
    public Delivery Taken(int wanted) => Waits ? this : new() { Cap = 2 * Cap < wanted ? 2 * Cap : 0 };

    /// <summary>An answer is made.</summary>
    /// <param name="first">The sequence of the item that stands first in it; 0 for something that is no item, null for nothing at all.</param>
    /// <param name="cap">What <see cref="Cap"/> is from now on.</param>
    public Delivery Answered(long? first, int cap) => this with
    {
        Answers = Answers + 1,
        First = first ?? First,
        FirstAnswers = first is null ? FirstAnswers : first == First ? FirstAnswers + 1 : 1,
        Cap = cap,
        Waits = false,
    };
}
