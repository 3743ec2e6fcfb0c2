namespace OnOfficeSync.Application.Ports;

/// <summary>Chance from outside, so that tests can replace it.</summary>
public interface IRandomSource
{
    /// <summary>Fills a span with bytes that nobody can guess.</summary>
    void Fill(Span<byte> target);
}
