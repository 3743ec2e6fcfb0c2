using NodaTime;

namespace OnOfficeSync.Domain.Appointments;

/// <summary>How far back a client wants appointments, in calendar weeks or months. The numbers are stored. Source: R15, R16 and contract, "The appointment set".</summary>
public enum LookBack
{
    /// <summary>One month; also of a client that names no period or wants all.</summary>
    OneMonth = 0,

    /// <summary>Two weeks.</summary>
    TwoWeeks = 1,

    /// <summary>Three months.</summary>
    ThreeMonths = 2,

    /// <summary>Six months.</summary>
    SixMonths = 3,
}

/// <summary>What a look-back means from a day on.</summary>
public static class LookBackExtensions
{
    /// <summary>The first day that is looked back to.</summary>
    public static LocalDate From(this LookBack back, LocalDate today) => back switch
    {
        LookBack.TwoWeeks => today.PlusWeeks(-2),
        LookBack.ThreeMonths => today.PlusMonths(-3),
        LookBack.SixMonths => today.PlusMonths(-6),
        _ => today.PlusMonths(-1),
    };
}
