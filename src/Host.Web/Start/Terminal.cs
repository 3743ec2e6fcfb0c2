namespace OnOfficeSync.Host.Web.Start;

/// <summary>Where the program was started from.</summary>
/// <param name="Input">Standard input.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
/// <param name="Directory">The directory in which the command was typed.</param>
internal sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error, string Directory)
{
    public static Terminal OfProcess() => new(Console.In, Console.Out, Console.Error, Environment.CurrentDirectory);
}
