namespace OnOfficeSync.TestKit;

/// <summary>How a <see cref="RealHost"/> is started.</summary>
public sealed record RealHostOptions
{
    public int Addresses { get; init; } = 20;

    /// <summary>Further words of the command line, for example "--min-heartbeat", "2".</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>Set on top of the tests' own environment, for example ConnectionStrings__Postgres.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The host that was built with the tests; a test may point elsewhere.</summary>
    public string Dll { get; init; } = Path.Combine(AppContext.BaseDirectory, "OnOfficeSync.Host.Web.dll");

    /// <summary>How long the host may take until it is ready.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromSeconds(60);
}
