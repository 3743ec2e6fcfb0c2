namespace OnOfficeSync.Simulation.Network;

/// <summary>What becomes of one request and its answer.</summary>
public enum NetworkFault
{
    /// <summary>Both arrive.</summary>
    None,

    /// <summary>The request never arrives.</summary>
    RequestLost,

    /// <summary>It is carried out, and nothing of the answer arrives.</summary>
    AnswerLost,

    /// <summary>It is carried out, and a part of the answer arrives.</summary>
    AnswerCut,

    /// <summary>It arrives twice, and so does its answer.</summary>
    Doubled,

    /// <summary>Both arrive, and a copy of the request arrives again later.</summary>
    CopyOnItsWay,

    /// <summary>The process is gone before a call of a port.</summary>
    GoneBefore,

    /// <summary>The process is gone after a call of a port.</summary>
    GoneAfter,

    /// <summary>The process is gone after a commit.</summary>
    GoneAfterCommit,

    /// <summary>A call of a port fails.</summary>
    Busy,
}
