using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Undoing;

/// <summary>
/// How a device's change of a record is undone, field by field: what still has the value that the device gave it gets the value from before, what somebody has changed since stays. It is a merge of three, whose base is the record
/// after the change.
/// </summary>
/// <typeparam name="TRecord">The records of a kind.</typeparam>
public abstract class UndoRules<TRecord>
    where TRecord : class
{
    private readonly ImmutableArray<RecordField<TRecord>> _fields;

    private protected UndoRules(IEnumerable<RecordField<TRecord>> fields) => _fields = [.. fields];

    /// <summary>A record in which nothing is set: beside it stands what a device adds or deletes.</summary>
    protected abstract TRecord Empty { get; }

    /// <summary>What people would call the record.</summary>
    public abstract string Subject(TRecord record);

    /// <summary>The users who see it in the CRM.</summary>
    public abstract ImmutableArray<string> Users(TRecord record);

    /// <summary>The same with other users.</summary>
    public abstract TRecord WithUsers(TRecord record, ImmutableArray<string> users);

    /// <summary>The fields that a change made others, in the order of the JSON API.</summary>
    /// <param name="before">The record before; null if the change made it.</param>
    /// <param name="after">The record after; null if the change deleted it.</param>
    public ImmutableArray<FieldChange> Changes(TRecord? before, TRecord? after) =>
        [.. Differences(before ?? Empty, after ?? Empty).Select(change => new FieldChange(change.Field, before is null ? null : change.Before, after is null ? null : change.After))];

    /// <summary>Whether two records are the same in all that people and devices can change.</summary>
    public virtual bool Same(TRecord a, TRecord b) => _fields.All(field => field.Same(a, b));

    /// <summary>Undoes a change.</summary>
    /// <param name="now">The record as it is now.</param>
    /// <param name="before">The record before the change.</param>
    /// <param name="after">The record after the change.</param>
    public UndoResult<TRecord> Undo(TRecord now, TRecord before, TRecord after)
    {
        var changed = _fields.Where(field => !field.Same(before, after)).ToList();
        var groups = changed.GroupBy(field => field.Together ?? field.Name).ToList();
        var open = groups.Where(group => _fields.Where(field => (field.Together ?? field.Name) == group.Key).All(field => field.IsSet || field.Same(now, after) || field.Same(now, before))).ToList();
        var restored = open.Aggregate(now, Take);
        if (!CanBe(restored))
        {
            // What has been set beside it since cannot be together with all of it: the rest stays.
            restored = open.Aggregate(now, (record, group) => Take(record, group) is var next && CanBe(next) ? next : record);
        }

        var kept = changed.Where(field => !field.Same(restored, before) && !(field.IsSet && field.Same(restored, field.Restore(now, before, after)))).Select(field => field.Name);
        return Finish(new(restored, [.. changed.Where(field => !field.Same(now, restored)).Select(field => field.Name)], [.. kept]), now, before, after);

        TRecord Take(TRecord record, IEnumerable<RecordField<TRecord>> group) => group.Aggregate(record, (current, field) => field.Restore(current, before, after));
    }

    /// <summary>Whether the record keeps the rules of its kind.</summary>
    protected abstract bool CanBe(TRecord record);

    /// <summary>What is different between two records.</summary>
    private protected virtual IEnumerable<FieldChange> Differences(TRecord before, TRecord after) =>
        _fields.Where(field => !field.Same(before, after)).Select(field => new FieldChange(field.Name, field.Value(before), field.Value(after)));

    /// <summary>Undoes what is no plain field.</summary>
    private protected virtual UndoResult<TRecord> Finish(UndoResult<TRecord> result, TRecord now, TRecord before, TRecord after) => result;
}

/// <summary>What undoing came to.</summary>
/// <param name="Record">The record; equal to what was given in if nothing could be brought back.</param>
/// <param name="Restored">The fields that were brought back.</param>
/// <param name="Kept">The fields that somebody has changed since, and that stay.</param>
public sealed record UndoResult<TRecord>(TRecord Record, ImmutableArray<string> Restored, ImmutableArray<string> Kept);
