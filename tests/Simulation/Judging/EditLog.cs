namespace OnOfficeSync.Simulation.Judging;

/// <summary>What everybody wanted. An edit that was made with another one in sight replaces it; edits that did not see each other must both be there, or one of them be named in a notice.</summary>
internal sealed class EditLog
{
    private readonly Dictionary<(string Mark, string Field), List<Edit>> _edits = [];
    private readonly HashSet<(string Mark, string Field, string Value)> _excused = [];
    private readonly Dictionary<string, List<IReadOnlyDictionary<string, string>>> _deleted = [];
    private readonly HashSet<string> _keptThen = [];
    private readonly HashSet<string> _again = [];

    /// <summary>Every item that was made, in order.</summary>
    public List<string> Marks { get; } = [];

    public void New(string mark, IReadOnlyDictionary<string, string> values, int step, string who)
    {
        Marks.Add(mark);
        foreach (var (field, value) in values)
            Changed(new(mark, field, value, null, step, who));
    }

    /// <summary>Somebody made the item once more, as it was then. Until the server hears of it the item may have changed.</summary>
    public void Again(string mark) => _again.Add(mark);

    /// <summary>Whether the item may be there twice: it was made once more, and did not stay what it was made as.</summary>
    public bool MayBeDouble(string mark, IEnumerable<string> sameFields) =>
        _again.Contains(mark) && (WasDeleted(mark) || sameFields.Any(field => _edits.GetValueOrDefault((mark, field))?.Any(edit => edit.Over is not null) ?? false));

    public void Changed(Edit edit)
    {
        if (!_edits.TryGetValue((edit.Mark, edit.Field), out var edits))
            _edits.Add((edit.Mark, edit.Field), edits = []);
        edits.Add(edit);
    }

    /// <summary>Somebody who saw the item so deleted it.</summary>
    public void Deleted(string mark, IReadOnlyDictionary<string, string> seen, IEnumerable<string> kept)
    {
        _keptThen.UnionWith(kept);
        if (!_deleted.TryGetValue(mark, out var all))
            _deleted.Add(mark, all = []);
        all.Add(seen);
    }

    /// <summary>The phone gave a value up by itself, as the specification lets it: nobody else ever heard of it.</summary>
    public void Excuse(string mark, string field, string value) => _excused.Add((mark, field, value));

    /// <summary>Whether somebody deleted the item.</summary>
    public bool WasDeleted(string mark) => _deleted.ContainsKey(mark);

    /// <summary>The edits of an item that are nowhere to be seen when its fields are these, or when it is gone; null fields mean that. What somebody was told of is known.</summary>
    public IEnumerable<Edit> Missing(string mark, IReadOnlyDictionary<string, string>? shown, Func<Edit, bool> isTold)
    {
        foreach (var ((_, field), edits) in _edits.Where(edits => edits.Key.Mark == mark))
        {
            var seen = new HashSet<string>();
            foreach (var (_, _, value) in _excused.Where(excused => excused.Mark == mark && excused.Field == field))
                AddSeen(edits, value, seen);
            foreach (var told in edits.Where(isTold))
                AddSeen(edits, told.Value, seen);
            // Whoever empties a field wants what stood there no longer, whatever the fallback shows instead.
            foreach (var emptied in edits.Where(edit => edit.Value.Length == 0 && edit.Over is not null))
                AddSeen(edits, emptied.Over!, seen);
            if (shown is not null)
                AddSeen(edits, shown.GetValueOrDefault(field) ?? "", seen);
            foreach (var deleted in _deleted.GetValueOrDefault(mark) ?? [])
                AddSeen(edits, deleted.GetValueOrDefault(field) ?? "", seen);
            foreach (var edit in edits.Where(edit => edit.Value.Length > 0 && !seen.Contains(edit.Value) && !_keptThen.Contains(edit.Value)))
                yield return edit;
        }
    }

    // Whatever was in sight when a value was given has been replaced on purpose.
    private static void AddSeen(List<Edit> edits, string value, HashSet<string> seen)
    {
        if (!seen.Add(value))
            return;
        foreach (var edit in edits.Where(edit => edit.Value == value && edit.Over is not null))
            AddSeen(edits, edit.Over!, seen);
    }
}
