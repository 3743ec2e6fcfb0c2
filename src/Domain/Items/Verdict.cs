using System.Collections.Immutable;

namespace OnOfficeSync.Domain.Items;

/// <summary>Which of a device's changes are carried out, and which fields are in conflict. Source: contract, "Conflicts".</summary>
/// <param name="Accepted">The changes to carry out.</param>
/// <param name="Conflicts">The fields that both sides changed to different values.</param>
internal sealed record Verdict<TField>(ImmutableSortedDictionary<TField, string> Accepted, ImmutableArray<FieldConflict<TField>> Conflicts)
    where TField : unmanaged, Enum
{
    /// <summary>Judges changes.</summary>
    /// <param name="rules">The kind's texts.</param>
    /// <param name="changes">What the device changed.</param>
    /// <param name="now">What a device would be given now.</param>
    /// <param name="given">What the device was given.</param>
    /// <param name="winner">Whose value stays.</param>
    /// <param name="isStillToDo">Whether a change to the value that is there already has an effect all the same.</param>
    public static Verdict<TField> On(
        FieldRules<TField> rules, ImmutableSortedDictionary<TField, string> changes, FieldView<TField> now, FieldView<TField> given, ConflictWinner winner, Predicate<TField>? isStillToDo = null)
    {
        var accepted = changes.ToBuilder();
        var conflicts = ImmutableArray.CreateBuilder<FieldConflict<TField>>();
        foreach (var (field, sent) in changes)
        {
            if (rules.Same(field, now[field], given[field]))
                continue;
            if (rules.Same(field, now[field], sent))
            {
                if (isStillToDo?.Invoke(field) != true)
                    accepted.Remove(field);
            }
            else if (winner == ConflictWinner.Device)
            {
                conflicts.Add(new(field, Kept: sent, Lost: now[field], DeviceLost: false));
            }
            else
            {
                conflicts.Add(new(field, Kept: now[field], Lost: sent, DeviceLost: true));
                accepted.Remove(field);
            }
        }

        return new(accepted.ToImmutable(), conflicts.ToImmutable());
    }

    /// <summary>Whether the CRM's value beat the device's in this field.</summary>
    public bool CrmWon(TField field) => Conflicts.Any(conflict => EqualityComparer<TField>.Default.Equals(conflict.Field, field) && conflict.DeviceLost);
}
