using System.Globalization;

namespace OnOfficeSync.EndToEnd.Tests.Contacts.Walks;

/// <summary>What happened on a walk, and which addresses must be in the CRM at the end: each bears a mark that nobody edits.</summary>
internal sealed class Tally(int seed)
{
    private readonly Lock turn = new();
    private readonly List<Func<string>> log = [];
    private readonly HashSet<string> sure = [];
    private readonly HashSet<string> unsure = [];
    private readonly HashSet<string> deleted = [];
    private readonly HashSet<string> adopted = [];
    private int marks;

    public string NewMark(string who) => string.Create(CultureInfo.InvariantCulture, $"https://{who}.example/{seed}/{Interlocked.Increment(ref marks)}");

    public void Sure(string mark) => Under(() => sure.Add(mark));

    /// <summary>Sent perhaps, and never confirmed.</summary>
    public void Unsure(string mark) => Under(() => unsure.Add(mark));

    public void Deleted(string mark) => Under(() => deleted.Add(mark));

    /// <summary>Of an address that a phone added and that became one that bears another mark, as its user was told.</summary>
    public void Adopted(string mark) => Under(() => adopted.Add(mark));

    /// <summary>Writes down what happened; told only if somebody asks.</summary>
    public void Log(Func<string> what) => Under(() => log.Add(what));

    public string Story => string.Join('\n', log.Select(what => what()));

    /// <summary>What is wrong with the marks that the CRM has; null where nothing is.</summary>
    public string? Check(IReadOnlyCollection<string> present)
    {
        var doubles = present.GroupBy(mark => mark).Where(group => group.Count() > 1).Select(group => group.Key);
        var missing = sure.Except(deleted).Except(adopted).Except(present);
        var strange = present.Except(sure.Union(unsure).Except(deleted));
        string[] wrong = [.. doubles.Select(mark => $"double {mark}"), .. missing.Select(mark => $"missing {mark}"), .. strange.Select(mark => $"not expected {mark}")];
        return wrong.Length == 0 ? null : string.Join('\n', wrong);
    }

    private void Under(Action what)
    {
        lock (turn)
            what();
    }
}
